import type { Metadata } from "next";
import { AmendPage } from "@/features/challenges/components/amend-page";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Amend what is published" };

export default async function AmendChallengePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <AmendPage team={await teamChallenge(id, `/account/challenges/${id}/amend`)} />;
}
