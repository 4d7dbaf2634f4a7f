import { answeredVersion } from "@/domain/response/amended";
import type { Reader } from "@/lib/database";

interface Asked {
  challengeId: string;
  /** When what counts was received; null where nothing counts. */
  receivedAt: Date | null;
  /** Versions for which it was confirmed since. */
  confirmed: readonly number[];
  /** When the response was begun. */
  begunAt: Date;
}

/**
 * Which version of the challenge a response answers, and what was published since: the versions after that, and
 * how many questions were answered. A draft that nothing counts of is compared with the day it was begun.
 */
export async function publishedSince(
  reader: Reader,
  { challengeId, receivedAt, confirmed, begunAt }: Asked,
) {
  const from = receivedAt ?? begunAt;
  const versions = await reader.challengeVersion.findMany({
    where: { challengeId },
    orderBy: { number: "asc" },
    select: { number: true, material: true, publishedAt: true, summary: true },
  });
  const version = answeredVersion({ receivedAt: from, confirmed }, versions);
  return {
    version,
    versions: versions.filter(({ number }) => number > version),
    answers: await reader.clarification.count({
      where: { challengeId, state: "ANSWERED", answeredAt: { gt: from } },
    }),
  };
}
