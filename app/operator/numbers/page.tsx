import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { DoneNotice } from "@/components/notices/done-notice";
import { ClaimsToDecide } from "@/features/company-numbers/components/claims-to-decide";
import { claimsToDecide } from "@/features/company-numbers/loaders";
import { DONE } from "@/features/memberships/words";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Claimed company numbers" };

export default async function ClaimedNumbersPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requireConfirmedOperator("/operator/numbers");
  const [{ done }, { may, claims }] = [await single(searchParams), await claimsToDecide(person)];
  if (!may.allowed) {
    return (
      <StatePage heading="This page is for operators" says={`${may.reason} ${may.remedy}`}>
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio
        crumbs={[{ label: "Verify organisations", href: "/operator" }]}
        current="Claimed company numbers"
      />
      <Main>
        <Headline
          heading="Claimed company numbers"
          standfirst="Two suppliers say that a number is theirs. Look in the register, hear both, decide."
        />
        <div className="wrap">
          <DoneNotice done={done} words={DONE} />
        </div>
        <ClaimsToDecide claims={claims} />
      </Main>
    </>
  );
}
