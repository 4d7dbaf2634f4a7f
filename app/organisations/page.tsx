import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { SearchForm } from "@/components/search/search-form";
import { pageAsked } from "@/features/notices/filters/paging";
import { BodyList } from "@/features/organisations/components/body-page-list";
import { bodyList } from "@/features/organisations/loaders";

export const metadata: Metadata = { title: "Public bodies" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function OrganisationsPage({ searchParams }: { searchParams: Search }) {
  const { q, page } = await searchParams;
  const name = [q].flat()[0]?.trim().slice(0, 200) ?? "";
  const list = await bodyList(name, pageAsked(page));
  return (
    <>
      <Folio current="Public bodies" />
      <Main>
        <Headline
          heading="Public bodies"
          standfirst="Who buys, who asks for new ideas, and who stands behind what worked."
        >
          <SearchForm
            wide
            action="/organisations"
            label="Search public bodies by name"
            defaultValue={name}
          />
        </Headline>
        <BodyList list={list} />
      </Main>
    </>
  );
}
