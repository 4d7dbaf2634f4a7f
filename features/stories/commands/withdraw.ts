import type { z } from "zod";
import { asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { mayDropCorrection, mayWithdraw } from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import { command } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { withdrawFromSearch } from "@/lib/search";
import type * as schema from "../schema";
import { loadShared, refresh, refuseUnread, subjectOf } from "./shared";

/** Either side takes it down, at any time; nobody needs the other's leave to stop agreeing. */
export const withdrawStory = command({
  name: "story.withdraw",
  load: (tx, { id }: z.output<typeof schema.subject>, actor) => loadShared(tx, id, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayWithdraw(actor, facts),
  decide({ row, others, readers }, _input, { actor }) {
    const done = { story: row, by: asPerson(actor).actingFor?.name ?? "" };
    const public_ = STORY.states[row.state].public;
    return {
      change: transition(STORY, row.state, "withdraw"),
      audit: { wasPublic: public_ },
      effects: [
        ...(public_ ? [refresh(row.id)] : []),
        ...letterTo(others, LETTERS.story.withdrawn, done),
        ...letterTo(
          public_ ? readers.filter((reader) => !others.includes(reader)) : [],
          LETTERS.story.withdrawnFromReaders,
          done,
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

/** Lets a correction go, before it was published: the public version is the present one again. */
export const dropCorrection = command({
  name: "story.dropCorrection",
  load: (tx, { id }: z.output<typeof schema.ofVersion>, actor) => loadShared(tx, id, actor),
  subject: (loaded) => subjectOf(loaded),
  policy: (actor, { facts }) => mayDropCorrection(actor, facts),
  decide({ row, publication, others }, { version }, { actor }) {
    refuseUnread(row, version);
    const published = row.publishedVersion ?? row.version;
    return {
      change: {
        state: transition(STORY, row.state, "correct"),
        version: published,
        supplierAgreedVersion: published,
        bodyAgreedVersion: published,
        supplierAgreedAt: publication?.supplierAgreedAt ?? null,
        bodyAgreedAt: publication?.bodyAgreedAt ?? null,
      },
      audit: { version, published },
      effects: letterTo(others, LETTERS.story.correctionDropped, {
        story: row,
        by: asPerson(actor).actingFor?.name ?? "",
        published,
      }),
    };
  },
  async save(tx, data, { row }) {
    await tx.story.update({ where: { id: row.id }, data });
    return { id: row.id };
  },
});
