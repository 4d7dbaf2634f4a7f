import type { Metadata } from "next";
import { Desk } from "@/components/desk/desk";
import { DeskHead } from "@/components/desk/desk-head";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { mayReadRequests } from "@/domain/case-study/confirmation-policy";
import { RequestList } from "@/features/case-studies/components/request-list";
import { confirmationRequests } from "@/features/case-studies/loaders/confirmations";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Confirmations" };

export default async function Confirmations() {
  const person = await requirePerson("/account/confirmations");
  const verdict = mayReadRequests(person);
  if (!verdict.allowed) {
    return (
      <StatePage heading={verdict.reason} says={verdict.remedy}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  const body = person.actingFor?.name ?? "";
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Confirmations" />
      <Main>
        <Desk>
          <DeskHead
            heading="Confirmations"
            standfirst={`What suppliers say they did for ${body}, for you to confirm or dispute.`}
          />
          <RequestList lines={await confirmationRequests(person)} body={body} />
        </Desk>
      </Main>
    </>
  );
}
