import {
  mayDecideInterest,
  mayDeclare,
  mayKeepFrom,
  mayRecognise,
} from "@/domain/assessment/policy";
import { ASSESSMENT } from "@/domain/assessment/states";
import { LETTERS } from "@/domain/letters/catalogue";
import { transition } from "@/domain/lifecycle";
import { unbarredHoldersOf } from "@/features/letters/queries";
import type { Prisma } from "@/generated/prisma/client";
import { command, Invalid } from "@/lib/command";
import { letterTo } from "@/lib/letters";
import type { Evaluation, EvaluationRow } from "../queries";
import { type PlatformFinding, platformCheck, suppliersToAnswer } from "../queries/platform-check";
import { keptResponses, waits, withoutKept } from "../records/declarations";
import { type InChallenge, lock, ofChallenge, userId } from "./shared";

export interface DeclareInput extends InChallenge {
  conflict: "NONE" | "MANAGEABLE" | "BARRED";
  declaration: string;
  /** Of each supplier of which the platform knows something. */
  answers?: readonly { supplierId: string; says: string }[];
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
  decide({ row, facts, known }, { conflict, declaration, answers = [] }, { actor, now, newId }) {
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
    const said = conflict === "NONE" ? declaration : inWords(declaration, known, answers);
    if (conflict === "MANAGEABLE") refuseUnanswered(said, known, answers);
    const me = userId(actor);
    const holds = conflict === "MANAGEABLE" ? ("WAITING" as const) : conflict;
    return {
      change: {
        me,
        part: { conflict: holds, declaration: said, declaredAt: now },
        row: {
          id: newId(),
          challengeId: row.id,
          userId: me,
          conflict,
          says: said,
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

export interface RecogniseInput extends InChallenge {
  responseId: string;
  says: string;
}

/**
 * An evaluator knows whose response this is. They read nothing of it from here on; the rest they go on with. It is an
 * interest like any other, which another person decides on.
 */
export const recognise = command({
  name: "evaluation.recognise",
  async load(tx, input: RecogniseInput, actor) {
    const locked = await lock(tx, input, actor);
    const response = locked?.row.responses.find(({ id }) => id === input.responseId);
    if (!locked || !response) return null;
    const known = actor.kind === "person" ? await platformCheck(tx, locked.row, actor.userId) : [];
    return { ...locked, response, known };
  },
  subject: ({ row }) => ofChallenge(row),
  policy: (actor, { facts, response }) => mayRecognise(actor, facts, response.id),
  decide({ row, response, known }, { says }, { actor, now, newId }) {
    const me = userId(actor);
    return {
      change: {
        id: newId(),
        challengeId: row.id,
        userId: me,
        conflict: "MANAGEABLE" as const,
        says,
        known: known.map((one) => one.says),
        declaredAt: now,
        recognisedId: response.id,
      },
      audit: { response: response.label },
      effects: letterTo(
        others(unbarredHoldersOf(row.parts, "LEAD", "APPROVER"), row, me),
        LETTERS.evaluation.interestDeclared,
        row,
      ),
    };
  },
  async save(tx, data) {
    await tx.declaration.create({ data });
  },
});

export interface DecideInterestInput extends InChallenge {
  declarationId: string;
  decision: "accept" | "bar";
  measures: string;
  /** Ids of the suppliers whose responses the person is kept from: who decides is shown no label. */
  keptFrom?: string[];
}

/**
 * The lead or the approver says how an interest is kept out of somebody's judgement, from which responses it keeps them,
 * or that it bars them.
 */
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
  decide({ row, facts, declared }, { decision, measures, keptFrom }, { actor, now, newId }) {
    const bars = decision === "bar";
    const { userId: whose } = declared;
    const part = row.parts.find((one) => one.userId === whose);
    const fresh = bars ? [] : chosenResponses({ row, facts }, whose, keptFrom ?? []);
    const stopped = row.parts
      .filter((one) => one.userId === whose)
      .flatMap(({ assessments }) => assessments)
      .filter(({ responseId, state }) => fresh.includes(responseId) && state !== "KEPT_FROM");
    return {
      change: {
        data: { decidedById: userId(actor), decidedAt: now, bars, measures },
        conflict: bars ? ("BARRED" as const) : ("MANAGEABLE" as const),
        // What was declared as a whole since then still waits for its own decision.
        where: declared.recognisedId === null || bars ? {} : NOTHING_WAITS,
        kept: fresh.map((responseId) => ({ declarationId: declared.id, responseId })),
        stopped: stopped.map(({ id, state }) => ({
          id,
          state: transition(ASSESSMENT, state, "keep"),
        })),
        assessments:
          bars || declared.recognisedId !== null
            ? []
            : lateAssessments(row, whose, newId).filter(
                ({ responseId }) => !fresh.includes(responseId),
              ),
      },
      audit: { declaration: declared.id, decision, keptFrom: fresh },
      effects: letterTo(part ? [part.user.email] : [], LETTERS.evaluation.interestDecided, {
        challenge: row,
        bars,
        measures,
      }),
    };
  },
  async save(tx, { data, conflict, where, kept, stopped, assessments }, { row, declared }) {
    await tx.keptFrom.createMany({ data: kept });
    await tx.declaration.update({ where: { id: declared.id }, data });
    await tx.challengePart.updateMany({
      where: {
        challengeId: row.id,
        userId: declared.userId,
        endedAt: null,
        ...where,
      },
      data: { conflict },
    });
    for (const { id, state } of stopped)
      await tx.assessment.update({ where: { id }, data: { state } });
    await tx.assessment.createMany({ data: assessments });
  },
});

const NOTHING_WAITS: Prisma.ChallengePartWhereInput = { conflict: { in: ["NONE", "MANAGEABLE"] } };

/**
 * Ids of the responses of the suppliers that were chosen, without those that the person is kept from already.
 * @throws {Invalid} where nothing would be left for them to score, or nobody can be kept from one any more
 */
function chosenResponses(
  { row, facts }: Pick<Evaluation, "row" | "facts">,
  whose: string,
  suppliers: readonly string[],
): string[] {
  const already = keptResponses(row, whose).map(({ id }) => id);
  const chosen = row.responses
    .filter(({ id, supplierId }) => suppliers.includes(supplierId) && !already.includes(id))
    .map(({ id }) => id);
  if (chosen.length === 0) return [];
  const verdict = mayKeepFrom(facts, whose);
  if (!verdict.allowed) throw new Invalid({ keptFrom: [`${verdict.reason} ${verdict.remedy}`] });
  const left = row.responses.filter(
    ({ id, state }) => state !== "EXCLUDED" && !already.includes(id) && !chosen.includes(id),
  );
  if (left.length === 0)
    throw new Invalid({ keptFrom: ["That is every response. Decide that the interest bars them"] });
  return chosen;
}

type Answers = NonNullable<DeclareInput["answers"]>;

/** What was said in general, and of each supplier of which something is known. */
function inWords(declaration: string, known: readonly PlatformFinding[], answers: Answers): string {
  const ofEach = suppliersToAnswer(known).flatMap(({ id, name }) => {
    const says = answers.find(({ supplierId }) => supplierId === id)?.says ?? "";
    return says === "" ? [] : [`${name}: ${says}`];
  });
  return [...(declaration === "" ? [] : [declaration]), ...ofEach].join("\n\n");
}

/** @throws {Invalid} where something that is known of a supplier is not answered, or nothing is said at all */
function refuseUnanswered(said: string, known: readonly PlatformFinding[], answers: Answers): void {
  const missing = suppliersToAnswer(known).flatMap(({ id, name }, place) => {
    const answered = answers.some(({ supplierId, says }) => supplierId === id && says !== "");
    const message = `Say how what is known of you and ${name} is kept out of your judgement`;
    return answered ? [] : [{ [`answers[${place}].says`]: [message] }];
  });
  if (missing.length > 0) throw new Invalid(Object.assign({}, ...missing));
  if (said === "") {
    throw new Invalid({ declaration: ["Say what the interest is and how it is managed"] });
  }
}

function declaredBefore({ declarations }: EvaluationRow, me: string): boolean {
  return declarations.some((one) => one.userId === me && one.conflict !== "NONE");
}

/** What somebody who comes to it when the panel scores already has to score. */
function lateAssessments(row: EvaluationRow, me: string, newId: () => string) {
  if (row.state !== "EVALUATING") return [];
  const compliant = row.responses.filter(({ state }) => state === "COMPLIANT");
  const toScore = withoutKept(row, me, compliant);
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
