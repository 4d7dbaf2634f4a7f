import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { transition } from "@/domain/lifecycle";
import { agreedBy, bothAgree, otherSide } from "@/domain/story/agreement";
import {
  type AgreeFacts,
  mayAgree,
  mayPublish,
  mayWithdraw,
  PUBLIC_STORIES,
  sideOf,
} from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { command, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { withdrawFromSearch } from "@/lib/search";
import { agreeFacts } from "../facts";
import { deskLink, letters, refresh } from "../letters";
import { followersOf, peopleOf } from "../queries";
import { lockStory, type StoryRow } from "../records";
import type * as schema from "../schema";

const subjectOf = ({ row }: { row: StoryRow }) => ({ type: "story", id: row.id });

/** One side agrees to the version that it has read. With the second, the story can be published. */
export const agreeToStory = command({
  name: "story.agree",
  load: (tx, { id }: z.output<typeof schema.ofVersion>, actor) => load(tx, id, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayAgree(actor, facts),
  decide({ row, others }, { version }, { actor }) {
    refuseUnread(row, version);
    const side = sideOf(actor, row) ?? "supplier";
    const agreement = agreedBy(row, side);
    const both = bothAgree(agreement);
    const own = asPerson(actor).actingFor?.name;
    return {
      change: {
        supplierAgreedVersion: agreement.supplierAgreedVersion,
        bodyAgreedVersion: agreement.bodyAgreedVersion,
        state: both ? transition(STORY, row.state, "agree") : row.state,
      },
      audit: { version, side },
      effects: letters(others, {
        subject: `${own} agrees to version ${version} of “${row.title}”`,
        paragraphs: [
          both
            ? "Both sides have agreed to the same version. Either can publish it now."
            : "It is published once you agree to the same version too.",
        ],
        link: deskLink(row.id),
      }),
    };
  },
  async save(tx, data, { row }) {
    await tx.story.update({ where: { id: row.id }, data });
    return { id: row.id };
  },
});

/** Makes public what both agreed to, word for word. */
export const publishStory = command({
  name: "story.publish",
  load: (tx, { id }: z.output<typeof schema.ofVersion>, actor) => load(tx, id, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayPublish(actor, facts),
  decide({ row, others }, { version }, { now }) {
    refuseUnread(row, version);
    return {
      change: { state: transition(STORY, row.state, "publish"), publishedAt: now },
      audit: { version },
      effects: [
        refresh(row.id),
        ...letters(others, {
          subject: `“${row.title}” is published`,
          paragraphs: [
            `Version ${version}, as both of you agreed to it, can be read by everybody.`,
          ],
          link: { label: "Read the story", path: `/stories/${row.slug}` },
        }),
      ],
    };
  },
  async save(tx, data, { row }) {
    await tx.story.update({ where: { id: row.id }, data });
    return { slug: row.slug };
  },
});

/** Either side takes it down, at any time; nobody needs the other's leave to stop agreeing. */
export const withdrawStory = command({
  name: "story.withdraw",
  load: (tx, { id }: z.output<typeof schema.subject>, actor) => load(tx, id, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayWithdraw(actor, facts),
  decide({ row, others, readers }, _input, { actor }) {
    const own = asPerson(actor).actingFor?.name;
    const letter = {
      subject: `“${row.title}” has been withdrawn`,
      paragraphs: [`${own} has withdrawn the story. Nobody but the two sides can read it now.`],
    };
    const public_ = PUBLIC_STORIES.includes(row.state);
    return {
      change: transition(STORY, row.state, "withdraw"),
      audit: { wasPublic: public_ },
      effects: [
        ...(public_ ? [refresh(row.id)] : []),
        ...letters(others, { ...letter, link: deskLink(row.id) }),
        ...letters(
          readers.filter((reader) => !others.includes(reader)),
          letter,
        ),
      ],
    };
  },
  async save(tx, state, { row }) {
    await tx.story.update({ where: { id: row.id }, data: { state } });
    await withdrawFromSearch(tx, "story", row.id);
    return { id: row.id };
  },
});

interface Loaded {
  row: StoryRow;
  facts: AgreeFacts;
  /** People of the other side. */
  others: string[];
  /** Who follows it. */
  readers: string[];
}

async function load(tx: Transaction, id: string, actor: Actor): Promise<Loaded | null> {
  const row = await lockStory(tx, { id });
  if (!row) return null;
  return {
    row,
    facts: await agreeFacts(tx, row, actor),
    others: await othersOf(tx, row, actor),
    readers: await followersOf(tx, row.id),
  };
}

async function othersOf(tx: Transaction, row: StoryRow, actor: Actor): Promise<string[]> {
  const side = sideOf(actor, row);
  if (!side) return [];
  return otherSide(side) === "supplier"
    ? peopleOf(tx, row.supplierId, "SUPPLIER")
    : peopleOf(tx, row.bodyId, "PUBLIC_BODY");
}

function refuseUnread(row: StoryRow, version: number): void {
  if (row.version === version) return;
  throw new Refused({
    allowed: false,
    reason: `You have read version ${version}, and there is version ${row.version} now.`,
    remedy: "Read what changed, then decide.",
  });
}
