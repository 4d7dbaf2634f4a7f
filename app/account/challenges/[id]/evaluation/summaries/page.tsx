import type { Metadata } from "next";
import { maySeeRanking } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { Refused } from "@/features/evaluation/components/refused";
import { Summaries } from "@/features/evaluation/components/summaries";
import { evaluationPage } from "@/features/evaluation/loaders/page";
import { loadSummaries } from "@/features/evaluation/loaders/ranking";

export const metadata: Metadata = { title: "Assessment summaries" };

type Params = Promise<{ id: string }>;

export default async function SummariesPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "summaries"));
  const seeing = maySeeRanking(page.person, page.facts);
  if (!seeing.allowed) {
    return <Refused page={page} heading="Assessment summaries" refusal={seeing} />;
  }
  return <Summaries page={page} summaries={await loadSummaries(page)} />;
}
