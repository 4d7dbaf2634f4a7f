import { v7 as newId } from "uuid";
import type { z } from "zod";
import { type Actor, asPerson } from "@/domain/actor";
import { transition } from "@/domain/lifecycle";
import { moved } from "@/domain/moderation/hideable";
import { mayAnswer, mayKeepHidden, mayRestore, ownerOf } from "@/domain/moderation/policy";
import { HIDING } from "@/domain/moderation/states";
import { SUBJECT_WORDS } from "@/domain/moderation/subjects";
import { command } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { caseLink, hidingLink, letters, operatorsOf, ownersPeople, refresh } from "./letters";
import { type LoadedHiding, lockHiding, saveState } from "./records";
import type * as schema from "./schema";

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
    return loaded && { ...loaded, operators: await operatorsOf(tx) };
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
    effects: letters(operators, {
      subject: `The owner of “${subject.title}” has answered`,
      paragraphs: [
        `You hid the ${SUBJECT_WORDS[subject.type]}, and ${ownerOf(actor, facts.owners)?.name ?? "its owner"} has answered.`,
        "Read the answer, then show the page again or keep it hidden.",
      ],
      link: caseLink(subject),
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
    effects: letters(people, {
      subject: `“${subject.title}” stays hidden`,
      paragraphs: [
        `An operator of Proven has read your answer, and the ${SUBJECT_WORDS[subject.type]} stays hidden for now.`,
        `They write: ${note}`,
        "You can answer once more.",
      ],
      link: hidingLink(hiding.id),
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
      ...letters(people, {
        subject: `“${subject.title}” is shown again`,
        paragraphs: [
          `An operator of Proven shows the ${SUBJECT_WORDS[subject.type]} again. Everybody can read it.`,
          `They write: ${note}`,
        ],
        link: { label: "Read it as the public does", path: subject.href },
      }),
    ],
  }),
  async save(tx, change, { hiding, subject }) {
    await tx.hiding.update({ where: { id: hiding.id }, data: change.hiding });
    await saveState(tx, subject.id, change.next);
    return { type: subject.type, id: subject.id };
  },
});
