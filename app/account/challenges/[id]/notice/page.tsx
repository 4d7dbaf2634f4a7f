import type { Metadata } from "next";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { NoticePage } from "@/features/engagements/components/notice-page";
import { earlyNotices } from "@/features/engagements/loaders";

export const metadata: Metadata = { title: "Notice that waits" };

export default async function EarlyNoticePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/notice`);
  return <NoticePage team={team} notices={await earlyNotices(id)} />;
}
