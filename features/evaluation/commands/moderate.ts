import { mayAgree } from "@/domain/assessment/agreement";
import { inEvaluation } from "@/domain/assessment/facts";
import { nextPlaces } from "@/domain/assessment/order";
import { mayStartModeration } from "@/domain/assessment/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { transition } from "@/domain/lifecycle";
import { refuse } from "@/domain/verdict";
import { command, Invalid, Refused } from "@/lib/command";
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

/** The moderator records what the panel agreed, with its reason. With the last one the prices open. */
export const agreeScore = command({
  name: "evaluation.agreeScore",
  async load(tx, input: AgreeInput, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    const criterion = locked?.row.criteria.find(({ id }) => id === input.criterionId);
    return locked && response && criterion ? { ...locked, response, criterion } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayAgree(actor, facts),
  decide({ row, facts, response, criterion }, { score, reason }, { actor, now }) {
    if (!inEvaluation(facts).some(({ id }) => id === response.id)) {
      throw new Refused(refuse("This response is excluded.", "Choose one that was scored."));
    }
    if (score > row.maximum) {
      throw new Invalid({ score: [`Choose a score from 0 to ${row.maximum}`] });
    }
    const before = response.agreedScores.find(({ criterionId }) => criterionId === criterion.id);
    return {
      change: { score, reason, agreedById: userId(actor), agreedAt: now },
      audit: {
        response: response.label,
        criterion: criterion.key,
        changed: before ? before.score !== score : false,
      },
    };
  },
  async save(tx, data, { row, response, criterion }) {
    const key = { responseId: response.id, criterionId: criterion.id };
    await tx.agreedScore.upsert({
      where: { responseId_criterionId: key },
      create: { ...key, ...data },
      update: data,
    });
    return nextPlaces(
      row.responses.filter(({ state }) => state === "COMPLIANT").map(({ label }) => label ?? ""),
      row.criteria.map(({ key }) => key),
      { label: response.label ?? "", key: criterion.key },
    );
  },
});
