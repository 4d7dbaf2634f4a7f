import { tieBreakWords } from "@/domain/challenge/tie-breaks";
import { type AssessmentSummaryContent, assessmentSummary } from "@/domain/decision/summary";
import { type EvaluationRow, recommendationOf, winnersOf } from "../queries";
import type { Ranked } from "../queries/ranked";

export interface DrawnSummary {
  responseId: string;
  supplierId: string;
  content: AssessmentSummaryContent;
}

/** The letters to all suppliers, drawn from the record. Empty while none is recommended, or the recommendation was returned. */
export function drawSummaries(row: EvaluationRow, ranked: Ranked): DrawnSummary[] {
  const recommendation = recommendationOf(row);
  if (!recommendation || (recommendation.returnedAt && !recommendation.approvedAt)) return [];
  const winning = winnersOf(row).map(({ label }) => label);
  const winners = ranked.ranking.map(({ id }) => id).filter((label) => winning.includes(label));
  if (winners.length === 0) return [];
  const facts = {
    challenge: {
      title: row.title,
      reference: row.reference,
      slug: row.slug,
      body: row.body.name,
    },
    record: ranked.record,
    ranking: ranked.ranking,
    winners,
    tieBreakWords: row.tieBreaks.map((text) =>
      tieBreakWords(
        text,
        row.criteria.map(({ key, title, weight }) => ({ key, title, weight: weight.toString() })),
      ),
    ),
  };
  return row.responses.map(({ id, label, supplierId, letterNote }) => ({
    responseId: id,
    supplierId,
    content: { ...assessmentSummary(facts, label ?? ""), note: letterNote },
  }));
}
