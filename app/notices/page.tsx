import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { SearchForm } from "@/components/search/search-form";
import { NoticeList } from "@/features/notices/components/notice-list";
import { noticeList } from "@/features/notices/loaders";
import { KINDS, noticeQuery } from "@/features/notices/schema";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Notices" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function NoticesPage({ searchParams }: { searchParams: Search }) {
  const { page, kind, body } = noticeQuery.parse(await searchParams);
  const list = await noticeList({ page, body, kinds: kind.map((one) => KINDS[one]) });
  if (!list) missing();
  const heading = list.buyer ? `Notices of ${list.buyer.name}` : "Notices";
  return (
    <>
      <Folio
        crumbs={
          list.buyer ? [{ label: list.buyer.name, href: `/organisations/${list.buyer.slug}` }] : []
        }
        current="Notices"
        note="Public record"
      />
      <Main>
        <Headline
          heading={heading}
          standfirst="What public bodies plan, tender and award, as they published it. Nobody typed these in."
        >
          <SearchForm wide keep={{ type: "notice" }} label="Search the notices" />
        </Headline>
        <NoticeList list={list} />
      </Main>
    </>
  );
}
