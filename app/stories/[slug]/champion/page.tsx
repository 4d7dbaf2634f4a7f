import type { Metadata } from "next";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { requirePerson } from "@/features/session/framework/actor";
import { ChampionForm } from "@/features/stories/components/champion-form";
import { storyToChampion } from "@/features/stories/loaders";

export const metadata: Metadata = { title: "Champion a story" };

type Props = { params: Promise<{ slug: string }> };

export default async function ChampionPage({ params }: Props) {
  const { slug } = await params;
  const person = await requirePerson(`/stories/${slug}/champion`);
  const page = await storyToChampion(slug);
  return (
    <>
      <FileBar title="Stand behind a story" actingFor={person.actingFor?.name} />
      <Folio
        crumbs={[
          { label: "What works", href: "/stories" },
          { label: page.story.title, href: `/stories/${slug}` },
        ]}
        current="Champion it"
      />
      <Main>
        <ChampionForm page={page} />
      </Main>
    </>
  );
}
