import { z } from "zod";
import { actsFor, type Person } from "@/domain/actor";
import type { Finding } from "@/domain/challenge/builder-parts";
import { changesBetween, type TextPart } from "@/domain/challenge/changes";
import type { ChallengeContent, ChallengeDraft, ParticipantPart } from "@/domain/challenge/content";
import type { PhaseWinner } from "@/domain/challenge/next-phase";
import type { ChallengeFacts } from "@/domain/challenge/policy";
import { readiness } from "@/domain/challenge/readiness";
import { CHALLENGE, type ChallengeState, stateAt } from "@/domain/challenge/states";
import { unbarredHoldersOf } from "@/features/letters/queries";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { offered } from "@/features/technologies/queries/offered";
import type { AuditEvent, Prisma } from "@/generated/prisma/client";
import { database, databaseTime } from "@/lib/database";
import { factsOf, findChallenge, type WholeChallenge } from "../queries";
import { winnersOfPhase } from "../queries/phases";
import { contentOf, draftOf } from "../records/content";
import { versionContent } from "../records/versions";

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

export interface ChangeMade {
  id: string;
  at: Date;
  who: string;
  command: string;
  refused: boolean;
  /** What it was and what it is: of an amendment, and of an agreed score. */
  changes: readonly { field: string; parts: readonly TextPart[] }[];
}

/** What nobody else relies on: what was read, and scores before they are submitted. */
const DRAFTING = ["evaluation.noteReading", "evaluation.saveScore"];

/**
 * Who did what to a challenge, newest first, from the audit log; and how often somebody was refused who is neither of
 * the body nor has a part: they do not fill the list. What was done in the evaluation is for who leads it, moderates
 * it or approves.
 */
export async function changesOf({ row, actor }: Pick<TeamChallenge, "row" | "actor">) {
  const decides = unbarredHoldersOf(row.parts, "LEAD", "MODERATOR", "APPROVER").includes(
    actor.email,
  );
  const kinds = decides ? ["challenge.", "evaluation.", "contract."] : ["challenge."];
  const about: Prisma.AuditEventWhereInput = {
    subjectType: "challenge",
    subjectId: row.id,
    command: { notIn: DRAFTING },
    OR: kinds.map((startsWith) => ({ command: { startsWith } })),
  };
  const insiders = await insidersOf(row.id, row.bodyId);
  const inside = { OR: [{ outcome: "DONE" as const }, { actor: { in: insiders } }] };
  const [events, outsiders, versions] = await Promise.all([
    database().auditEvent.findMany({
      where: { AND: [about, inside] },
      orderBy: { id: "desc" },
      take: 200,
    }),
    database().auditEvent.count({
      where: { AND: [about, { outcome: "REFUSED", actor: { notIn: insiders } }] },
    }),
    database().challengeVersion.findMany({
      where: { challengeId: row.id },
      select: { number: true, content: true },
    }),
  ]);
  const contents = new Map(
    versions.map(({ number, content }) => [number, versionContent(content)]),
  );
  return { changes: await withNames(events, insiders, contents), outsiders };
}

/** Whoever has or had a part, or belongs to the body, as the audit names them. */
async function insidersOf(challengeId: string, bodyId: string): Promise<string[]> {
  const [parts, members] = await Promise.all([
    database().challengePart.findMany({ where: { challengeId }, select: { userId: true } }),
    database().membership.findMany({
      where: { organisationId: bodyId },
      select: { userId: true },
    }),
  ]);
  return [...new Set([...parts, ...members].map(({ userId }) => `person:${userId}`))];
}

/** Names on the buyer's side alone: nobody learns here who of a supplier did something. */
async function withNames(
  events: readonly AuditEvent[],
  insiders: readonly string[],
  contents: ReadonlyMap<number, ChallengeContent>,
): Promise<ChangeMade[]> {
  const ids = insiders.map((actor) => actor.replace(/^person:/, ""));
  const users = await database().user.findMany({ where: { id: { in: ids } } });
  const names = new Map(users.map(({ id, name, email }) => [`person:${id}`, name || email]));
  return events.map(({ id, at, actor, command, outcome, data }) => ({
    id: String(id),
    at,
    who: names.get(actor) ?? whoWords(actor),
    command,
    refused: outcome === "REFUSED",
    changes: changed(data, contents),
  }));
}

function whoWords(actor: string): string {
  if (actor === "anonymous") return "Somebody not signed in";
  return actor.startsWith("person:") ? "Somebody of a supplier" : "The platform";
}

const AMENDED = z.object({ version: z.int(), decision: z.literal("approve") });
const AGREED = z.object({
  response: z.string(),
  criterion: z.string(),
  from: z.int().nullable(),
  to: z.int(),
});

/** Before and after, as far as the entry says what changed. */
function changed(data: unknown, contents: ReadonlyMap<number, ChallengeContent>) {
  const amended = AMENDED.safeParse(data);
  if (amended.success) {
    const { version } = amended.data;
    const [before, after] = [contents.get(version - 1), contents.get(version)];
    return before && after ? changesBetween(before, after) : [];
  }
  const agreed = AGREED.safeParse(data);
  if (!agreed.success) return [];
  const { response, criterion, from, to } = agreed.data;
  const parts: TextPart[] = [
    ...(from === null ? [] : [{ kind: "removed" as const, text: String(from) }]),
    { kind: "added", text: String(to) },
  ];
  return [{ field: `Response ${response}, ${criterion}`, parts }];
}
