import type { Metadata } from "next";
import { maySeeRanking } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { Decision } from "@/features/evaluation/components/decision";
import { RankingPage } from "@/features/evaluation/components/ranking-page";
import { Refused } from "@/features/evaluation/components/refused";
import { evaluationPage } from "@/features/evaluation/loaders/page";
import { loadRanking } from "@/features/evaluation/loaders/ranking";
import { namesIn } from "@/features/evaluation/views/ranking";

export const metadata: Metadata = { title: "Decision" };

type Params = Promise<{ id: string }>;

export default async function DecidePage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "decide"));
  const seeing = maySeeRanking(page.person, page.facts);
  if (!seeing.allowed) return <Refused page={page} heading="Decision" refusal={seeing} />;
  const view = await loadRanking(page);
  const waiting = page.facts.recommendation?.state === "waiting";
  return (
    <RankingPage
      page={page}
      view={view}
      current="Decision"
      kicker={
        waiting ? "Recommended by the moderator, to be approved by a second person" : undefined
      }
      heading={waiting ? `Award to ${namesIn(view)}` : undefined}
    >
      <Decision page={page} view={view} />
    </RankingPage>
  );
}
