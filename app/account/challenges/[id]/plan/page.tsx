import type { Metadata } from "next";
import { PlanPage } from "@/features/challenges/components/plan-page";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Planned notice" };

export default async function ChallengePlanPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PlanPage team={await teamChallenge(id, `/account/challenges/${id}/plan`)} />;
}
