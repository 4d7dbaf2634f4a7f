import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import type { SearchParams } from "@/domain/search/parameters";
import { missing } from "@/features/session/framework/missing";
import { beforeOf } from "@/features/suppliers/filters";
import { TechnologyVersions } from "@/features/technologies/components/technology-versions";
import { technologyVersions } from "@/features/technologies/queries/taxonomy";

export const metadata: Metadata = { title: "Versions of a technology" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const page = await technologyVersions((await params).slug, beforeOf(await searchParams));
  if (!page) missing();
  const { name, slug } = page.technology;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Technologies", href: "/technologies" },
          { label: name, href: `/technologies/${slug}` },
        ]}
        current="Versions"
      />
      <Main>
        <Headline
          heading={`${name}: versions`}
          standfirst="What this entry of the taxonomy has said, newest first: what changed, when and why. None is ever altered."
        />
        <TechnologyVersions page={page} />
      </Main>
    </>
  );
}
