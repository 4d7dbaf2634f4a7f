import type { Metadata } from "next";
import { evaluationPath } from "@/domain/assessment/paths";
import { ChangePanel } from "@/features/evaluation/components/change-panel";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Change the panel" };

type Params = Promise<{ id: string }>;

export default async function ChangePanelPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "people"));
  return <ChangePanel page={page} />;
}
