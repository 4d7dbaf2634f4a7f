import type { Metadata } from "next";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { AccountPage } from "@/features/memberships/components/account-page";
import { accountOf } from "@/features/memberships/loaders";
import { DONE } from "@/features/memberships/words";
import { OwnHidings } from "@/features/moderation/components/own-hidings";
import { ownHidings } from "@/features/moderation/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Your account" };

export default async function Account({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account");
  const { done } = await single(searchParams);
  return (
    <Main>
      <Headline heading={person.name ? `Good to see you, ${person.name}` : "Your account"} />
      <div className="wrap">
        <DoneNotice done={done} words={DONE} />
      </div>
      <OwnHidings hidings={await ownHidings(person)} />
      <AccountPage person={person} account={await accountOf(person)} />
    </Main>
  );
}
