import type { Metadata } from "next";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { PlanPage } from "@/features/engagements/components/plan-page";
import { earlyNoticeWaits } from "@/features/engagements/loaders";

export const metadata: Metadata = { title: "Planned notice" };

export default async function ChallengePlanPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/plan`);
  return <PlanPage team={team} waits={await earlyNoticeWaits(id)} />;
}
