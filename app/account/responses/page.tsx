import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { ResponseList } from "@/features/responses/components/response-list";
import { responsesOf } from "@/features/responses/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Your responses" };

export default async function ResponsesPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account/responses");
  const page = Math.max(1, Number.parseInt((await single(searchParams)).page ?? "1", 10) || 1);
  const found = await responsesOf(person, page);
  if (!found) {
    return (
      <StatePage
        heading="Responses belong to suppliers"
        says="Choose the supplier that you act for on your account page, or register one."
      >
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Your responses" />
      <Main>
        <Headline
          heading="Your responses"
          standfirst="Drafts, receipts and results. Only your own people see this."
        />
        <ResponseList {...found} page={page} />
      </Main>
    </>
  );
}
