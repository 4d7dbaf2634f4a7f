import type { Actor } from "@/domain/actor";
import { maySeeRanking } from "@/domain/assessment/agreement";
import { letterOf } from "@/domain/decision/summary";
import { database } from "@/lib/database";
import { exportText } from "../export";
import { findEvaluation, recommendationOf } from "../queries";
import { rankEvaluation } from "../queries/ranked";
import { type RankingView, rankingView } from "../views/ranking";
import { type DrawnSummary, drawSummaries } from "../views/summaries";
import type { EvaluationPage } from "./page";

/** What the ranking's pages show. Ask `maySeeRanking` first: there are prices in it. */
export async function loadRanking({ row }: EvaluationPage): Promise<RankingView> {
  return rankingView(await rankEvaluation(database(), row));
}

/**
 * The letters to all suppliers: word for word as they went out, or as they will. Ask `maySeeRanking`
 * first.
 */
export async function loadSummaries({ row }: EvaluationPage): Promise<DrawnSummary[]> {
  const decided = recommendationOf(row);
  if (!decided) return [];
  const [drawn, sent] = await Promise.all([
    rankEvaluation(database(), row).then((ranked) => drawSummaries(row, ranked)),
    database().assessmentSummary.findMany({ where: { recommendationId: decided.id } }),
  ]);
  return drawn.map((one) => {
    const letter = sent.find(({ responseId }) => responseId === one.responseId);
    return letter ? { ...one, content: letterOf(letter.content) } : one;
  });
}

/** The exported file, with a name for it; null for whoever may not see the ranking. */
export async function loadExport(
  actor: Actor,
  challengeId: string,
): Promise<{ name: string; text: string } | null> {
  const found = await findEvaluation(database(), actor, challengeId);
  if (!found || !maySeeRanking(actor, found.facts).allowed) return null;
  const { exported } = await rankEvaluation(database(), found.row);
  return { name: `evaluation-${found.row.reference}.json`, text: exportText(exported) };
}
