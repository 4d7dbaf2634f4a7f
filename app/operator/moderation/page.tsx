import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { pageOf } from "@/features/case-studies/filters/page-number";
import { OperatorDesk } from "@/features/moderation/components/operator-desk";
import { moderationDesk } from "@/features/moderation/loaders/operator";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";

export const metadata: Metadata = { title: "Reported and hidden" };

type Search = Promise<{ page?: string | string[]; hidden?: string | string[] }>;

export default async function ModerationPage({ searchParams }: { searchParams: Search }) {
  const person = await requireConfirmedOperator("/operator/moderation");
  const { page, hidden } = await searchParams;
  const desk = await moderationDesk(person, { reported: pageOf(page), hidden: pageOf(hidden) });
  if ("allowed" in desk) {
    return (
      <StatePage heading="This page is for operators" says={`${desk.reason} ${desk.remedy}`}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Reported and hidden" />
      <Main>
        <Headline
          heading="Reported and hidden"
          standfirst="Pages that readers have reported, and what operators have hidden. You decide about no organisation of your own."
        />
        <OperatorDesk desk={desk} />
      </Main>
    </>
  );
}
