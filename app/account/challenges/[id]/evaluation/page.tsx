import type { Metadata } from "next";
import { evaluationPath } from "@/domain/assessment/paths";
import { Overview } from "@/features/evaluation/components/overview";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Evaluation" };

type Params = Promise<{ id: string }>;

export default async function EvaluationOverview({ params }: { params: Params }) {
  const { id } = await params;
  return <Overview page={await evaluationPage(id, evaluationPath(id))} />;
}
