import type { Metadata } from "next";
import { pageOf, type SearchParams } from "@/domain/search/parameters";
import { ListPage } from "@/features/engagements/components/list-page";
import { engagementList } from "@/features/engagements/loaders";

export const metadata: Metadata = { title: "Early engagements" };

export default async function EngagementsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const page = pageOf(await searchParams);
  return <ListPage list={await engagementList(page)} page={page} />;
}
