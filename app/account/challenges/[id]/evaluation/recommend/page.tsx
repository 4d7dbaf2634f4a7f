import type { Metadata } from "next";
import { maySeeRanking } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { RankingPage } from "@/features/evaluation/components/ranking-page";
import { Recommendation } from "@/features/evaluation/components/recommendation";
import { Refused } from "@/features/evaluation/components/refused";
import { evaluationPage } from "@/features/evaluation/loaders/page";
import { loadRanking } from "@/features/evaluation/loaders/ranking";

export const metadata: Metadata = { title: "Recommendation" };

type Params = Promise<{ id: string }>;

export default async function RecommendPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "recommend"));
  const seeing = maySeeRanking(page.person, page.facts);
  if (!seeing.allowed) return <Refused page={page} heading="Recommendation" refusal={seeing} />;
  const view = await loadRanking(page);
  return (
    <RankingPage
      page={page}
      view={view}
      current="Recommendation"
      kicker="For the moderator to recommend"
    >
      <Recommendation page={page} view={view} />
    </RankingPage>
  );
}
