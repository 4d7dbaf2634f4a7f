import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { transition } from "@/domain/lifecycle";
import { agrees, edited, otherSide } from "@/domain/story/agreement";
import { type ChosenClaim, type StoryContent, sameContent } from "@/domain/story/content";
import { mayEdit, sideOf } from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { command, Invalid } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
import { deskLink, letters } from "../letters";
import { claimsToChoose, peopleOf } from "../queries";
import {
  chosenClaim,
  columnsOf,
  contentOf,
  factsOf,
  lockStory,
  newVersion,
  presentContent,
  type StoryRow,
} from "../records";
import type * as schema from "../schema";

interface Loaded {
  row: StoryRow;
  content: StoryContent;
  /** Who wrote the present version. */
  lastEditor: string | null;
  people: { supplier: string[]; body: string[] };
}

/** Saves the words. Each save makes a version, and takes back what both had agreed to. */
export const saveStory = command({
  name: "story.save",
  load: (tx, { id }: z.output<typeof schema.words>) => load(tx, id),
  subject: ({ row }) => ({ type: "story", id: row.id }),
  policy: (actor, { row }) => mayEdit(actor, factsOf(row)),
  decide(loaded, { id: _id, version, ...text }, { actor }) {
    refuseUnseen(loaded.row, version);
    return nextVersion(loaded, { ...text, claims: loaded.content.claims }, actor);
  },
  save: (tx, content, { row }, { actor, now }) => keep(tx, row, content, actor, now),
});

/** Chooses the outcomes that the story tells of, in the edition that they have now. */
export const chooseClaims = command({
  name: "story.chooseClaims",
  async load(tx, { id }: z.output<typeof schema.outcomes>) {
    const loaded = await load(tx, id);
    if (!loaded) return null;
    const offered = await tx.claim.findMany({
      where: { caseStudy: claimsToChoose(loaded.row) },
      orderBy: [{ caseStudyId: "asc" }, { order: "asc" }],
    });
    return { ...loaded, offered };
  },
  subject: ({ row }) => ({ type: "story", id: row.id }),
  policy: (actor, { row }) => mayEdit(actor, factsOf(row)),
  decide({ offered, ...loaded }, { version, claims }, { actor }) {
    refuseUnseen(loaded.row, version);
    const chosen = offered.filter(({ id }) => claims.includes(id)).map(chosenClaim);
    if (chosen.length < new Set(claims).size) {
      throw new Invalid({
        claims: ["One of these is not offered any more. Choose from the list as it is now"],
      });
    }
    return nextVersion(loaded, contentOf(loaded.row, chosen), actor);
  },
  save: (tx, content, { row }, { actor, now }) => keep(tx, row, content, actor, now),
});

async function load(tx: Transaction, id: string): Promise<Loaded | null> {
  const row = await lockStory(tx, { id });
  if (!row) return null;
  const version = await tx.storyVersion.findUnique({
    where: { storyId_number: { storyId: row.id, number: row.version } },
    select: { organisationId: true },
  });
  return {
    row,
    content: await presentContent(tx, row),
    lastEditor: version?.organisationId ?? null,
    people: {
      supplier: await peopleOf(tx, row.supplierId, "SUPPLIER"),
      body: await peopleOf(tx, row.bodyId, "PUBLIC_BODY"),
    },
  };
}

/** Null where nothing changed: then there is no new version, and nobody's agreement is taken back. */
function nextVersion(loaded: Loaded, content: StoryContent, actor: Actor) {
  const { row } = loaded;
  if (sameContent(loaded.content, content) && sameEditions(loaded.content, content)) {
    return { change: null, audit: { version: row.version, changed: false } };
  }
  transition(STORY, row.state, "edit");
  return {
    change: content,
    audit: { version: row.version + 1 },
    effects: turnTaken(loaded, actor),
  };
}

function sameEditions(one: StoryContent, other: StoryContent): boolean {
  const print = (claims: readonly ChosenClaim[]) => claims.map(({ id, edition }) => [id, edition]);
  return JSON.stringify(print(one.claims)) === JSON.stringify(print(other.claims));
}

/** The other side hears of the first change after its own turn, or after it had agreed; not of each save. */
function turnTaken({ row, lastEditor, people }: Loaded, actor: Actor): Job[] {
  const side = sideOf(actor, row);
  if (!side) return [];
  const other = otherSide(side);
  const own = asPerson(actor).actingFor;
  if (lastEditor === own?.organisationId && !agrees(row, other)) return [];
  const agreed = agrees(row, other) ? " You had agreed to the version before." : "";
  return letters(people[other], {
    subject: `${own?.name} has changed “${row.title}”`,
    paragraphs: [
      `There is version ${row.version + 1} of the story that you tell together.${agreed} Read what changed, go on with it, or agree.`,
    ],
    link: deskLink(row.id),
  });
}

/** @throws {Invalid} if somebody saved since the form was opened. */
function refuseUnseen(row: StoryRow, seen: number): void {
  if (row.version === seen) return;
  throw new Invalid({
    "": [
      `Somebody saved version ${row.version} while you had version ${seen} open. What you typed is still here: compare the two in another window, then save again to keep yours.`,
    ],
  });
}

async function keep(
  tx: Transaction,
  row: StoryRow,
  content: StoryContent | null,
  actor: Actor,
  now: Date,
): Promise<{ id: string; version: number }> {
  if (!content) return { id: row.id, version: row.version };
  const next = edited(row);
  await tx.storyClaim.deleteMany({ where: { storyId: row.id } });
  await tx.story.update({
    where: { id: row.id },
    data: {
      ...columnsOf(content),
      version: next.version,
      supplierAgreedVersion: next.supplierAgreedVersion,
      bodyAgreedVersion: next.bodyAgreedVersion,
      state: transition(STORY, row.state, "edit"),
      claims: { create: content.claims.map(({ id: claimId }, order) => ({ claimId, order })) },
    },
  });
  const { userId, actingFor } = asPerson(actor);
  const organisationId = actingFor?.organisationId ?? "";
  await newVersion(tx, row.id, next.version, content, { userId, organisationId, now });
  return { id: row.id, version: next.version };
}
