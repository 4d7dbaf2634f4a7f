import type { Metadata } from "next";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { QuestionsPage } from "@/features/clarifications/components/desk-pages";
import { clarificationsFor } from "@/features/clarifications/loaders";

export const metadata: Metadata = { title: "Questions from suppliers" };

export default async function TeamQuestionsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/clarifications`);
  return <QuestionsPage team={team} questions={await clarificationsFor(team.actor, id)} />;
}
