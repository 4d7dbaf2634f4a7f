import type { Metadata } from "next";
import { pageOf, type SearchParams } from "@/domain/search/parameters";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { DeskPage } from "@/features/engagements/components/desk-page";
import { earlyNoticeWaits, teamEngagement } from "@/features/engagements/loaders";

export const metadata: Metadata = { title: "Early engagement" };

interface TeamEngagementProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function TeamEngagement({ params, searchParams }: TeamEngagementProps) {
  const { id } = await params;
  const team = await teamChallenge(id, `/account/challenges/${id}/engagement`);
  const desk = await teamEngagement(team.actor, id, team.now, pageOf(await searchParams));
  return <DeskPage team={team} desk={desk} waits={await earlyNoticeWaits(id)} />;
}
