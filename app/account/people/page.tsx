import type { Metadata } from "next";
import { ButtonLink } from "@/components/forms/button";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { StatePage } from "@/components/frame/state-page";
import { DoneNotice } from "@/components/notices/done-notice";
import { People } from "@/features/memberships/components/people";
import { peopleOf } from "@/features/memberships/loaders";
import { DONE } from "@/features/memberships/words";
import { requirePerson } from "@/features/session/framework/actor";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account/people");
  const { done } = await single(searchParams);
  const people = await peopleOf(person);
  if (!people) {
    return (
      <StatePage
        heading="You act for nobody yet"
        says="Register a supplier or join a public body, and its people are listed here."
      >
        <ButtonLink href="/account">Go to your account</ButtonLink>
      </StatePage>
    );
  }
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="People" />
      <Main>
        <Headline
          heading={`People of ${people.organisation.name}`}
          standfirst="Who belongs, and what each may do. A session ends when the membership does."
        />
        <div className="wrap">
          <DoneNotice done={done} words={DONE} />
        </div>
        <People people={people} />
      </Main>
    </>
  );
}
