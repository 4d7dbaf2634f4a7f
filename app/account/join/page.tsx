import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { JoinBody } from "@/features/memberships/components/join-body";
import { bodiesToJoin } from "@/features/memberships/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Join a public body" };

export default async function JoinPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account/join");
  const { q = "" } = await single(searchParams);
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Join a public body" />
      <Main>
        <Headline
          heading="Join a public body"
          standfirst="With an address at the body’s own domain you are in at once. Otherwise its administrator decides."
        />
        <JoinBody words={q} bodies={await bodiesToJoin(q)} email={person.email} />
      </Main>
    </>
  );
}
