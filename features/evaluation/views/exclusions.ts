import type { ExclusionFacts } from "@/domain/decision/undo-exclusion";
import type { EvaluationPage } from "../loaders/page";
import type { EvaluationRow } from "../queries";
import { recommendationOf } from "../queries";
import type { RankingView } from "./ranking";

export interface ExclusionView {
  responseId: string;
  label: string;
  /** The ground and the reason, as supplier and record read them. */
  says: string;
  /** What its supplier was asked about its price, and answered; null where the price is not the ground. */
  question: EvaluationRow["responses"][number]["priceQuestion"];
  /** The approver's own yes or no; null where they have not said. */
  agrees: boolean | null;
}

/** An exclusion of the check, as the rule asks about it that undoes it. */
export function exclusionFacts(
  row: Pick<EvaluationRow, "recommendations">,
  { id: responseId, state, priceQuestion }: EvaluationRow["responses"][number],
): ExclusionFacts {
  const given = recommendationOf(row)?.exclusions ?? [];
  return {
    responseId,
    state,
    forPrice: priceQuestion?.excludes === true,
    refused: given.some((one) => one.responseId === responseId && !one.agrees),
  };
}

/** Every response that the ranking leaves out: for a ground, its price, or a score under the least. */
export function exclusionsOf(
  { row }: Pick<EvaluationPage, "row">,
  { ranked }: Pick<RankingView, "ranked">,
): ExclusionView[] {
  const given = recommendationOf(row)?.exclusions ?? [];
  return ranked.ranking.flatMap(({ id: label, excluded }) => {
    const response = row.responses.find((one) => one.label === label);
    if (excluded === null || !response) return [];
    const { id: responseId, priceQuestion } = response;
    return [
      {
        responseId,
        label,
        says: excluded,
        question: priceQuestion?.excludes ? priceQuestion : null,
        agrees: given.find((one) => one.responseId === responseId)?.agrees ?? null,
      },
    ];
  });
}
