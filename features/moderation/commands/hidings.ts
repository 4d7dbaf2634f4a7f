import { v7 as newId } from "uuid";
import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { moved } from "@/domain/moderation/hideable";
import { mayAnswer, mayKeepHidden, mayRestore, ownerOf } from "@/domain/moderation/policy";
import { HIDING } from "@/domain/moderation/states";
import { operators } from "@/features/letters/queries";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { type LoadedHiding, lockHiding, ownersPeople, refresh, saveState } from "../records";
import type * as schema from "../schema";

const ofHidden = ({ subject }: LoadedHiding) => ({ type: subject.type, id: subject.id });

async function loadForOperator(tx: Transaction, hidingId: string, actor: Actor) {
  const loaded = await lockHiding(tx, hidingId, actor);
  return loaded && { ...loaded, people: await ownersPeople(tx, loaded.subject) };
}

/** An owner answers why its page was hidden. The operators' desk puts it first. */
export const answerHiding = command({
  name: "moderation.answer",
  async load(tx, { hidingId }: z.output<typeof schema.answer>, actor) {
    const loaded = await lockHiding(tx, hidingId, actor);
    return loaded && { ...loaded, operators: await operators(tx) };
  },
  subject: (loaded) => ofHidden(loaded),
  policy: (actor, { facts }) => mayAnswer(actor, facts),
  decide: ({ hiding, subject, facts, operators }, { says }, { actor, now }) => ({
    change: {
      state: transition(HIDING, hiding.state, "answer"),
      word: {
        kind: "ANSWER" as const,
        says,
        saidAt: now,
        byId: asPerson(actor).userId,
        organisationId: ownerOf(actor, facts.owners)?.id ?? null,
      },
    },
    audit: { hiding: hiding.id },
    effects: letterTo(operators, LETTERS.moderation.answered, {
      subject,
      owner: ownerOf(actor, facts.owners)?.name ?? "its owner",
    }),
  }),
  async save(tx, { state, word }, { hiding }) {
    await tx.hiding.update({ where: { id: hiding.id }, data: { state } });
    await tx.hidingWord.create({ data: { ...word, id: newId(), hidingId: hiding.id } });
    return { hidingId: hiding.id };
  },
});

/** The answer does not change it: it stays hidden, and its owner may answer again. */
export const keepHidden = command({
  name: "moderation.keep",
  load: (tx, { hidingId }: z.output<typeof schema.keep>, actor) =>
    loadForOperator(tx, hidingId, actor),
  subject: (loaded) => ofHidden(loaded),
  policy: (actor, { facts }) => mayKeepHidden(actor, facts),
  decide: ({ hiding, subject, people }, { note }, { actor, now }) => ({
    change: {
      state: transition(HIDING, hiding.state, "keep"),
      word: { kind: "KEPT" as const, says: note, saidAt: now, byId: asPerson(actor).userId },
    },
    audit: { hiding: hiding.id },
    effects: letterTo(people, LETTERS.moderation.keptHidden, {
      subject,
      hidingId: hiding.id,
      note,
    }),
  }),
  async save(tx, { state, word }, { hiding, subject }) {
    await tx.hiding.update({ where: { id: hiding.id }, data: { state } });
    await tx.hidingWord.create({ data: { ...word, id: newId(), hidingId: hiding.id } });
    return { type: subject.type, id: subject.id };
  },
});

/** Everybody reads it again, as it is now. */
export const restorePage = command({
  name: "moderation.restore",
  load: (tx, { hidingId }: z.output<typeof schema.restore>, actor) =>
    loadForOperator(tx, hidingId, actor),
  subject: (loaded) => ofHidden(loaded),
  policy: (actor, { facts }) => mayRestore(actor, facts),
  decide: ({ hiding, subject, facts, people }, { note }, { actor, now }) => ({
    change: {
      next: moved(facts.row, "restore"),
      hiding: {
        state: transition(HIDING, hiding.state, "restore"),
        restoreNote: note,
        restoredAt: now,
        restoredById: asPerson(actor).userId,
      },
    },
    audit: { hiding: hiding.id },
    effects: [
      refresh(subject),
      ...letterTo(people, LETTERS.moderation.restored, { subject, note }),
    ],
  }),
  async save(tx, change, { hiding, subject }) {
    await tx.hiding.update({ where: { id: hiding.id }, data: change.hiding });
    await saveState(tx, subject.id, change.next);
    return { type: subject.type, id: subject.id };
  },
});
