import type { Metadata } from "next";
import { mayMeet } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { Moderation } from "@/features/evaluation/components/moderation";
import { Refused } from "@/features/evaluation/components/refused";
import { agreedScores, panelScores } from "@/features/evaluation/loaders";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Agreement" };

type Params = Promise<{ id: string }>;

export default async function ModerationPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "moderation"));
  const meeting = mayMeet(page.person, page.facts);
  if (!meeting.allowed) return <Refused page={page} heading="Agreement" refusal={meeting} />;
  const [scores, agreed] = await Promise.all([panelScores(page), agreedScores(page)]);
  return <Moderation page={page} scores={scores} agreed={agreed} />;
}
