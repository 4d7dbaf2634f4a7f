import type { Metadata } from "next";
import { SearchPage } from "@/features/search/components/search-page";
import { loadSearch } from "@/features/search/loaders";
import { parametersOf } from "@/features/search/schema";
import { searchTitle } from "@/features/search/words";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { result } = await loadSearch(parametersOf(await searchParams));
  // Every address of a search is another page to a crawler; what it finds has pages of its own.
  return { title: searchTitle(result), robots: { index: false } };
}

export default async function Page({ searchParams }: Props) {
  return <SearchPage data={await loadSearch(parametersOf(await searchParams))} />;
}
