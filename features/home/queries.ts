import type { Reader } from "@/lib/database";

export interface OpenChallenge {
  id: string;
  slug: string;
  title: string;
  body: string;
  closesAt: Date;
  /** With VAT. */
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
      body: { select: { name: true } },
      phases: { select: { valuePence: true } },
    },
  });
  return rows.flatMap(({ closesAt, body, phases, ...row }) =>
    closesAt
      ? [
          {
            ...row,
            closesAt,
            body: body.name,
            valuePence: phases.reduce((sum, { valuePence }) => sum + valuePence, 0n),
          },
        ]
      : [],
  );
}
