import { z } from "zod";
import { changesBetween, type TextPart } from "@/domain/challenge/changes";
import type { ChallengeContent } from "@/domain/challenge/content";
import type { AuditEvent, Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import type { WholeChallenge } from "../queries";
import { versionContent } from "../records/versions";

export interface ChangeMade {
  id: string;
  at: Date;
  who: string;
  /** The id of the person; what else the audit names where it was none. */
  actor: string;
  command: string;
  refused: boolean;
  /** What it was and what it is: of an amendment, and of an agreed score. */
  changes: readonly { field: string; parts: readonly TextPart[] }[];
}

/** What nobody else relies on: what was read, and scores before they are submitted. */
const DRAFTING = ["evaluation.noteReading", "evaluation.saveScore"];

/**
 * Who did what to a challenge, newest first, from the audit log; and how often somebody was refused who is neither of
 * the body nor has a part: they do not fill the list.
 * @param evaluation whether the reader may also see what was done in its evaluation, and of contracts.
 */
export async function changesOf(
  row: Pick<WholeChallenge, "id" | "bodyId">,
  { evaluation }: { evaluation: boolean },
) {
  const kinds = evaluation ? ["challenge.", "evaluation.", "contract."] : ["challenge."];
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
    actor: actor.replace(/^person:/, ""),
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
