import { mayDecideInterest, mayDeclare } from "@/domain/assessment/policy";
import { LETTERS } from "@/domain/letters/catalogue";
import { unbarredHoldersOf } from "@/features/letters/queries";
import { command, Invalid } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import type { EvaluationRow } from "../queries";
import { platformCheck } from "../queries/platform-check";
import { waits } from "../records/declarations";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

export interface DeclareInput extends InChallenge {
  conflict: "NONE" | "MANAGEABLE" | "BARRED";
  declaration: string;
}

/**
 * Somebody with a part says what interests they have: none, one that can be managed, or one that bars
 * them. It holds for all their parts in the challenge. Before it, and before another person has decided on one that can
 * be managed, nothing of a response can be read. What was declared before stays in the record.
 */
export const declare = command({
  name: "evaluation.declare",
  async load(tx, input: DeclareInput, actor) {
    const locked = await lock(tx, input, actor);
    if (!locked || actor.kind !== "person") return locked && { ...locked, known: [] };
    return { ...locked, known: await platformCheck(tx, locked.row, actor.userId) };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts }) => mayDeclare(actor, facts),
  decide({ row, facts, known }, { conflict, declaration }, { actor, now, newId }) {
    const [member] = facts.memberOf;
    if (member && conflict !== "BARRED") {
      throw new Invalid({
        conflict: [`You belong to ${member}, which responded. Declare that you are barred`],
      });
    }
    const [fact] = known;
    if (fact && conflict === "NONE") {
      throw new Invalid({ conflict: [`${fact.says} So it is not none: say how it is managed`] });
    }
    if (conflict === "NONE" && declaredBefore(row, userId(actor))) {
      throw new Invalid({
        conflict: ["You have declared an interest before, and that stays. Say what became of it"],
      });
    }
    if (conflict === "MANAGEABLE" && declaration === "") {
      throw new Invalid({ declaration: ["Say what the interest is and how it is managed"] });
    }
    const me = userId(actor);
    const holds = conflict === "MANAGEABLE" ? ("WAITING" as const) : conflict;
    return {
      change: {
        me,
        part: { conflict: holds, declaration, declaredAt: now },
        row: {
          id: newId(),
          challengeId: row.id,
          userId: me,
          conflict,
          says: declaration,
          known: known.map(({ says }) => says),
          declaredAt: now,
        },
        assessments: holds === "NONE" ? lateAssessments(row, me, newId) : [],
      },
      audit: { conflict },
      effects:
        conflict === "NONE"
          ? []
          : letterTo(
              others(unbarredHoldersOf(row.parts, "LEAD", "APPROVER"), row, me),
              LETTERS.evaluation.interestDeclared,
              row,
            ),
    };
  },
  async save(tx, { me, part, row: declared, assessments }, { row }) {
    await tx.challengePart.updateMany({
      where: { challengeId: row.id, userId: me, endedAt: null },
      data: part,
    });
    await tx.declaration.create({ data: declared });
    await tx.assessment.createMany({ data: assessments });
  },
});

export interface DecideInterestInput extends InChallenge {
  declarationId: string;
  decision: "accept" | "bar";
  measures: string;
}

/** The lead or the approver says how an interest is kept out of somebody's judgement, or that it bars them. */
export const decideInterest = command({
  name: "evaluation.decideInterest",
  async load(tx, input: DecideInterestInput, actor) {
    const locked = await lock(tx, input, actor);
    const declared = locked?.row.declarations.find(({ id }) => id === input.declarationId);
    return locked && declared ? { ...locked, declared } : null;
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { row, facts, declared }) =>
    mayDecideInterest(actor, facts, { userId: declared.userId, waits: waits(row, declared) }),
  decide({ row, declared }, { decision, measures }, { actor, now, newId }) {
    const bars = decision === "bar";
    const { userId: whose } = declared;
    const part = row.parts.find((one) => one.userId === whose);
    return {
      change: {
        data: { decidedById: userId(actor), decidedAt: now, bars, measures },
        conflict: bars ? ("BARRED" as const) : ("MANAGEABLE" as const),
        assessments: bars ? [] : lateAssessments(row, whose, newId),
      },
      audit: { declaration: declared.id, decision },
      effects: letterTo(part ? [part.user.email] : [], LETTERS.evaluation.interestDecided, {
        challenge: row,
        bars,
        measures,
      }),
    };
  },
  async save(tx, { data, conflict, assessments }, { row, declared }) {
    await tx.declaration.update({ where: { id: declared.id }, data });
    await tx.challengePart.updateMany({
      where: { challengeId: row.id, userId: declared.userId, endedAt: null },
      data: { conflict },
    });
    await tx.assessment.createMany({ data: assessments });
  },
});

function declaredBefore({ declarations }: EvaluationRow, me: string): boolean {
  return declarations.some((one) => one.userId === me && one.conflict !== "NONE");
}

/** What somebody who comes to it when the panel scores already has to score. */
function lateAssessments(row: EvaluationRow, me: string, newId: () => string) {
  if (row.state !== "EVALUATING") return [];
  const toScore = row.responses.filter(({ state }) => state === "COMPLIANT");
  return row.parts
    .filter(
      ({ userId: whose, part, endedAt, assessments }) =>
        whose === me && part === "EVALUATOR" && !endedAt && assessments.length === 0,
    )
    .flatMap(({ id: partId }) =>
      toScore.map(({ id: responseId }) => ({ id: newId(), partId, responseId })),
    );
}

/** Addresses without that of the person who declares. */
function others(addresses: readonly string[], { parts }: EvaluationRow, me: string): string[] {
  const own = parts.find(({ userId: whose }) => whose === me)?.user.email;
  return addresses.filter((address) => address !== own);
}
