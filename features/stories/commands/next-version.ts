import { type Actor, asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { agrees, edited, otherSide } from "@/domain/story/agreement";
import { type StoryContent, sameContent } from "@/domain/story/content";
import { sideOf, stepOf } from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { writersOf } from "@/features/letters/queries";
import { Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import type { Job } from "@/lib/queue";
import { lockStory, newVersion, presentContent, type StoryRow, writeContent } from "../records";

/** A story to be edited. */
export interface Loaded {
  row: StoryRow;
  content: StoryContent;
  /** The highest number of a version so far; the present one's, unless a correction was dropped. */
  last: number;
  /** Who wrote the present version. */
  lastEditor: string | null;
  people: { supplier: string[]; body: string[] };
}

export async function load(tx: Transaction, id: string): Promise<Loaded | null> {
  const row = await lockStory(tx, { id });
  if (!row) return null;
  const version = await tx.storyVersion.findUnique({
    where: { storyId_number: { storyId: row.id, number: row.version } },
    select: { organisationId: true },
  });
  const { _max: newest } = await tx.storyVersion.aggregate({
    where: { storyId: row.id },
    _max: { number: true },
  });
  return {
    row,
    content: await presentContent(tx, row),
    last: newest.number ?? row.version,
    lastEditor: version?.organisationId ?? null,
    people: {
      supplier: await writersOf(tx, row.supplierId),
      body: await writersOf(tx, row.bodyId),
    },
  };
}

/** Null where nothing changed: then there is no new version, and nobody's agreement is taken back. */
export function nextVersion(loaded: Loaded, content: StoryContent, actor: Actor) {
  const { row } = loaded;
  if (sameContent(loaded.content, content)) {
    return { change: null, audit: { version: row.version, changed: false } };
  }
  return {
    change: content,
    audit: { version: loaded.last + 1 },
    effects: lettersOfTurn(loaded, actor),
  };
}

/** The other side hears of the first change after its own turn, or after it had agreed; not of each save. */
function lettersOfTurn({ row, content, last, lastEditor, people }: Loaded, actor: Actor): Job[] {
  const side = sideOf(actor, row);
  if (!side) return [];
  const other = otherSide(side);
  const own = asPerson(actor).actingFor;
  if (lastEditor === own?.organisationId && !agrees(row, other)) return [];
  return letterTo(people[other], LETTERS.story.edited, {
    story: { ...row, title: content.title },
    by: own?.name ?? "",
    version: last + 1,
    hadAgreed: agrees(row, other),
    publishedVersion: STORY.states[row.state].public ? row.publishedVersion : null,
  });
}

/** @throws {Invalid} if somebody saved since the form was opened. */
export function refuseStale(row: StoryRow, version: number): void {
  if (row.version === version) return;
  throw new Invalid({
    "": [
      `Somebody saved version ${row.version} while you had version ${version} open. What you typed is still here: compare the two in another window, then save again to keep yours.`,
    ],
  });
}

/** Saves what `nextVersion` decided: into the row as well, unless the public reads an earlier one there. */
export async function keep(
  tx: Transaction,
  { row, last }: Loaded,
  content: StoryContent | null,
  actor: Actor,
  now: Date,
): Promise<{ id: string; version: number }> {
  if (!content) return { id: row.id, version: row.version };
  const { version } = edited(row, last);
  const state = transition(STORY, row.state, stepOf(row.state, "edit"));
  await tx.story.update({ where: { id: row.id }, data: { version, state } });
  if (!STORY.states[state].public) await writeContent(tx, row.id, content);
  const { userId, actingFor } = asPerson(actor);
  const organisationId = actingFor?.organisationId ?? "";
  const maker = { userId, organisationId, basedOn: row.version, now };
  await newVersion(tx, row.id, version, content, maker);
  return { id: row.id, version };
}
