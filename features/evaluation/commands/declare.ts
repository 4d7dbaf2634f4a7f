import type { Conflict } from "@/domain/assessment/facts";
import { mayDeclare } from "@/domain/assessment/policy";
import { command, Invalid } from "@/lib/command";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

export interface DeclareInput extends InChallenge {
  conflict: Conflict;
  declaration: string;
}

/**
 * Somebody with a part says what interests they have: none, one that can be managed, or one that bars
 * them. It holds for all their parts in the challenge. Before it nothing of a response can be read.
 */
export const declare = command({
  name: "evaluation.declare",
  load: (tx, input: DeclareInput, actor) => lock(tx, input, actor),
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayDeclare(actor, facts),
  decide({ row, facts }, { conflict, declaration }, { actor, now, newId }) {
    const [member] = facts.memberOf;
    if (member && conflict !== "BARRED") {
      throw new Invalid({
        conflict: [`You belong to ${member}, which responded. Declare that you are barred`],
      });
    }
    if (conflict === "MANAGEABLE" && declaration === "") {
      throw new Invalid({ declaration: ["Say what the interest is and how it is managed"] });
    }
    const me = userId(actor);
    const toScore = row.responses.filter(({ state }) => state === "COMPLIANT");
    const late = row.parts.filter(
      ({ userId, part, endedAt, assessments }) =>
        userId === me && part === "EVALUATOR" && !endedAt && assessments.length === 0,
    );
    const starts = facts.state === "EVALUATING" && conflict !== "BARRED";
    return {
      change: {
        me,
        data: { conflict, declaration, declaredAt: now },
        assessments: (starts ? late : []).flatMap(({ id: partId }) =>
          toScore.map(({ id: responseId }) => ({ id: newId(), partId, responseId })),
        ),
      },
      audit: { conflict },
    };
  },
  async save(tx, { me, data, assessments }, { row }) {
    await tx.challengePart.updateMany({
      where: { challengeId: row.id, userId: me, endedAt: null },
      data,
    });
    await tx.assessment.createMany({ data: assessments });
  },
});
