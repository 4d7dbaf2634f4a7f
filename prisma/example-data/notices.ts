import { v7 as newId } from "uuid";
import { at, column } from "./clock";
import type { Ground } from "./ground";
import type { BodyKey, SupplierKey } from "./organisations";

interface AwardText {
  ocid: string;
  buyer: BodyKey;
  winner: SupplierKey;
  title: string;
  /** In pounds. */
  amount: number;
  daysAgo: number;
}

/** Award notices, as an import would have brought them. */
const AWARDS: readonly AwardText[] = [
  {
    ocid: "ocds-example-004417",
    buyer: "brackenshire",
    winner: "skerrow",
    title: "Culvert level network",
    amount: 386_000,
    daysAgo: 430,
  },
  {
    ocid: "ocds-example-004108",
    buyer: "coasts",
    winner: "skerrow",
    title: "Lock and tide level pilot",
    amount: 64_800,
    daysAgo: 205,
  },
];

/** Lays public award notices of invented bodies, so that awards can stand under a capability. */
export async function layNotices(ground: Ground): Promise<void> {
  for (const { winner, ...award } of AWARDS)
    await layAward(ground, award, ground.organisations[winner]);
}

/** Lays one award notice. @param winnerId who got it. */
export async function layAward(
  { tx, clock, organisations }: Ground,
  { ocid, buyer, title, amount, daysAgo }: Omit<AwardText, "winner">,
  winnerId: string,
): Promise<void> {
  const publishedAt = at(clock.daysAgo(daysAgo), "10:00");
  const releaseId = `${ocid}-award-1`;
  await tx.notice.create({
    data: {
      id: newId(),
      slug: releaseId,
      ocid,
      releaseId,
      kind: "AWARD",
      title,
      publishedAt,
      amount,
      currency: "GBP",
      buyerId: organisations[buyer],
      status: "complete",
      contentHash: releaseId,
      raw: { ocid, id: releaseId, date: publishedAt.toISOString(), tag: ["award"] },
      awards: {
        create: {
          id: newId(),
          reference: "1",
          title,
          status: "active",
          amount,
          currency: "GBP",
          awardedOn: column(clock.daysAgo(daysAgo + 7)),
          suppliers: { create: { organisationId: winnerId } },
        },
      },
    },
  });
}
