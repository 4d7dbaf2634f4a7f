import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { mayCreate } from "@/domain/case-study/policy";
import { CreateForm } from "@/features/case-studies/components/create-form";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Begin a case study" };

export default async function NewCaseStudy() {
  const verdict = mayCreate(await requirePerson("/account/case-studies/new"));
  if (!verdict.allowed) {
    return (
      <StatePage heading={verdict.reason} says={verdict.remedy}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio
        crumbs={[
          { label: "Your account", href: "/account" },
          { label: "Case studies", href: "/account/case-studies" },
        ]}
        current="Begin a case study"
      />
      <Main>
        <Desk>
          <DeskHead
            heading="Begin a case study"
            standfirst="One piece of work, for one public body."
          />
          <CreateForm />
        </Desk>
      </Main>
    </>
  );
}
