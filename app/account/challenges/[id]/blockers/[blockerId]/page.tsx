import type { Metadata } from "next";
import { BlockerPage } from "@/features/challenges/components/blockers-page";
import { blockerToKeep } from "@/features/challenges/loaders/blockers";

export const metadata: Metadata = { title: "Change a blocker" };

type Props = { params: Promise<{ id: string; blockerId: string }> };

export default async function ChangeChallengeBlockerPage({ params }: Props) {
  const { id, blockerId } = await params;
  const path = `/account/challenges/${id}/blockers/${blockerId}`;
  return <BlockerPage {...(await blockerToKeep(id, blockerId, path))} />;
}
