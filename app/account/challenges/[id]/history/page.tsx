import type { Metadata } from "next";
import { HistoryPage } from "@/features/challenges/components/history-page";
import { changesOf } from "@/features/challenges/loaders/history";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { Replacements } from "@/features/evaluation/components/replacements";
import { seesEvaluationHistory, withDeputies } from "@/features/evaluation/loaders/history";
import { replacementsIn } from "@/features/evaluation/loaders/replacements";

export const metadata: Metadata = { title: "Every change" };

export default async function ChallengeHistoryPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/history`);
  const replaced = await replacementsIn(id);
  const replacements = replaced.length > 0 ? <Replacements replacements={replaced} /> : null;
  const evaluation = await seesEvaluationHistory(team.actor, id);
  const { changes, outsiders } = await changesOf(team.row, { evaluation });
  return (
    <HistoryPage
      team={team}
      changes={await withDeputies(id, changes)}
      outsiders={outsiders}
      replacements={replacements}
    />
  );
}
