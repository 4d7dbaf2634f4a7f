import type { Metadata } from "next";
import type { SearchParams } from "@/domain/search/parameters";
import { ListPage } from "@/features/challenges/components/list-page";
import { readFilters } from "@/features/challenges/filters";
import { challengeList } from "@/features/challenges/loaders/list";

export const metadata: Metadata = { title: "Challenges" };

export default async function ChallengesPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { filters, page } = readFilters(await searchParams);
  return <ListPage list={await challengeList(filters, page)} filters={filters} page={page} />;
}
