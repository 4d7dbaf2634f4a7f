import type { Metadata } from "next";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { Hiding } from "@/features/moderation/components/hiding-page";
import { hidingPage } from "@/features/moderation/loaders";
import { DONE } from "@/features/moderation/words";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Why it was hidden" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function HidingRoute({ params, searchParams }: Props) {
  const { id } = await params;
  const person = await requirePerson(`/account/moderation/${id}`);
  const page = await hidingPage(person, id);
  if (!page) missing();
  return (
    <>
      <FileBar title={page.subject.title} actingFor={person.actingFor?.name} />
      <Folio
        crumbs={[{ label: "Your account", href: "/account" }]}
        current={`Why “${page.subject.title}” was hidden`}
      />
      <Main>
        <div className="wrap">
          <DoneNotice done={(await single(searchParams)).done} words={DONE} />
        </div>
        <Hiding page={page} />
      </Main>
    </>
  );
}
