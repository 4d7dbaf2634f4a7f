import {
  type AgreedVersion,
  type Agreement,
  awaited,
  isMarked,
  MARKED_REASON_WORDS,
  sameAndOpen,
  settled,
} from "@/domain/assessment/agreed";
import {
  mayAgree,
  mayCloseMeeting,
  mayConfirm,
  mayOpenPrices,
} from "@/domain/assessment/agreement";
import { type AnswerKey, inEvaluation, isSameAnswer } from "@/domain/assessment/facts";
import { nextPlaces } from "@/domain/assessment/order";
import { mayStartModeration } from "@/domain/assessment/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { countWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { refuse } from "@/domain/verdict";
import { unbarredHoldersOf } from "@/features/letters/queries";
import { command, Invalid, Refused } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import type { EvaluationRow } from "../queries";
import { COUNTS } from "../records/agreements";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

/** The panel meets: everybody has submitted, and individual scores are final. */
export const startModeration = command({
  name: "evaluation.startModeration",
  load: (tx, input: InChallenge, actor) => lock(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayStartModeration(actor, facts),
  decide: ({ row }) => ({
    change: { state: transition(CHALLENGE, row.state, "startModeration") },
  }),
  async save(tx, data, { row }) {
    await tx.challenge.update({ where: { id: row.id }, data });
  },
});

export interface AgreeInput extends InChallenge {
  responseId: string;
  criterionId: string;
  score: number;
  reason: string;
}

/**
 * The moderator records what the panel agreed, with its reason. It counts once everybody who gave another score alone
 * has confirmed it. What was recorded before stays.
 */
export const agreeScore = command({
  name: "evaluation.agreeScore",
  async load(tx, input: AgreeInput, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    const criterion = locked?.row.criteria.find(({ id }) => id === input.criterionId);
    return locked && response && criterion ? { ...locked, response, criterion } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, response, criterion }) =>
    mayAgree(actor, facts, { responseId: response.id, criterionId: criterion.id }),
  decide(
    { row, facts, agreements, response, criterion },
    { score, reason },
    { actor, now, newId },
  ) {
    const key = { responseId: response.id, criterionId: criterion.id };
    const agreement = agreements.find((one) => isSameAnswer(one, key));
    if (!agreement || !inEvaluation(facts).some(({ id }) => id === response.id)) {
      throw new Refused(refuse("This response is excluded.", "Choose one that was scored."));
    }
    if (score > row.maximum) {
      throw new Invalid({ score: [`Choose a score from 0 to ${row.maximum}`] });
    }
    const marked = isMarked(
      score,
      agreement.given.map((one) => one.score),
    );
    if (marked && countWords(reason) < MARKED_REASON_WORDS)
      throw new Invalid({ reason: [SAY_WHY] });
    const id = newId();
    const change = { id, ...key, score, reason, agreedById: userId(actor), agreedAt: now };
    return {
      change,
      audit: {
        response: response.label,
        criterion: criterion.key,
        marked,
        from: agreement.versions.at(-1)?.score ?? null,
        to: score,
      },
      effects: lettersToAwaited(row, agreements, [recorded(change)]),
    };
  },
  async save(tx, data, { row, response, criterion }) {
    await tx.agreedScore.create({ data });
    return nextPlaces(
      row.responses.filter(({ state }) => state === "COMPLIANT").map(({ label }) => label ?? ""),
      row.criteria.map(({ key }) => key),
      { label: response.label ?? "", key: criterion.key },
    );
  },
});

const SAY_WHY = `This score is outside what was given alone, or more than one step from the middle of it. Say in ${MARKED_REASON_WORDS} words or more what in the answer earns it`;

