import type { Actor } from "@/domain/actor";
import { canRank } from "@/domain/assessment/agreement";
import { CHALLENGE } from "@/domain/challenge/states";
import { mayApprove, mayRecommend } from "@/domain/decision/policy";
import { frozenResult } from "@/domain/decision/ranking";
import { placedIn, sharedPlace } from "@/domain/evaluation/ranking";
import { listWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import { type Refusal, refuse } from "@/domain/verdict";
import { unbarredHoldersOf } from "@/features/letters/queries";
import type { Prisma } from "@/generated/prisma/client";
import { command, type FieldErrors, Invalid, Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { answerName, type EvaluationRow, recommendationOf, winnersOf } from "../queries";
import { type Ranked, rankEvaluation } from "../queries/ranked";
import { exclusionField } from "../schema";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

/** The evaluation with its ranking, where one can be drawn. */
async function lockRanked(tx: Transaction, input: InChallenge, actor: Actor) {
  const locked = await lock(tx, input, actor);
  if (!locked) return null;
  const ranked = canRank(locked.facts) ? await rankEvaluation(tx, locked.row) : null;
  return {
    ...locked,
    ranked,
    placed: ranked ? placedIn(ranked.evaluation, ranked.ranking) : [],
    shared: ranked ? sharedPlace(ranked.evaluation, ranked.ranking) : [],
  };
}

export interface WithReason extends InChallenge {
  reason: string;
}

/** The moderator recommends whoever is placed, with a reason; input and result are kept as they are now. */
export const recommend = command({
  name: "evaluation.recommend",
  load: (tx, input: WithReason, actor) => lockRanked(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, placed, shared }) => mayRecommend(actor, facts, placed, shared),
  decide({ row, ranked, placed }, { reason }, { actor, now, newId }) {
    const winners = row.responses.filter(({ label }) => placed.includes(label ?? ""));
    if (!ranked || winners.length === 0)
      throw new Error("The policy asks for a ranking with a winner");
    const data = {
      reason,
      input: plainJson(ranked.file),
      result: plainJson(frozenResult(ranked.evaluation)),
      recommendedById: userId(actor),
      recommendedAt: now,
    };
    return {
      change: { id: newId(), data, winners: winners.map(({ id }) => ({ id })) },
      audit: { winners: placed },
      effects: letterTo(unbarredHoldersOf(row.parts, "APPROVER"), LETTERS.evaluation.recommended, {
        challenge: row,
        winners: winners.length,
      }),
    };
  },
  async save(tx, { id, data, winners }, { row }) {
    // Whoever an earlier one named wins no more; what it was worked out from says who that was.
    await tx.response.updateMany({
      where: { challengeId: row.id },
      data: { recommendationId: null },
    });
    await tx.recommendation.create({
      data: { id, challengeId: row.id, ...data, winners: { connect: winners } },
    });
  },
});

/**
 * The second person approves the winners and every exclusion: the challenge is decided on exactly the
 * input that was recommended. Responses under a least score are excluded from here on.
 */
export const approve = command({
  name: "evaluation.approve",
  load: (tx, input: InChallenge & { exclusions?: Exclusions }, actor) =>
    lockRanked(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayApprove(actor, facts),
  decide({ row, ranked, placed }, { exclusions = {} }, { actor, now }) {
    const recommendation = recommendationOf(row);
    if (!ranked || !recommendation) throw new Error("The policy asks for a recommendation");
    const winners = winnersOf(row).map(({ label }) => label ?? "");
    const sameWinners = winners.join() === placed.toSorted().join();
    if (!sameWinners || stable(recommendation.input) !== stable(ranked.file))
      throw new Refused(CHANGED);
    const problems = disagreements(excludedIn(row, ranked), exclusions);
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const responses = row.responses
      .filter(({ state }) => state === "COMPLIANT")
      .map(({ id, label, state }) => {
        const line = ranked.ranking.find((one) => one.id === label);
        const excluded = line?.excluded ?? null;
        return {
          id,
          data: {
            state: transition(RESPONSE, state, excluded === null ? "evaluate" : "exclude"),
            exclusionReason: excluded,
          },
        };
      });
    return {
      change: {
        challenge: { state: transition(CHALLENGE, row.state, "decide"), decidedAt: now },
        recommendation: {
          id: recommendation.id,
          data: { approvedById: userId(actor), approvedAt: now },
        },
        responses,
        exclusions: decisionsOn(excludedIn(row, ranked), exclusions, {
          recommendationId: recommendation.id,
          decidedById: userId(actor),
          decidedAt: now,
        }),
      },
      audit: { winners },
      effects: letterTo(unbarredHoldersOf(row.parts, "LEAD"), LETTERS.evaluation.approved, row),
    };
  },
  async save(tx, { challenge, recommendation, responses, exclusions }, { row }) {
    await tx.challenge.update({ where: { id: row.id }, data: challenge });
    const { id: recommendationId, data: approval } = recommendation;
    await tx.recommendation.update({ where: { id: recommendationId }, data: approval });
    await tx.exclusionDecision.createMany({ data: exclusions });
    for (const { id, data } of responses) await tx.response.update({ where: { id }, data });
  },
});

/** By the ids of responses: whether the approver agrees that each is excluded. */
type Exclusions = Readonly<Record<string, boolean>>;

type ExcludedRow = EvaluationRow["responses"][number];

/** Every response that the ranking leaves out: for a ground, its price, or a score under the least. */
function excludedIn(row: EvaluationRow, { ranking }: Ranked): ExcludedRow[] {
  const out = ranking.filter(({ excluded }) => excluded !== null).map(({ id }) => id);
  return row.responses.filter(({ label }) => out.includes(label ?? ""));
}

/** The approver says yes or no to each exclusion by itself, and approves only where they agree to all. */
function disagreements(excluded: readonly ExcludedRow[], given: Exclusions): FieldErrors {
  const silent = excluded.filter(({ id }) => given[id] === undefined);
  const against = excluded.filter(({ id }) => given[id] === false);
  const errors: FieldErrors = Object.fromEntries(
    silent.map(({ id, label }) => [
      exclusionField(id),
      [`Say whether you agree that response ${label} is excluded`],
    ]),
  );
  if (against.length > 0) {
    errors.decision = [
      `You do not agree that ${listWords(against.map(({ label }) => `response ${label}`))} is excluded, so return the recommendation`,
    ];
  }
  return errors;
}

function decisionsOn(
  excluded: readonly ExcludedRow[],
  given: Exclusions,
  by: { recommendationId: string; decidedById: string; decidedAt: Date },
) {
  return excluded.flatMap(({ id: responseId }) => {
    const agrees = given[responseId];
    return agrees === undefined ? [] : [{ responseId, agrees, ...by }];
  });
}

const CHANGED: Refusal = refuse(
  "The record is not what was recommended on.",
  "Return it to the moderator, who can recommend anew.",
);

export interface ReturnInput extends WithReason {
  /** The answers whose agreed scores the panel looks at again, as "A/c1"; no other can be changed. */
  scores: string[];
  exclusions?: Exclusions;
}

/** The approver sends the recommendation back with a reason, and names the scores that may be agreed anew. */
export const returnRecommendation = command({
  name: "evaluation.returnRecommendation",
  load: (tx, input: ReturnInput, actor) => lockRanked(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayApprove(actor, facts),
  decide({ row, agreements, ranked }, { reason, scores, exclusions = {} }, { actor, now }) {
    const recommendation = recommendationOf(row);
    if (!recommendation) throw new Error("The policy asks for a recommendation");
    const returned = agreements
      .map(({ responseId, criterionId }) => ({ responseId, criterionId }))
      .filter((answer) => scores.includes(answerName(row, answer)));
    return {
      change: {
        id: recommendation.id,
        data: { returnedAt: now, returnReason: reason },
        returned: returned.map((answer) => ({ ...answer, recommendationId: recommendation.id })),
        exclusions: decisionsOn(ranked ? excludedIn(row, ranked) : [], exclusions, {
          recommendationId: recommendation.id,
          decidedById: userId(actor),
          decidedAt: now,
        }),
      },
      audit: { scores: returned.map((answer) => answerName(row, answer)) },
      effects: letterTo(
        unbarredHoldersOf(row.parts, "MODERATOR"),
        LETTERS.evaluation.recommendationReturned,
        { challenge: row, reason },
      ),
    };
  },
  async save(tx, { id, data, returned, exclusions }) {
    await tx.recommendation.update({ where: { id }, data });
    await tx.returnedScore.createMany({ data: returned });
    await tx.exclusionDecision.createMany({ data: exclusions });
  },
});

function plainJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value));
}

/** The same text for the same content, whatever order the database gives the keys back in. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
