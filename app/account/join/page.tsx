import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { JoinBody } from "@/features/memberships/components/join-body";
import { bodiesToJoin } from "@/features/memberships/loaders";
import { requirePerson } from "@/features/session/framework/actor";

export const metadata: Metadata = { title: "Join a public body" };

type Search = Promise<{ q?: string }>;

export default async function JoinPage({ searchParams }: { searchParams: Search }) {
  const person = await requirePerson("/account/join");
  const { q = "" } = await searchParams;
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
