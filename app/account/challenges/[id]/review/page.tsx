import type { Metadata } from "next";
import { ReviewPage } from "@/features/challenges/components/review-page";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Approve this challenge" };

export default async function ReviewChallengePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ReviewPage team={await teamChallenge(id, `/account/challenges/${id}/review`)} />;
}
