import type { Metadata } from "next";
import { CancelPage } from "@/features/challenges/components/cancel-page";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Cancel without an award" };

export default async function CancelChallengePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <CancelPage team={await teamChallenge(id, `/account/challenges/${id}/cancel`)} />;
}
