import type { Actor } from "@/domain/actor";
import { PROPOSAL } from "@/domain/challenge/proposal";
import { CHALLENGE } from "@/domain/challenge/states";
import {
  LOOK_AGAIN_REASON_WORDS,
  mayDecideLookAgain,
  mayProposeLookAgain,
} from "@/domain/decision/look-again";
import type { ReplayFile } from "@/domain/evaluation/replay-file";
import { countWords } from "@/domain/format/words";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import { knownNames, refuseNames } from "@/features/challenges/queries/public-names";
import { recordRelease } from "@/features/challenges/releases";
import { addressesOf, unbarredHoldersOf } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import { isUuid, type Transaction } from "@/lib/database";
import { letterTo } from "@/lib/letters";
import { answerName, type EvaluationRow, peopleByResponse, recommendationOf } from "../queries";
import { lookAgainOfProposal } from "../records/look-again";
import { type InChallenge, lock, ofChallenge, refreshSearch, userId } from "./shared";

interface Proposed extends InChallenge {
  reason: string;
  /** The answers whose agreed scores the panel looks at again, as "A/c1". */
  scores: string[];
  otherMeaning?: boolean;
}

/** The lead proposes to look at the decision again: named scores, or the recommendation alone. It stands meanwhile. */
export const proposeLookAgain = command({
  name: "evaluation.proposeLookAgain",
  async load(tx, input: Proposed, actor) {
    const locked = await lock(tx, input, actor);
    if (!locked) return null;
    const kind = { not: "REPLACEMENT" } as const;
    const where = { challengeId: locked.row.id, state: "WAITING", kind } as const;
    return {
      ...locked,
      waits: (await tx.proposal.count({ where })) > 0,
      known: await knownNames(tx, locked.row.id, actor),
    };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, waits }) => mayProposeLookAgain(actor, facts, { waits }),
  decide({ row, agreements, known }, { reason, scores, otherMeaning }, { actor, now, newId }) {
    if (countWords(reason) < LOOK_AGAIN_REASON_WORDS) {
      throw new Invalid({
        reason: [`Say in ${LOOK_AGAIN_REASON_WORDS} words or more what was wrong`],
      });
    }
    const named = refuseNames({ reason }, known, { otherMeaning });
    const answers = agreements.map((answer) => answerName(row, answer));
    return {
      change: {
        id: newId(),
        challengeId: row.id,
        kind: "LOOK_AGAIN" as const,
        version: row.version,
        content: { reason, scores: scores.filter((name) => answers.includes(name)) },
        proposedById: userId(actor),
        proposedAt: now,
      },
      audit: { scores, otherMeaning: named },
      effects: letterTo(
        unbarredHoldersOf(row.parts, "APPROVER"),
        LETTERS.evaluation.lookAgainProposed,
        row,
      ),
    };
  },
  async save(tx, data) {
    await tx.proposal.create({ data });
  },
});

interface Decided extends InChallenge {
  proposalId: string;
  decision: "approve" | "return";
  reason: string;
}

async function loadProposed(tx: Transaction, input: Decided, actor: Actor) {
  const locked = await lock(tx, input, actor);
  if (!locked || !isUuid(input.proposalId)) return null;
  const proposal = await tx.proposal.findFirst({
    where: { id: input.proposalId, challengeId: locked.row.id, kind: "LOOK_AGAIN" },
  });
  if (!proposal) return null;
  return {
    ...locked,
    proposal,
    people: await peopleByResponse(tx, locked.row),
    proposers: await addressesOf(tx, [proposal.proposedById]),
  };
}

/**
 * The approver agrees, and the panel agrees anew on what was named: then come a new recommendation, a new decision, new
 * letters and a new standstill. What was decided, sent and published before stays in the record.
 */
export const decideLookAgain = command({
  name: "evaluation.decideLookAgain",
  load: (tx, input: Decided, actor) => loadProposed(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, proposal }, _now, { decision }) =>
    mayDecideLookAgain(actor, facts, proposal, decision),
  decide({ row, agreements, proposal, people, proposers }, { decision, reason }, { actor, now }) {
    const approves = decision === "approve";
    if (!approves && reason === "") throw new Invalid({ reason: ["Say why it stands"] });
    const recommendation = recommendationOf(row);
    if (!recommendation) throw new Error("What was decided was recommended");
    const { reason: why, scores } = lookAgainOfProposal(proposal);
    const returned = agreements.filter((answer) => scores.includes(answerName(row, answer)));
    const sent = row.responses.some(({ summaries }) =>
      summaries.some(({ recommendationId }) => recommendationId === recommendation.id),
    );
    return {
      change: {
        decided: {
          state: transition(PROPOSAL, proposal.state, decision),
          decidedById: userId(actor),
          decidedAt: now,
          reason: approves ? null : reason,
        },
        again: approves
          ? {
              recommendationId: recommendation.id,
              why,
              state: transition(CHALLENGE, row.state, "lookAgain"),
              scores: returned.map(({ responseId, criterionId }) => ({ responseId, criterionId })),
              responses: decidedOn(row),
            }
          : null,
      },
      audit: { proposal: proposal.id, decision, scores: approves ? scores : [] },
      effects: approves
        ? [
            refreshSearch(row.id),
            ...letterTo(
              unbarredHoldersOf(row.parts, "LEAD", "MODERATOR"),
              LETTERS.evaluation.lookedAgain,
              { challenge: row, reason: why },
            ),
            ...(sent ? people : []).flatMap(({ responseId, addresses }) =>
              letterTo(addresses, LETTERS.evaluation.decisionWithdrawn, {
                challenge: row,
                responseId,
              }),
            ),
          ]
        : letterTo(proposers, LETTERS.evaluation.lookAgainRefused, { challenge: row, reason }),
    };
  },
  async save(tx, { decided, again }, { row, proposal }, { now }) {
    await tx.proposal.update({ where: { id: proposal.id }, data: decided });
    if (!again) return;
    const { recommendationId, why, state, scores, responses } = again;
    await tx.recommendation.update({
      where: { id: recommendationId },
      data: { returnedAt: now, returnReason: why },
    });
    await tx.returnedScore.createMany({
      data: scores.map((answer) => ({ ...answer, recommendationId })),
    });
    for (const { id, data } of responses) await tx.response.update({ where: { id }, data });
    await tx.challenge.update({
      where: { id: row.id },
      data: {
        state,
        decidedAt: null,
        awardNoticeAt: null,
        standstillEndsOn: null,
        standstillPausedOn: null,
      },
    });
    // Whoever raised a concern has its answer: the decision is looked at again.
    await tx.concern.updateMany({
      where: { challengeId: row.id, answeredAt: null },
      data: { answer: why, answeredAt: now, answeredById: proposal.proposedById },
    });
    const noticeAt = row.awardNoticeAt;
    if (noticeAt) await recordRelease(tx, row.id, "awardUpdate", now, { withdrawn: noticeAt });
  },
});

/** What the decision evaluated, or excluded for a score under the least: it is open again. */
function decidedOn(row: EvaluationRow) {
  const input = recommendationOf(row)?.input as unknown as ReplayFile;
  return row.responses
    .filter(({ label, state }) => {
      const line = input.responses.find(({ id }) => id === label);
      return state === "EVALUATED" || (state === "EXCLUDED" && line?.excluded === null);
    })
    .map(({ id, state }) => ({
      id,
      data: { state: transition(RESPONSE, state, "lookAgain"), exclusionReason: null },
    }));
}
