import { asPerson } from "@/domain/actor";
import {
  answerDays,
  exclusionReasonProblems,
  mayAskAboutPrice,
  mayDecideOnPrice,
  mayExclude,
  mayExplainPrice,
} from "@/domain/decision/price-question";
import { formatDate } from "@/domain/format/dates";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { RESPONSE, type ResponseState } from "@/domain/response/states";
import type { Day } from "@/domain/timetable/day";
import { endOfLondonDay, londonDay } from "@/domain/timetable/london";
import { membersAt, membersOf, PART_HOLDERS, unbarredHoldersOf } from "@/features/letters/queries";
import type { PriceQuestion, Prisma } from "@/generated/prisma/client";
import { command, Invalid, Refused } from "@/lib/command";
import { isUuid, lockRow, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { questionFacts } from "../records/price-facts";
import { type InChallenge, lock, ofChallenge } from "./shared";

interface AboutResponse extends InChallenge {
  responseId: string;
}

async function lockAsked(tx: Transaction, input: AboutResponse, actor: Parameters<typeof lock>[2]) {
  const locked = await lock(tx, input, actor);
  const response = locked?.row.responses.find(({ id }) => id === input.responseId);
  return locked && response ? { ...locked, response, question: response.priceQuestion } : null;
}

/** Asks a supplier how it would do it for its price. It has until the end of the day that is given. */
export const askAboutPrice = command({
  name: "evaluation.askAboutPrice",
  async load(tx, input: AboutResponse & { asks: string; answerOn: Day }, actor) {
    const locked = await lockAsked(tx, input, actor);
    return locked && { ...locked, people: await membersOf(tx, [locked.response.supplierId]) };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, response, question }) =>
    mayAskAboutPrice(actor, facts, response.id, questionFacts(question)),
  decide({ row, response, people }, { asks, answerOn }, { actor, now }) {
    const { first, last } = answerDays(londonDay(now));
    if (answerOn < first || answerOn > last) {
      throw new Invalid({
        answerOn: [`Choose a day from ${formatDate(first)} to ${formatDate(last)}`],
      });
    }
    const answerBy = endOfLondonDay(answerOn);
    return {
      change: {
        responseId: response.id,
        asks,
        answerBy,
        askedAt: now,
        askedById: asPerson(actor).userId,
      },
      audit: { response: response.label, answerBy: answerBy.toISOString() },
      effects: letterTo(membersAt(people, response.supplierId), LETTERS.evaluation.priceAsked, {
        challenge: row,
        responseId: response.id,
        answerBy,
      }),
    };
  },
  async save(tx, data) {
    await tx.priceQuestion.create({ data });
  },
});

async function loadExplained(tx: Transaction, responseId: string) {
  if (!isUuid(responseId)) return null;
  const existing = await tx.response.findUnique({
    where: { id: responseId },
    select: { challengeId: true },
  });
  if (!existing || !(await lockRow(tx, "Challenge", existing.challengeId))) return null;
  const response = await tx.response.findUniqueOrThrow({
    where: { id: responseId },
    include: {
      priceQuestion: true,
      challenge: { include: { parts: PART_HOLDERS } },
    },
  });
  const { priceQuestion } = response;
  return priceQuestion && { response, question: priceQuestion };
}

/** The supplier says how it would do it for its price. */
export const explainPrice = command({
  name: "evaluation.explainPrice",
  load: (tx, { responseId }: { responseId: string; answer: string }) =>
    loadExplained(tx, responseId),
  subject: ({ response }) => ofChallenge(response.challenge),
  policy: (actor, { response, question }, now) =>
    mayExplainPrice(
      actor,
      { supplierId: response.supplierId, state: response.challenge.state },
      questionFacts(question),
      now,
    ),
  decide({ response }, { answer }, { actor, now }) {
    const { challenge, label } = response;
    const recipients = unbarredHoldersOf(challenge.parts, "LEAD", "MODERATOR");
    return {
      change: { answer, answeredAt: now, answeredById: asPerson(actor).userId },
      audit: { response: label },
      effects: letterTo(recipients, LETTERS.evaluation.priceExplained, {
        challenge,
        label: label ?? "",
      }),
    };
  },
  async save(tx, data, { question }) {
    await tx.priceQuestion.update({ where: { responseId: question.responseId }, data });
  },
});

/**
 * Says whether a price stands. Where it does not, the response is excluded, and the approver, a second
 * person, confirms that with the decision.
 */
export const decideOnPrice = command({
  name: "evaluation.decideOnPrice",
  load: (tx, input: AboutResponse & { stands: boolean; reason: string }, actor) =>
    lockAsked(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, question }, now) =>
    mayDecideOnPrice(actor, facts, questionFacts(question), now),
  decide({ row, facts, response, question }, { stands, reason }, { actor, now }) {
    const isOut = response.state === "EXCLUDED";
    if (!stands && !isOut) {
      const excluding = mayExclude(facts);
      if (!excluding.allowed) throw new Refused(excluding);
    }
    const problems = stands ? {} : exclusionReasonProblems(reason);
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    return {
      change: {
        question: {
          excludes: !stands,
          reason,
          decidedAt: now,
          decidedById: asPerson(actor).userId,
          earlier: earlierOf(question),
        },
        response: {
          state: isOut === !stands ? response.state : changed(response.state, stands),
          exclusionGround: stands ? null : ("LOW_PRICE" as const),
          exclusionReason: stands ? null : reason,
        },
      },
      audit: { response: response.label, excludes: !stands },
      effects: letterTo(
        unbarredHoldersOf(row.parts, "MODERATOR"),
        LETTERS.evaluation.priceDecided,
        {
          challenge: row,
          label: response.label ?? "",
          stands,
          reason,
        },
      ),
    };
  },
  async save(tx, change, { response: { id } }) {
    await tx.priceQuestion.update({ where: { responseId: id }, data: change.question });
    await tx.response.update({ where: { id }, data: change.response });
  },
});

function changed(state: ResponseState, stands: boolean): ResponseState {
  return transition(RESPONSE, state, stands ? "accept" : "exclude");
}

/** What was decided so far, for the record: a decision that the approver returned is not lost. */
function earlierOf(question: PriceQuestion | null): Prisma.InputJsonValue {
  const before = (question?.earlier ?? []) as Prisma.InputJsonValue[];
  if (!question?.decidedAt) return before;
  const { excludes, reason, decidedAt, decidedById } = question;
  return [...before, { excludes, reason, decidedAt: decidedAt.toISOString(), decidedById }];
}
