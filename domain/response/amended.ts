/** A version of the challenge, as far as it matters to a response. */
export interface VersionFacts {
  number: number;
  /** It changed what suppliers would answer. */
  material: boolean;
  publishedAt: Date;
}

export interface StandingSubmission {
  receivedAt: Date;
  /** Versions for which the supplier has said that it stands. */
  confirmed: readonly number[];
}

/** The version that a submission answers: the one in force when it was received, or confirmed later. */
export function answeredVersion(
  { receivedAt, confirmed }: StandingSubmission,
  versions: readonly VersionFacts[],
): number {
  const inForce = versions.filter(({ publishedAt }) => publishedAt <= receivedAt);
  return Math.max(1, ...inForce.map(({ number }) => number), ...confirmed);
}

/**
 * The newest material version that a submission does not answer: its supplier is asked to replace it
 * or to confirm that it stands. Null where there is none.
 */
export function amendedSince(
  submission: StandingSubmission,
  versions: readonly VersionFacts[],
): VersionFacts | null {
  const answered = answeredVersion(submission, versions);
  const later = versions.filter(({ number, material }) => material && number > answered);
  return later.toSorted((a, b) => b.number - a.number)[0] ?? null;
}
