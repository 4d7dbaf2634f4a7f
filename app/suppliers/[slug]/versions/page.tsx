import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import type { SearchParams } from "@/domain/search/parameters";
import { currentActor } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { VersionList } from "@/features/suppliers/components/version-list";
import { beforeOf } from "@/features/suppliers/filters";
import { versionsPage } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Versions of the profile" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const page = await versionsPage(slug, await currentActor(), beforeOf(await searchParams));
  if (!page) missing();
  const { supplier } = page;
  return (
    <>
      <Folio
        crumbs={[
          { label: "Suppliers", href: "/suppliers" },
          { label: supplier.name, href: `/suppliers/${slug}` },
        ]}
        current="Versions"
      />
      <Main>
        <Headline
          heading={`What ${supplier.name} has said`}
          standfirst="Every published version of the profile, newest first, with what changed in it. None is ever altered."
        />
        <VersionList page={page} />
      </Main>
    </>
  );
}
