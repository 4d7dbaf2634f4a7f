/** asserted < documented < confirmed < measured. */
export type Grade = "asserted" | "documented" | "confirmed" | "measured";

/** What a claim shows: its grade, unless the body corrects or disputes it or its confirmation has run out. */
export type Standing = Grade | "corrected" | "disputed" | "lapsed";

export const GRADES: readonly Grade[] = ["asserted", "documented", "confirmed", "measured"];

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  asserted: "Asserted",
  documented: "Documented",
  confirmed: "Confirmed",
  measured: "Independently measured",
  corrected: "Corrected",
  disputed: "Disputed",
  lapsed: "Lapsed",
};

export interface AttachedEvidence {
  kind: "DOCUMENT" | "SOURCE" | "AWARD_NOTICE" | "MEASUREMENT";
  /** For a measurement: when the public body accepted it as independent. */
  acceptedAt: Date | null;
}

/** What a public body says of a claim. A correction gives other figures: it is no dispute. */
export type ClaimVerdict = "CONFIRMED" | "CORRECTED" | "DISPUTED";

export interface GivenConfirmation {
  edition: number;
  verdict: ClaimVerdict;
  givenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

export interface Graded {
  /** What the attachments carry today. */
  grade: Grade;
  /** What is shown: the grade, or that it is corrected, disputed or has lapsed. */
  standing: Standing;
}

/**
 * The grade of an outcome claim, computed from what is attached and never typed in.
 * A confirmation counts for the edition it was given to, until it expires or is revoked. A
 * measurement counts while a confirmation holds and the body has accepted it as independent.
 * @param edition the claim's present edition.
 * @param now when it is asked; an expired confirmation ends at the instant of its expiry.
 */
export function gradeOfClaim(
  edition: number,
  evidence: readonly AttachedEvidence[],
  confirmations: readonly GivenConfirmation[],
  now: Date,
): Graded {
  const paper: Grade = evidence.some((item) => item.kind !== "MEASUREMENT")
    ? "documented"
    : "asserted";
  const word = latestWord(edition, confirmations);
  if (!word) return { grade: paper, standing: paper };
  if (word.verdict === "CORRECTED") return { grade: paper, standing: "corrected" };
  if (word.verdict === "DISPUTED") return { grade: paper, standing: "disputed" };
  if (word.expiresAt <= now) return { grade: paper, standing: "lapsed" };
  const measured = evidence.some((item) => item.kind === "MEASUREMENT" && item.acceptedAt !== null);
  const grade: Grade = measured ? "measured" : "confirmed";
  return { grade, standing: grade };
}

/** What the body said last of this edition, leaving out what it took back. */
export function latestWord<Given extends GivenConfirmation>(
  edition: number,
  confirmations: readonly Given[],
): Given | undefined {
  return confirmations
    .filter((confirmation) => confirmation.edition === edition && confirmation.revokedAt === null)
    .reduce<Given | undefined>(
      (last, confirmation) => (last && last.givenAt >= confirmation.givenAt ? last : confirmation),
      undefined,
    );
}

/**
 * From the one that says most of the whole. A dispute or a correction is the public body's word, and
 * outweighs what a supplier says and attaches itself.
 */
export const BEST_FIRST: readonly Standing[] = [
  "measured",
  "confirmed",
  "disputed",
  "corrected",
  "documented",
  "asserted",
  "lapsed",
];

/** The best standing among claims: what a card or a hit shows for the whole. Null without claims. */
export function bestStanding(standings: readonly Standing[]): Standing | null {
  return BEST_FIRST.find((standing) => standings.includes(standing)) ?? null;
}

/** The public body, or somebody independent whom it accepted, stands behind it today. */
export function isConfirmed(standing: Standing): boolean {
  return standing === "confirmed" || standing === "measured";
}

/**
 * The one meaning of "proven", as `/how-it-works` tells it: a published outcome that the public body
 * confirms or that was independently measured, today, of work that was not stopped. What was measured of
 * work that was stopped is evidence, and no sign that it works. In SQL: `proven` of `standingsAt`.
 */
export function isProven({ standing, stopped }: { standing: Standing; stopped: boolean }): boolean {
  return !stopped && isConfirmed(standing);
}
