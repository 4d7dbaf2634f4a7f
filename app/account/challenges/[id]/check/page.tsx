import type { Metadata } from "next";
import { CheckPage } from "@/features/challenges/components/check-page";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Check your answers" };

export default async function CheckAnswersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <CheckPage team={await teamChallenge(id, `/account/challenges/${id}/check`)} />;
}
