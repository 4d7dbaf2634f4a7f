import type { Metadata } from "next";
import { ProposalPage } from "@/features/challenges/components/proposal-page";
import { proposalsOf } from "@/features/challenges/loaders/proposals";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Change that waits" };

export default async function ChallengeProposalPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/proposal`);
  return <ProposalPage team={team} proposals={await proposalsOf(team)} />;
}
