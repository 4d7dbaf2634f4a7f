import type { Metadata } from "next";
import { AmendPage } from "@/features/challenges/components/amend-page";
import { teamChallenge } from "@/features/challenges/loaders/team";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Amend what is published" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function AmendChallengePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { after, moved } = await single(searchParams);
  const team = await teamChallenge(id, `/account/challenges/${id}/amend`);
  return <AmendPage team={team} answered={after === "answer"} closesOn={moved} />;
}
