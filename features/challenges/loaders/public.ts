import { cache } from "react";
import type { Actor } from "@/domain/actor";
import type { ChallengeContent } from "@/domain/challenge/content";
import { timeToAnswer } from "@/domain/challenge/hours";
import type { ChallengeFacts } from "@/domain/challenge/policy";
import { CHALLENGE, type ChallengeState, stateAt } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import type { BlockerView } from "@/features/blockers/components/met-table";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { database, databaseTime } from "@/lib/database";
import { countResponses, factsOf, findChallenge, type WholeChallenge } from "../queries";
import { contentOf } from "../records/content";
import { versionContent } from "../records/versions";
import { challengeBlockers } from "./blockers";
import { noticesOf, type PublishedNotice } from "./notices";

export interface PublishedVersion {
  number: number;
  material: boolean;
  /** What changed and why; empty for the first. */
  summary: string;
  publishedAt: Date;
  content: ChallengeContent;
}

export interface Winner {
  name: string;
  slug: string;
  /** Pounds, VAT included, as decimal text. */
  price: string | null;
}

/** The phase before, whose winners alone may answer, or the one after. */
export interface OtherPhase {
  slug: string;
  title: string;
}

/** All that anybody may know of a challenge at `now`. */
export interface PublicChallenge {
  id: string;
  slug: string;
  reference: string;
  state: ChallengeState;
  now: Date;
  body: { name: string; slug: string };
  content: ChallengeContent;
  /** Oldest first. */
  versions: PublishedVersion[];
  publishedAt: Date;
  dates: Pick<
    WholeChallenge,
    | "openedAt"
    | "decidedAt"
    | "awardNoticeAt"
    | "standstillEndsOn"
    | "standstillPausedOn"
    | "awardedAt"
    | "completedAt"
    | "cancelledAt"
  >;
  cancelReason: string | null;
  /** Whether the market was asked first: its page says what was learned. */
  engaged: boolean;
  /** What got in the way, as its team wrote it down. */
  blockers: BlockerView[];
  /** What its public events made, the oldest first. */
  notices: PublishedNotice[];
  /** Null until the deadline has passed. */
  responses: number | null;
  /** The median of what suppliers say it took, when at least three of a closed challenge say so. */
  hours: { median: number; from: number } | null;
  /** From the award notice on; nobody before. */
  winners: Winner[];
  /** Where it is the next phase of another: that one. Who is invited nobody reads here. */
  preceding: OtherPhase | null;
  /** The next phase, once it is published. */
  next: OtherPhase | null;
  actor: Actor;
  facts: ChallengeFacts;
}

/** The public page's challenge. What is not public is not found, not even by its own team. */
export const publicChallenge = cache(async (slug: string): Promise<PublicChallenge> => {
  const actor = await currentActor();
  const reader = database();
  const row = await findChallenge(reader, actor, { slug });
  if (!row?.publishedAt || !CHALLENGE.states[row.state].public) missing();
  const now = await databaseTime(reader);
  const state = stateAt(row.state, row.closesAt, now);
  const sealed = row.closesAt === null || now < row.closesAt;
  const [versions, winners, counted, blockers, notices, next] = await Promise.all([
    publishedVersions(row.id),
    winnersOf(row),
    sealed ? null : countResponses(reader, row.id),
    challengeBlockers(row.id),
    noticesOf(row.id),
    nextPhaseOf(row.id),
  ]);
  return {
    id: row.id,
    slug: row.slug,
    reference: row.reference,
    state,
    now,
    body: { name: row.body.name, slug: row.body.slug },
    content: contentOf(row),
    versions,
    publishedAt: row.publishedAt,
    dates: row,
    cancelReason: row.cancelReason,
    engaged: row.engagement !== null,
    blockers,
    notices,
    responses: counted?.responses ?? null,
    hours: timeToAnswer(counted?.hours ?? []),
    winners,
    preceding: row.preceding && {
      slug: row.preceding.slug,
      title: row.preceding.title,
    },
    next,
    actor,
    facts: factsOf(row, actor),
  };
});

async function publishedVersions(challengeId: string): Promise<PublishedVersion[]> {
  const rows = await database().challengeVersion.findMany({
    where: { challengeId },
    orderBy: { number: "asc" },
  });
  return rows.map(({ content, ...row }) => ({ ...row, content: versionContent(content) }));
}

async function winnersOf(row: WholeChallenge): Promise<Winner[]> {
  if (!row.awardNoticeAt || !CHALLENGE.states[row.state].awardPublic) return [];
  const responses = await database().response.findMany({
    where: { challengeId: row.id, recommendationId: { not: null } },
    orderBy: { label: "asc" },
    select: { price: true, supplier: { select: { name: true, slug: true } } },
  });
  return responses.map(({ price, supplier }) => ({
    ...supplier,
    price: price?.toFixed(2) ?? null,
  }));
}

/** The next phase of a challenge, once anybody may read it. */
function nextPhaseOf(challengeId: string): Promise<OtherPhase | null> {
  return database().challenge.findFirst({
    where: {
      precedingId: challengeId,
      state: { in: statesWhere(CHALLENGE, "public").filter((state) => state !== "CANCELLED") },
    },
    orderBy: { publishedAt: "desc" },
    select: { slug: true, title: true },
  });
}

/** Stories about the same technologies, for "already proven elsewhere". */
export function similarStories(technologies: readonly string[]) {
  return database().story.findMany({
    where: {
      state: { in: statesWhere(STORY, "public") },
      technologies: { some: { slug: { in: [...technologies] } } },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: 2,
    select: {
      slug: true,
      title: true,
      summary: true,
      supplier: { select: { name: true } },
      body: { select: { name: true } },
    },
  });
}
