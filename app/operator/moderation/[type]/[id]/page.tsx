import type { Metadata } from "next";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { CasePage } from "@/features/moderation/components/case-page";
import { moderationCase } from "@/features/moderation/loaders/operator";
import { DONE } from "@/features/moderation/words";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "A reported page" };

interface Props {
  params: Promise<{ type: string; id: string }>;
  searchParams: SearchParams;
}

export default async function CaseRoute({ params, searchParams }: Props) {
  const { type, id } = await params;
  const person = await requireConfirmedOperator(`/operator/moderation/${type}/${id}`);
  const page = await moderationCase(person, type, id);
  if (!page) missing();
  return (
    <>
      <FileBar title="For operators" />
      <Folio
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Reported and hidden", href: "/operator/moderation" },
        ]}
        current={page.subject.title}
      />
      <Main>
        <div className="wrap">
          <DoneNotice done={(await single(searchParams)).done} words={DONE} />
        </div>
        <CasePage page={page} />
      </Main>
    </>
  );
}
