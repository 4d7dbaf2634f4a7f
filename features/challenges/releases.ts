import { stateAt } from "@/domain/challenge/states";
import { unitsToText } from "@/domain/evaluation/decimal";
import type { PlannedMark, PlanningTag } from "@/domain/ocds/planning";
import {
  type AwardFacts,
  buildRelease,
  type ReleaseTag,
  type WinnerFacts,
} from "@/domain/ocds/release";
import { ocidOf, type Release, type ReleaseParty, releaseIdOf } from "@/domain/ocds/release-parts";
import { dayOf } from "@/domain/timetable/day";
import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/lib/database";
import { settings } from "@/lib/settings";
import { countResponses } from "./queries";
import { versionContent } from "./records/versions";

/** What of an organisation a release names. */
export const PARTY = { include: { identifiers: { orderBy: { id: "asc" } } } } as const;
const PUBLIC = {
  body: PARTY,
  versions: { orderBy: { number: "asc" } },
  clarifications: { where: { state: "ANSWERED" }, select: { id: true }, take: 1 },
  preceding: { select: { reference: true, title: true, slug: true } },
} satisfies Prisma.ChallengeInclude;

/** A winner, with what was signed with it. */
const WINNER = {
  supplier: PARTY,
  contract: {
    include: {
      indicators: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        include: { ratings: { orderBy: { periodEnds: "asc" } } },
      },
    },
  },
} satisfies Prisma.ResponseInclude;

type PublicRow = Prisma.ChallengeGetPayload<{ include: typeof PUBLIC }>;

/**
 * Writes the OCDS release of a public event, from the rows as the transaction has made them. Call it
 * last in `save`, with the challenge locked.
 * @param now the command's time.
 */
export async function recordRelease(
  tx: Transaction,
  challengeId: string,
  tag: ReleaseTag,
  now: Date,
  earlier?: WithdrawnAward,
): Promise<void> {
  const row = await tx.challenge.findUniqueOrThrow({ where: { id: challengeId }, include: PUBLIC });
  const latest = row.versions.at(-1);
  if (!latest || !row.publishedAt) throw new Error("A release follows a publication");
  const facts = {
    tag,
    releasedAt: now,
    reference: row.reference,
    url: `${settings().BASE_URL}/challenges/${row.slug}`,
    buyer: partyOf(row.body),
    content: versionContent(latest.content),
    publishedAt: row.publishedAt,
    amendments: row.versions.slice(1),
    enquiries: row.clarifications.length > 0,
    responses: await numberOfResponses(tx, row, now),
    cancelled:
      row.cancelledAt === null ? null : { at: row.cancelledAt, reason: row.cancelReason ?? "" },
    award: await awardFacts(tx, row, earlier),
    preceding: row.preceding && {
      reference: row.preceding.reference,
      title: row.preceding.title,
      url: `${settings().BASE_URL}/challenges/${row.preceding.slug}`,
    },
  };
  await keepRelease(tx, challengeId, facts, (number) => buildRelease({ ...facts, number }));
}

interface ReleaseHead {
  /** By which its notice is told: its OCDS tag, but for a planned procurement. */
  tag: ReleaseTag | PlanningTag | PlannedMark;
  /** The command's time. */
  releasedAt: Date;
  /** The challenge's. */
  reference: string;
}

/** Keeps the next release of a procurement as it is published. The challenge is locked. */
export async function keepRelease(
  tx: Transaction,
  challengeId: string,
  { tag, releasedAt, reference }: ReleaseHead,
  build: (number: number) => Release,
): Promise<void> {
  const number = 1 + (await tx.ocdsRelease.count({ where: { challengeId } }));
  await tx.ocdsRelease.create({
    data: {
      challengeId,
      tag,
      releasedAt,
      ocid: ocidOf(reference),
      releaseId: releaseIdOf(reference, number),
      content: build(number),
    },
  });
}

/** Null before the deadline: not even the number of sealed responses is known. */
async function numberOfResponses(tx: Transaction, row: PublicRow, now: Date) {
  const sealed = row.closesAt === null || now < row.closesAt;
  if (sealed || stateAt(row.state, row.closesAt, now) === "PUBLISHED") return null;
  return (await countResponses(tx, row.id)).responses;
}

/** An award whose notice is out, and which is looked at again. */
interface WithdrawnAward {
  /** When that notice was published. */
  withdrawn: Date;
}

/** The award, once its notice is out; the last time that it is said, that it is looked at again. */
async function awardFacts(
  tx: Transaction,
  row: PublicRow,
  earlier?: WithdrawnAward,
): Promise<AwardFacts | null> {
  const noticeAt = earlier?.withdrawn ?? row.awardNoticeAt;
  if (!noticeAt) return null;
  const winners = await tx.response.findMany({
    where: { challengeId: row.id, recommendationId: { not: null } },
    orderBy: { label: "asc" },
    include: WINNER,
  });
  return {
    winners: winners.map(winnerFacts),
    noticeAt,
    withdrawn: earlier !== undefined,
    standstillEndsOn: row.standstillPausedOn ? null : dayOf(row.standstillEndsOn),
    awardedAt: row.awardedAt,
    completedAt: row.completedAt,
  };
}

function winnerFacts({
  supplier,
  price,
  contract,
}: Prisma.ResponseGetPayload<{ include: typeof WINNER }>): WinnerFacts {
  return {
    supplier: partyOf(supplier),
    price: price?.toFixed(2) ?? "0.00",
    contract: contract && {
      value: unitsToText(contract.valuePence, 2),
      signedOn: dayOf(contract.signedOn) ?? "",
      startsOn: dayOf(contract.startsOn) ?? "",
      endsOn: dayOf(contract.endsOn) ?? "",
      indicators: contract.indicators.map(({ id, name, target, ratings }) => ({
        id,
        name,
        target,
        ratings: ratings.map(({ periodEnds, rating, note }) => ({
          periodEnds: dayOf(periodEnds) ?? "",
          rating,
          note,
        })),
      })),
    },
  };
}

/** An organisation as a release names it. */
export function partyOf({ name, slug, identifiers, ...said }: ReleaseParty): ReleaseParty {
  return {
    name,
    slug,
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, value })),
    ppon: said.ppon ?? null,
    address: said.address ?? "",
  };
}
