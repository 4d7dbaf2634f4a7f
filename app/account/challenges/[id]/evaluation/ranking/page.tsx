import type { Metadata } from "next";
import { maySeeRanking } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { RankingPage } from "@/features/evaluation/components/ranking-page";
import { Refused } from "@/features/evaluation/components/refused";
import { evaluationPage } from "@/features/evaluation/loaders/page";
import { loadRanking } from "@/features/evaluation/loaders/ranking";

export const metadata: Metadata = { title: "Ranking" };

type Params = Promise<{ id: string }>;

export default async function RankingOverview({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "ranking"));
  const seeing = maySeeRanking(page.person, page.facts);
  if (!seeing.allowed) return <Refused page={page} heading="Ranking" refusal={seeing} />;
  const view = await loadRanking(page);
  return <RankingPage page={page} view={view} current="Ranking" />;
}
