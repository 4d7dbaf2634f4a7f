import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { pageOf, type SearchParams } from "@/domain/search/parameters";
import { PublicVersions } from "@/features/stories/components/public-versions";
import { publicHistory } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Versions of a story" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function StoryVersionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const page = pageOf(await searchParams);
  const history = await publicHistory(slug, page);
  const { story } = history;
  return (
    <>
      <Folio
        crumbs={[
          { label: "What works", href: "/stories" },
          { label: story.title, href: `/stories/${slug}` },
        ]}
        current="Versions"
        note={`Story ${story.reference}`}
      />
      <Main>
        <Headline
          heading="Versions of this story"
          standfirst="Every version that was public, newest first. Each was agreed to, whole, by both who tell it."
        />
        <PublicVersions history={history} />
      </Main>
    </>
  );
}
