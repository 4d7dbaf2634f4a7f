import type { Metadata } from "next";
import { BlockerPage } from "@/features/challenges/components/blockers-page";
import { blockerToKeep } from "@/features/challenges/loaders/blockers";

export const metadata: Metadata = { title: "Add a blocker" };

type Props = { params: Promise<{ id: string }> };

export default async function NewChallengeBlockerPage({ params }: Props) {
  const { id } = await params;
  return (
    <BlockerPage {...(await blockerToKeep(id, null, `/account/challenges/${id}/blockers/new`))} />
  );
}
