import type { Metadata } from "next";
import { BlockersPage } from "@/features/challenges/components/blockers-page";
import { teamBlockers } from "@/features/challenges/loaders/blockers";

export const metadata: Metadata = { title: "What got in the way" };

type Props = { params: Promise<{ id: string }> };

export default async function ChallengeBlockersPage({ params }: Props) {
  const { id } = await params;
  return <BlockersPage page={await teamBlockers(id, `/account/challenges/${id}/blockers`)} />;
}