/** The moderator records at once what needs no discussion: every answer for which all gave the same score. */
export const agreeSame = command({
  name: "evaluation.agreeSame",
  async load(tx, input: InChallenge, actor) {
    const locked = await lock(tx, input, actor);
    if (!locked) return null;
    const reasons = await tx.score.findMany({
      where: {
        assessment: { state: "SUBMITTED", response: { challengeId: locked.row.id }, part: COUNTS },
      },
      orderBy: { assessment: { partId: "asc" } },
      select: { reason: true, criterionId: true, assessment: { select: { responseId: true } } },
    });
    return { ...locked, reasons };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayAgree(actor, facts),
  decide({ row, agreements, reasons }, _input, { actor, now, newId }) {
    const change = sameAndOpen(agreements).map(({ responseId, criterionId, score }) => ({
      id: newId(),
      responseId,
      criterionId,
      score,
      reason: reasons
        .filter((one) =>
          isSameAnswer(
            { responseId: one.assessment.responseId, criterionId: one.criterionId },
            { responseId, criterionId },
          ),
        )
        .map(({ reason }) => reason)
        .join("\n\n"),
      agreedById: userId(actor),
      agreedAt: now,
    }));
    if (change.length === 0) throw new Refused(NOTHING_SAME);
    return {
      change,
      audit: { scores: change.length },
      effects: lettersToAwaited(row, agreements, change.map(recorded)),
    };
  },
  async save(tx, data) {
    await tx.agreedScore.createMany({ data });
  },
});

const NOTHING_SAME = refuse(
  "There is no answer left for which everybody gave the same score.",
  "Record the others one by one.",
);

export interface ConfirmInput extends InChallenge {
  agreedId: string;
}

/** An evaluator who gave another score alone stands by what was agreed. */
export const confirmAgreed = command({
  name: "evaluation.confirmAgreed",
  async load(tx, input: ConfirmInput, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ agreedScores }) =>
      agreedScores.some(({ id }) => id === input.agreedId),
    );
    const agreed = response?.agreedScores.find(({ id }) => id === input.agreedId);
    return locked && response && agreed ? { ...locked, response, agreed } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, agreed }) => mayConfirm(actor, facts, agreed.id),
  decide: ({ row, response, agreed }, _input, { actor, now }) => ({
    change: { agreedScoreId: agreed.id, userId: userId(actor), confirmedAt: now },
    audit: {
      response: response.label,
      criterion: row.criteria.find(({ id }) => id === agreed.criterionId)?.key ?? null,
    },
  }),
  async save(tx, data) {
    await tx.agreedScoreConfirmed.create({ data });
  },
});

export interface CloseMeetingInput extends InChallenge {
  /** Ids of the people of the panel who took part. */
  present: string[];
  minutes: string;
}

/** The moderator says that quality is agreed throughout, who was there and what was said. The prices stay sealed. */
export const closeMeeting = command({
  name: "evaluation.closeMeeting",
  load: (tx, input: CloseMeetingInput, actor) => lock(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayCloseMeeting(actor, facts),
  decide({ row }, { present, minutes }, { actor, now, newId }) {
    const panel = new Set(row.parts.map((part) => part.userId));
    const there = present.filter((id) => panel.has(id));
    if (there.length === 0) throw new Invalid({ present: ["Say who took part"] });
    return {
      change: {
        id: newId(),
        challengeId: row.id,
        present: there,
        minutes,
        closedById: userId(actor),
        closedAt: now,
      },
      audit: { present: there.length },
      effects: letterTo(
        unbarredHoldersOf(
          row.parts.filter((part) => part.userId !== userId(actor)),
          "LEAD",
          "APPROVER",
        ),
        LETTERS.evaluation.meetingClosed,
        row,
      ),
    };
  },
  async save(tx, data) {
    await tx.panelMeeting.create({ data });
  },
});

/** A second person opens the prices, having seen every agreed score. From here on scores stand. */
export const openPrices = command({
  name: "evaluation.openPrices",
  load: (tx, input: InChallenge, actor) => lock(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayOpenPrices(actor, facts),
  decide({ row }, _input, { actor, now }) {
    const meeting = row.meetings.at(-1);
    if (!meeting) throw new Error("The policy asks for a meeting");
    return {
      change: { id: meeting.id, data: { openedById: userId(actor), openedAt: now } },
      effects: letterTo(
        unbarredHoldersOf(row.parts, "MODERATOR"),
        LETTERS.evaluation.pricesOpened,
        row,
      ),
    };
  },
  async save(tx, { id, data }) {
    await tx.panelMeeting.update({ where: { id }, data });
  },
});

/** A score as it will count: nobody has confirmed it yet. */
function recorded<One extends AnswerKey>(one: One) {
  return { ...one, asks: true, confirmedBy: [] };
}

/**
 * Once every score is recorded, each evaluator who is awaited for one gets one letter: not one for each score while the
 * panel still meets.
 */
function lettersToAwaited(
  row: EvaluationRow,
  agreements: readonly Agreement[],
  fresh: readonly (AgreedVersion & AnswerKey)[],
) {
  const after = agreements.map(({ versions, ...one }) => ({
    ...one,
    versions: [...versions, ...fresh.filter((version) => isSameAnswer(version, one))],
  }));
  if (after.some(({ versions }) => versions.length === 0)) return [];
  const waiting = after.flatMap(({ versions, given }) => {
    const { pending } = settled(versions, given);
    return pending ? awaited(pending, given) : [];
  });
  const addresses = row.parts
    .filter(
      ({ userId: id, part, endedAt }) => part === "EVALUATOR" && !endedAt && waiting.includes(id),
    )
    .map(({ user }) => user.email);
  return letterTo(addresses, LETTERS.evaluation.scoresToConfirm, row);
}
