import type { Metadata } from "next";
import { PreviewPage } from "@/features/challenges/components/preview-page";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "As suppliers will see it" };

export default async function PreviewChallengePage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  return <PreviewPage team={await teamChallenge(id, `/account/challenges/${id}/preview`)} />;
}
