import { actsFor, type Person } from "@/domain/actor";
import type { Finding } from "@/domain/challenge/builder-parts";
import type { ChallengeContent, ChallengeDraft, ParticipantPart } from "@/domain/challenge/content";
import type { PhaseWinner } from "@/domain/challenge/next-phase";
import type { ChallengeFacts } from "@/domain/challenge/policy";
import { readiness } from "@/domain/challenge/readiness";
import { CHALLENGE, type ChallengeState, stateAt } from "@/domain/challenge/states";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { offered } from "@/features/technologies/queries/offered";
import { database, databaseTime } from "@/lib/database";
import { factsOf, findChallenge, type WholeChallenge } from "../queries";
import { winnersOfPhase } from "../queries/phases";
import { contentOf, draftOf } from "../records/content";

/** A challenge as the team of its body sees it: the builder's rows, and nothing of a response. */
export interface TeamChallenge {
  actor: Person;
  row: WholeChallenge;
  content: ChallengeContent;
  draft: ChallengeDraft;
  facts: ChallengeFacts;
  /** What holds at `now`. */
  state: ChallengeState;
  now: Date;
  findings: Finding[];
  /** Of the phase before, as it stands now; null where there is none. */
  winners: PhaseWinner[] | null;
}

/**
 * The challenge for a page of its team: commercial officers and approvers of the body that runs it.
 * Anybody else gets the page that is not found.
 * @param path the page that asked, for the way back from signing in.
 */
export async function teamChallenge(id: string, path: string): Promise<TeamChallenge> {
  const actor = await requirePerson(path);
  const row = await findChallenge(database(), actor, { id });
  if (!row || !actsFor(actor, row.bodyId, "COMMERCIAL", "APPROVER")) missing();
  const now = await databaseTime(database());
  const draft = draftOf(row);
  return {
    actor,
    row,
    content: contentOf(row),
    draft,
    facts: factsOf(row, actor),
    state: stateAt(row.state, row.closesAt, now),
    now,
    findings: CHALLENGE.states[row.state].public ? [] : readiness(draft, now),
    winners: row.precedingId ? await winnersOfPhase(database(), row.precedingId) : null,
  };
}

export interface OwnChallenge {
  id: string;
  slug: string;
  reference: string;
  title: string;
  state: ChallengeState;
  body: string;
  closesAt: Date | null;
  updatedAt: Date;
  parts: ParticipantPart[];
}

interface OwnChallenges {
  ofBody: OwnChallenge[];
  elsewhere: OwnChallenge[];
  /** They do not work on those of the body, but administer it: they say who takes a part over. */
  administers: boolean;
}

/** The challenges of the body that a person acts for, and those of others where they have a part. */
export async function ownChallenges(actor: Person): Promise<OwnChallenges> {
  const acting = actor.actingFor;
  const works = acting?.roles.some((role) => role === "COMMERCIAL" || role === "APPROVER");
  const administers = !works && acting?.kind === "PUBLIC_BODY" && acting.roles.includes("ADMIN");
  const bodyId = acting && (works || administers) ? acting.organisationId : null;
  const now = await databaseTime(database());
  const rows = await database().challenge.findMany({
    where: {
      OR: [
        ...(bodyId ? [{ bodyId }] : []),
        {
          parts: {
            some: { userId: actor.userId, part: { in: ["MODERATOR", "EVALUATOR"] }, endedAt: null },
          },
          publishedAt: { not: null },
        },
      ],
    },
    orderBy: { updatedAt: "desc" },
    take: 200,
    include: {
      body: { select: { name: true } },
      parts: { where: { userId: actor.userId, endedAt: null } },
    },
  });
  const all = rows.map((row) => ({ bodyId: row.bodyId, own: ownChallenge(row, now) }));
  return {
    ofBody: all.filter((one) => one.bodyId === bodyId).map(({ own }) => own),
    elsewhere: all.filter((one) => one.bodyId !== bodyId).map(({ own }) => own),
    administers,
  };
}

function ownChallenge(
  row: Omit<OwnChallenge, "body" | "parts"> & {
    body: { name: string };
    parts: { part: ParticipantPart }[];
  },
  now: Date,
): OwnChallenge {
  const { id, slug, reference, title, closesAt, updatedAt } = row;
  return {
    id,
    slug,
    reference,
    title,
    closesAt,
    updatedAt,
    state: stateAt(row.state, closesAt, now),
    body: row.body.name,
    parts: row.parts.map(({ part }) => part),
  };
}

/** The technologies that a challenge may choose. @param chosen slugs of those that it has. */
export function technologyOptions(chosen: readonly string[]) {
  return database().technology.findMany({
    where: offered(chosen),
    orderBy: [{ order: "asc" }, { name: "asc" }],
    select: { slug: true, name: true },
  });
}
