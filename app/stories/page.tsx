import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { Link } from "@/components/link";
import type { SearchParams } from "@/domain/search/parameters";
import { StoryResults } from "@/features/stories/components/story-results";
import { readFilters } from "@/features/stories/filters";
import { storyList } from "@/features/stories/loaders";

export const metadata: Metadata = {
  title: "What works",
  alternates: { types: { "application/atom+xml": "/feeds/stories.atom" } },
};

type Props = { searchParams: Promise<SearchParams> };

export default async function StoriesPage({ searchParams }: Props) {
  const { filters, page } = readFilters(await searchParams);
  const list = await storyList(filters, page);
  return (
    <>
      <Folio current="What works" note={<Link href="/feeds/stories.atom">Follow by Atom</Link>} />
      <Main>
        <Headline
          heading="What works"
          standfirst="Told by a supplier and the public body that it worked for, and published only when both had agreed to every word. Also what was stopped, and what was learnt."
        />
        <StoryResults list={list} filters={filters} />
      </Main>
    </>
  );
}
