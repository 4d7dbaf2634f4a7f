import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { FileBar } from "@/components/frame/file-bar";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { AnswerPage } from "@/features/case-studies/components/request-page";
import { confirmationRequest } from "@/features/case-studies/loaders/confirmations";
import { DONE } from "@/features/case-studies/words";
import { requirePerson } from "@/features/session/framework/actor";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Request for confirmation" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export default async function Confirmation({ params, searchParams }: Props) {
  const { id } = await params;
  const person = await requirePerson(`/account/confirmations/${id}`);
  const request = await confirmationRequest(person, id);
  if (!request) missing();
  const body = person.actingFor?.name ?? "";
  const { supplier, heading } = request.caseStudy;
  const { title } = request.state === "ANSWERED" ? heading : request.caseStudy;
  return (
    <>
      <FileBar title={title} actingFor={body} youAre="Reference" />
      <Folio
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Confirmations", href: "/account/confirmations" },
        ]}
        current={title}
      />
      <Main>
        <Desk>
          <DeskHead kicker={supplier.name} heading={title} />
          <DoneNotice done={(await single(searchParams)).done} words={DONE} />
          <AnswerPage request={request} name={person.name} body={body} />
        </Desk>
      </Main>
    </>
  );
}
