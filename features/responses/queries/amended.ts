import { amendedSince, type VersionFacts } from "@/domain/response/amended";
import type { Reader } from "@/lib/database";

/** The submission of a response that stands, with the versions for which it was confirmed. */
export async function standingSubmission(reader: Reader, responseId: string) {
  return reader.submission.findFirst({
    where: { responseId, withdrawnAt: null },
    orderBy: { number: "desc" },
    select: { id: true, receivedAt: true, confirmations: { select: { version: true } } },
  });
}

/** The versions of a challenge, as far as they matter to responses. */
export function versionsOf(reader: Reader, challengeId: string): Promise<VersionFacts[]> {
  return reader.challengeVersion.findMany({
    where: { challengeId },
    orderBy: { number: "asc" },
    select: { number: true, material: true, publishedAt: true },
  });
}

/** The material version that the standing submission of a response does not answer; null for none. */
export async function amendedSinceSubmission(
  reader: Reader,
  { id, challengeId }: { id: string; challengeId: string },
): Promise<{ submissionId: string; version: VersionFacts } | null> {
  const submission = await standingSubmission(reader, id);
  if (!submission) return null;
  const { receivedAt, confirmations } = submission;
  const confirmed = confirmations.map(({ version }) => version);
  const version = amendedSince({ receivedAt, confirmed }, await versionsOf(reader, challengeId));
  return version && { submissionId: submission.id, version };
}
