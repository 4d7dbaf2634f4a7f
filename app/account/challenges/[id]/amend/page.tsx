import type { Metadata } from "next";
import type { SearchParams } from "@/domain/search/parameters";
import { AmendPage } from "@/features/challenges/components/amend-page";
import { teamChallenge } from "@/features/challenges/loaders/team";

export const metadata: Metadata = { title: "Amend what is published" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function AmendChallengePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { after } = await searchParams;
  const team = await teamChallenge(id, `/account/challenges/${id}/amend`);
  return <AmendPage team={team} answered={after === "answer"} />;
}
