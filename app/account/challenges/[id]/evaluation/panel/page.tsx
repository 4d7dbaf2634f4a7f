import type { Metadata } from "next";
import { evaluationPath } from "@/domain/assessment/paths";
import { Panel } from "@/features/evaluation/components/panel";
import { panelScores } from "@/features/evaluation/loaders";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Panel" };

type Params = Promise<{ id: string }>;

export default async function PanelPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "panel"));
  return <Panel page={page} scores={await panelScores(page)} />;
}
