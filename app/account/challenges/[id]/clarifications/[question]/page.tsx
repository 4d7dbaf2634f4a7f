import type { Metadata } from "next";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { QuestionPage } from "@/features/clarifications/components/desk-pages";
import { clarificationFor } from "@/features/clarifications/loaders";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "A question from a supplier" };

export default async function TeamQuestionPage({
  params,
}: {
  params: Promise<{ id: string; question: string }>;
}) {
  const { id, question } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/clarifications/${question}`);
  const found = await clarificationFor(team.actor, question);
  if (found.challengeId !== team.row.id) missing();
  return <QuestionPage team={team} question={found} />;
}
