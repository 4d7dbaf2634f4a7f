import type { Metadata } from "next";
import { mayMeet } from "@/domain/assessment/agreement";
import { evaluationPath } from "@/domain/assessment/paths";
import { Moderation } from "@/features/evaluation/components/moderation";
import { Refused } from "@/features/evaluation/components/refused";
import { panelScores } from "@/features/evaluation/loaders";
import { evaluationPage } from "@/features/evaluation/loaders/page";

export const metadata: Metadata = { title: "Agreement" };

type Params = Promise<{ id: string }>;

export default async function ModerationPage({ params }: { params: Params }) {
  const { id } = await params;
  const page = await evaluationPage(id, evaluationPath(id, "moderation"));
  const meeting = mayMeet(page.person, page.facts);
  if (!meeting.allowed) return <Refused page={page} heading="Agreement" refusal={meeting} />;
  return <Moderation page={page} scores={await panelScores(page)} />;
}
