import type { Metadata } from "next";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { Reuse } from "@/features/adoptions/components/reuse-page";
import { reusePage } from "@/features/adoptions/loaders";
import { DONE } from "@/features/adoptions/words";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Reuse what a story tells of" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function ReuseRoute({ params, searchParams }: Props) {
  const { slug } = await params;
  const person = await requirePerson(`/stories/${slug}/reuse`);
  const page = await reusePage(slug, person);
  if (!page) missing();
  return (
    <>
      <FileBar title="Follow what works" actingFor={person.actingFor?.name} />
      <Folio
        crumbs={[
          { label: "What works", href: "/stories" },
          { label: page.story.title, href: `/stories/${slug}` },
        ]}
        current="Reuse it"
      />
      <Main>
        <div className="wrap">
          <DoneNotice done={(await single(searchParams)).done} words={DONE} />
        </div>
        <Reuse page={page} />
      </Main>
    </>
  );
}
