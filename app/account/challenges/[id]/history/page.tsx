import type { Metadata } from "next";
import { HistoryPage } from "@/features/challenges/components/history-page";
import { changesOf, teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Every change" };

export default async function ChallengeHistoryPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/history`);
  return <HistoryPage team={team} {...(await changesOf(team))} />;
}
