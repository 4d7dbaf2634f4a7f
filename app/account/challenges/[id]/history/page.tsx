import type { Metadata } from "next";
import { HistoryPage } from "@/features/challenges/components/history-page";
import { changesOf, teamChallenge } from "@/features/challenges/loaders/team";
import { Replacements } from "@/features/evaluation/components/replacements";
import { replacementsIn } from "@/features/evaluation/loaders/replacements";

export const metadata: Metadata = { title: "Every change" };

export default async function ChallengeHistoryPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/history`);
  const replacements = <Replacements replacements={await replacementsIn(id)} />;
  return <HistoryPage team={team} {...(await changesOf(team))} replacements={replacements} />;
}
