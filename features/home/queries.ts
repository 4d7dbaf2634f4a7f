import type { EngagementContent } from "@/domain/engagement/content";
import type { Reader } from "@/lib/database";

/** Something that suppliers can answer at this moment. */
export interface OpenRow {
  id: string;
  href: string;
  title: string;
  body: string;
  closesAt: Date;
  /** With VAT; null where the market is only asked. */
  valuePence: bigint | null;
  /** Only suppliers that won the phase before may answer. */
  byInvitation: boolean;
}

/** The engagements that take replies at this moment, the next to close first. */
export async function openEngagements(reader: Reader, now: Date, take: number): Promise<OpenRow[]> {
  const rows = await reader.engagement.findMany({
    where: { closesAt: { gt: now } },
    orderBy: [{ closesAt: "asc" }, { challengeId: "asc" }],
    take,
    include: { challenge: { select: { slug: true, body: { select: { name: true } } } } },
  });
  return rows.map(({ challengeId, challenge, closesAt, content }) => ({
    id: challengeId,
    href: `/engagements/${challenge.slug}`,
    title: (content as unknown as EngagementContent).title,
    body: challenge.body.name,
    closesAt,
    valuePence: null,
    byInvitation: false,
  }));
}

interface OpenChallenge extends OpenRow {
  valuePence: bigint;
}

/** Every challenge that takes responses at this moment, the next to close first. */
export async function openChallenges(reader: Reader, now: Date): Promise<OpenChallenge[]> {
  const rows = await reader.challenge.findMany({
    where: { state: "PUBLISHED", closesAt: { gt: now } },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      slug: true,
      title: true,
      closesAt: true,
      precedingId: true,
      body: { select: { name: true } },
      phases: { select: { valuePence: true } },
    },
  });
  return rows.flatMap(({ id, slug, title, closesAt, precedingId, body, phases }) =>
    closesAt
      ? [
          {
            id,
            href: `/challenges/${slug}`,
            title,
            closesAt,
            body: body.name,
            byInvitation: precedingId !== null,
            valuePence: phases.reduce((sum, { valuePence }) => sum + valuePence, 0n),
          },
        ]
      : [],
  );
}
