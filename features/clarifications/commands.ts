import { asPerson } from "@/domain/actor";
import { mayAsk } from "@/domain/challenge/policy";
import { mayAnswer, mayCorrect, mayReject } from "@/domain/clarification/policy";
import { CLARIFICATION } from "@/domain/clarification/states";
import type { Topic } from "@/domain/clarification/topics";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { factsOf, findChallenge, lockChallenge } from "@/features/challenges/queries";
import { refuseNames } from "@/features/challenges/queries/public-names";
import { followersOf, holdersOf, respondingTo } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import { lockClarification, namesFor } from "./queries";

/** A supplier asks in private. The challenge is locked, so that the end of questions is the database's. */
export const askClarification = command({
  name: "clarification.ask",
  async load(tx, { slug }: { slug: string; question: string }, actor) {
    const found = await findChallenge(tx, actor, { slug });
    return found && lockChallenge(tx, found.id, actor);
  },
  subject: ({ row }) => ({ type: "challenge", id: row.id }),
  policy: (actor, { row }, now) => mayAsk(actor, factsOf(row, actor), now),
  decide({ row }, { question }, { actor, now, newId }) {
    if (actor.kind !== "person" || !actor.actingFor) {
      throw new Error("The policy lets only members of suppliers in");
    }
    const id = newId();
    return {
      change: {
        id,
        challengeId: row.id,
        askedById: actor.userId,
        askedForId: actor.actingFor.organisationId,
        question,
        askedAt: now,
      },
      audit: { clarification: id },
      effects: letterTo(holdersOf(row.parts, "LEAD"), LETTERS.clarification.asked, {
        challenge: row,
        id,
      }),
    };
  },
  async save(tx, data) {
    await tx.clarification.create({ data });
    return data.id;
  },
});

export interface AnswerInput {
  id: string;
  publicQuestion: string;
  answer: string;
  topic: Topic;
  /** It changes what is asked for, so an amendment has to follow. */
  changesNeed: boolean;
  /** What looks like the name of who asked means something else. */
  otherMeaning?: boolean;
}

/** Answers to everybody. Nothing published may name who asked. */
export const answerClarification = command({
  name: "clarification.answer",
  async load(tx, { id }: AnswerInput, actor) {
    const locked = await lockClarification(tx, id, actor);
    if (!locked) return null;
    const { challengeId } = locked.row;
    return {
      ...locked,
      known: await namesFor(tx, locked, actor),
      followers: await followersOf(tx, "challenge", challengeId),
      responding: await respondingTo(tx, challengeId),
    };
  },
  subject: ({ row }) => ({ type: "clarification", id: row.id }),
  policy: (actor, { facts }, now) => mayAnswer(actor, facts, now),
  decide({ row, asker, known, followers, responding }, input, { actor, now }) {
    const { publicQuestion, answer, topic, changesNeed } = input;
    const named = refuseNames({ publicQuestion, answer }, known, input);
    const { challenge } = row;
    return {
      change: {
        state: transition(CLARIFICATION, row.state, "answer"),
        publicQuestion,
        answer,
        topic,
        changesNeed,
        answeredAt: now,
        answeredById: actor.kind === "person" ? actor.userId : null,
      },
      audit: { challenge: challenge.id, changesNeed, otherMeaning: named },
      effects: letterTo(
        [asker.email, ...followers, ...responding],
        LETTERS.clarification.answered,
        {
          challenge,
          question: publicQuestion,
          answer,
        },
      ),
    };
  },
  save: (tx, data, { row }) => tx.clarification.update({ where: { id: row.id }, data }),
});

/** Says another thing in public than an answer that is there: both stay, and everybody who follows is told. */
export const correctAnswer = command({
  name: "clarification.correct",
  async load(tx, { id }: AnswerInput, actor) {
    const locked = await lockClarification(tx, id, actor);
    if (!locked) return null;
    return {
      ...locked,
      known: await namesFor(tx, locked, actor),
      followers: await followersOf(tx, "challenge", locked.row.challengeId),
    };
  },
  subject: ({ row }) => ({ type: "clarification", id: row.id }),
  policy: (actor, { row, facts }, now) =>
    mayCorrect(actor, { ...facts, corrected: row.correctedBy !== null }, now),
  decide({ row, asker, known, followers }, input, { actor, now, newId }) {
    const { publicQuestion, answer, topic, changesNeed } = input;
    const named = refuseNames({ publicQuestion, answer }, known, input);
    if (answer === row.answer) throw new Invalid({ answer: ["This is what the answer says now"] });
    const { challengeId, challenge, askedById, askedForId, question, askedAt } = row;
    const id = newId();
    return {
      change: {
        id,
        challengeId,
        askedById,
        askedForId,
        question,
        askedAt,
        state: "ANSWERED" as const,
        publicQuestion,
        answer,
        topic,
        changesNeed,
        answeredAt: now,
        answeredById: asPerson(actor).userId,
        correctsId: row.id,
      },
      audit: { challenge: challenge.id, corrects: row.id, changesNeed, otherMeaning: named },
      effects: letterTo([asker.email, ...followers], LETTERS.clarification.corrected, {
        challenge,
        question: publicQuestion,
        answer,
      }),
    };
  },
  save: (tx, data) => tx.clarification.create({ data }),
});

/** Turns a question down. Only whoever asked is told, with the reason. */
export const rejectClarification = command({
  name: "clarification.reject",
  load: (tx, { id }: { id: string; reason: string }, actor) => lockClarification(tx, id, actor),
  subject: ({ row }) => ({ type: "clarification", id: row.id }),
  policy: (actor, { facts }) => mayReject(actor, facts),
  decide: ({ row, asker }, { reason }, { actor, now }) => ({
    change: {
      state: transition(CLARIFICATION, row.state, "reject"),
      reason,
      answeredAt: now,
      answeredById: actor.kind === "person" ? actor.userId : null,
    },
    audit: { challenge: row.challengeId },
    effects: letterTo([asker.email], LETTERS.clarification.rejected, {
      challenge: row.challenge,
      reason,
    }),
  }),
  save: (tx, data, { row }) => tx.clarification.update({ where: { id: row.id }, data }),
});
