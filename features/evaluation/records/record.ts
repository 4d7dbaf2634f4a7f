import { type Agreement, markOf, settled } from "@/domain/assessment/agreed";
import { isSameAnswer } from "@/domain/assessment/facts";
import { placesOf } from "@/domain/challenge/content";
import type {
  AgreedRecord,
  CriterionScoresRecord,
  EvaluationRecord,
} from "@/domain/decision/record";
import { statesWhere } from "@/domain/lifecycle";
import { exclusionWords } from "@/domain/response/exclusion";
import { RESPONSE } from "@/domain/response/states";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import type { EvaluationRow } from "../queries";
import { COUNTS, readAgreements } from "./agreements";

const SCORED = {
  orderBy: { label: "asc" },
  where: { label: { not: null }, state: { in: statesWhere(RESPONSE, "opened") } },
  include: {
    supplier: { select: { name: true } },
    priceQuestion: { select: { answerBy: true, answeredAt: true } },
    assessments: {
      where: { part: COUNTS, state: "SUBMITTED" },
      include: { scores: true },
    },
  },
} satisfies Prisma.Challenge$responsesArgs;

/**
 * The record that ranking, letters and export are drawn from, prices and all. Only for who has asked
 * the policy whether prices are open.
 */
export async function readRecord(reader: Reader, row: EvaluationRow): Promise<EvaluationRecord> {
  const names = evaluatorNames(row);
  const [responses, agreements] = await Promise.all([
    reader.response.findMany({ ...SCORED, where: { ...SCORED.where, challengeId: row.id } }),
    readAgreements(reader, row),
  ]);
  return {
    criteria: row.criteria.map(({ id, key, title, weight, minimum }) => ({
      id,
      key,
      title,
      weight: weight.toString(),
      minimum,
    })),
    priceWeight: row.priceWeight.toString(),
    maximum: row.maximum,
    descriptors: row.descriptors,
    tieBreaks: row.tieBreaks,
    places: placesOf(row.phases),
    responses: responses.map((response) => ({
      id: response.id,
      label: response.label ?? "",
      supplier: response.supplier.name,
      price: response.price?.toFixed(2) ?? null,
      excluded: response.state === "EXCLUDED" ? exclusionWords(response) : null,
      scores: new Map(
        row.criteria.map(({ id }): [string, CriterionScoresRecord] => {
          const answer = { responseId: response.id, criterionId: id };
          const agreement = agreements.find((one) => isSameAnswer(one, answer));
          const individual = response.assessments.flatMap(({ partId, scores }) =>
            scores
              .filter(({ criterionId }) => criterionId === id)
              .map(({ score, reason }) => ({ evaluator: names.get(partId) ?? "", score, reason })),
          );
          return [
            id,
            {
              agreed: agreement ? countingOf(agreement) : null,
              individual: individual.toSorted((a, b) => (a.evaluator < b.evaluator ? -1 : 1)),
            },
          ];
        }),
      ),
    })),
  };
}

/** The agreed score that counts, with its mark; null where none does. */
function countingOf({ versions, given }: Agreement): AgreedRecord | null {
  const { counting } = settled(versions, given);
  if (!counting) return null;
  const { score, reason, asks } = counting;
  const why = markOf(
    score,
    given.map((evaluator) => evaluator.score),
  );
  return { score, reason, marked: why && { why, confirmed: asks } };
}

/** "e1", "e2" … by the id of the part, in the order in which they were given it: nobody is named. */
export function evaluatorNames({ parts }: EvaluationRow): Map<string, string> {
  const evaluators = parts.filter(({ part }) => part === "EVALUATOR");
  return new Map(evaluators.map(({ id }, place) => [id, `e${place + 1}`]));
}

/** "Evaluator 2" of "e2". */
export function evaluatorTitle(name: string): string {
  return `Evaluator ${name.slice(1)}`;
}
