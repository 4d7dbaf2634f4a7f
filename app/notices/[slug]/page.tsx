import type { Metadata } from "next";
import { cache } from "react";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { ReportLink } from "@/features/moderation/components/report-link";
import { NoticeView } from "@/features/notices/components/notice-view";
import { noticePage } from "@/features/notices/loaders";
import { missing } from "@/features/session/framework/missing";

const load = cache(noticePage);

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug);
  return page ? { title: `${page.notice.title} – Notice` } : {};
}

export default async function NoticePage({ params }: Props) {
  const page = await load((await params).slug);
  if (!page) missing();
  return (
    <>
      <Folio
        crumbs={[{ label: "Notices", href: "/notices" }]}
        current={page.notice.title}
        note="Public record"
      />
      <Main article>
        <NoticeView page={page} />
        <ReportLink type="notice" slug={page.notice.slug} />
      </Main>
    </>
  );
}
