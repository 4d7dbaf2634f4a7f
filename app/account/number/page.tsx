import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { DoneNotice } from "@/components/notices/done-notice";
import { NumberDesk } from "@/features/company-numbers/components/number-desk";
import { numberDesk } from "@/features/company-numbers/loaders";
import { DONE } from "@/features/memberships/words";
import { requirePerson } from "@/features/session/framework/actor";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Company number" };

export default async function CompanyNumberPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account/number");
  const [{ done }, desk] = [await single(searchParams), await numberDesk(person)];
  if (!desk) {
    return (
      <StatePage
        heading="This page is for administrators of a supplier"
        says="Act for a supplier that you administer, or ask one of its administrators."
      >
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Company number" />
      <Main>
        <Headline
          heading="Company number"
          standfirst="One company has one number, and one number is one company’s."
        />
        <div className="wrap">
          <DoneNotice done={done} words={DONE} />
        </div>
        <NumberDesk desk={desk} />
      </Main>
    </>
  );
}
