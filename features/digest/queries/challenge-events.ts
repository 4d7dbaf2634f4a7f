import { CHALLENGE, stateAt } from "@/domain/challenge/states";
import type { DigestEvent } from "@/domain/digest/digest";
import type { EngagementContent } from "@/domain/engagement/content";
import { formatDateTime } from "@/domain/format/dates";
import { formatMoney } from "@/domain/format/money";
import { listWords, sentence } from "@/domain/format/words";
import { toPence } from "@/domain/input";
import { statesWhere } from "@/domain/lifecycle";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { MOST_OF_A_KIND, type Scope, within } from "./scope";

const NAMED = { select: { id: true, name: true } } as const;

/** What happened to one challenge. */
export interface ChallengeEvent extends DigestEvent {
  challengeId: string;
}

/** Problems about which the market was asked in the month, before there is a competition. */
export async function askedEngagements(reader: Reader, scope: Scope): Promise<ChallengeEvent[]> {
  const { technologies, organisations } = scope;
  const followed = await reader.technology.findMany({
    where: { id: { in: technologies } },
    select: { id: true, slug: true },
  });
  const rows = await reader.engagement.findMany({
    where: {
      publishedAt: within(scope),
      // By what was published: the draft may have other technologies by now.
      OR: [
        { challenge: { bodyId: { in: organisations } } },
        ...followed.map(({ slug }) => ({
          content: { path: ["technologies"], array_contains: [{ slug }] },
        })),
      ],
    },
    orderBy: [{ publishedAt: "desc" }, { challengeId: "desc" }],
    take: MOST_OF_A_KIND,
    include: { challenge: { select: { slug: true, body: NAMED } } },
  });
  return rows.map(({ challengeId, challenge, closesAt, publishedAt, ...row }) => {
    const content = row.content as unknown as EngagementContent;
    const { title, summary } = content;
    const about = followed.filter(({ slug }) =>
      content.technologies.some((one) => one.slug === slug),
    );
    return {
      key: `asked ${challengeId}`,
      kind: "asked",
      at: publishedAt,
      challengeId,
      title,
      path: `/engagements/${challenge.slug}`,
      concerns: [challenge.body.id, ...about.map(({ id }) => id)],
      lines: [
        sentence(summary || title),
        closesAt > scope.now
          ? `${challenge.body.name}. Reply until ${formatDateTime(closesAt)}.`
          : `${challenge.body.name}.`,
      ],
    };
  });
}

/** Challenges published in the month. */
export async function publishedChallenges(reader: Reader, scope: Scope): Promise<ChallengeEvent[]> {
  const { technologies, organisations } = scope;
  const rows = await reader.challenge.findMany({
    where: {
      state: { in: statesWhere(CHALLENGE, "public") },
      publishedAt: within(scope),
      OR: [
        { technologies: { some: { id: { in: technologies } } } },
        { bodyId: { in: organisations } },
      ],
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST_OF_A_KIND,
    select: {
      id: true,
      slug: true,
      title: true,
      summary: true,
      state: true,
      publishedAt: true,
      closesAt: true,
      body: NAMED,
      technologies: { select: { id: true } },
    },
  });
  return rows.map(({ id, slug, title, summary, state, publishedAt, closesAt, ...row }) => ({
    key: `published ${id}`,
    kind: "published",
    at: publishedAt ?? scope.from,
    challengeId: id,
    title,
    path: `/challenges/${slug}`,
    concerns: [row.body.id, ...row.technologies.map((technology) => technology.id)],
    lines: [
      sentence(summary || title),
      closesAt && stateAt(state, closesAt, scope.now) === "PUBLISHED"
        ? `${row.body.name}. Open until ${formatDateTime(closesAt)}.`
        : `${row.body.name}.`,
    ],
  }));
}

const AWARD = {
  select: {
    id: true,
    slug: true,
    title: true,
    awardedAt: true,
    body: NAMED,
    technologies: { select: { id: true } },
    recommendations: {
      where: { approvedAt: { not: null } },
      select: { winners: { orderBy: { label: "asc" }, select: { price: true, supplier: NAMED } } },
    },
  },
} as const satisfies Prisma.ChallengeDefaultArgs;

/** Challenges of which the contract was awarded in the month, and to whom. */
export async function awardedChallenges(reader: Reader, scope: Scope): Promise<ChallengeEvent[]> {
  const { technologies, organisations } = scope;
  const rows = await reader.challenge.findMany({
    where: {
      state: { in: statesWhere(CHALLENGE, "awardPublic") },
      awardedAt: within(scope),
      OR: [
        { technologies: { some: { id: { in: technologies } } } },
        { bodyId: { in: organisations } },
        { responses: { some: { supplierId: { in: organisations }, state: "AWARDED" } } },
      ],
    },
    orderBy: [{ awardedAt: "desc" }, { id: "desc" }],
    take: MOST_OF_A_KIND,
    ...AWARD,
  });
  return rows.map((row) => {
    const winners = row.recommendations.flatMap((one) => one.winners);
    return {
      key: `awarded ${row.id}`,
      kind: "awarded",
      at: row.awardedAt ?? scope.from,
      challengeId: row.id,
      title: row.title,
      path: `/challenges/${row.slug}`,
      concerns: [
        row.body.id,
        ...row.technologies.map(({ id }) => id),
        ...winners.map(({ supplier }) => supplier.id),
      ],
      lines: [
        winners.length > 0
          ? `${row.body.name} has awarded it to ${listWords(winners.map(winnerWords))}.`
          : `${row.body.name} has awarded it.`,
      ],
    };
  });
}

type AwardRow = Prisma.ChallengeGetPayload<typeof AWARD>;
type WinnerRow = AwardRow["recommendations"][number]["winners"][number];

function winnerWords({ supplier, price }: WinnerRow): string {
  const pence = price === null ? null : toPence(price.toFixed(2));
  return pence ? `${supplier.name}, ${formatMoney(pence)} with VAT` : supplier.name;
}
