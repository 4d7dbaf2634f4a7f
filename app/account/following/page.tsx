import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { DigestNote } from "@/features/digest/components/digest-note";
import { wantsDigest } from "@/features/digest/loaders";
import { Following } from "@/features/follows/components/following";
import { followingPage } from "@/features/follows/loaders";
import { DONE } from "@/features/follows/words";
import { pageAsked } from "@/features/notices/filters/paging";
import { requirePerson } from "@/features/session/framework/actor";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "What you follow" };

export default async function FollowingPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requirePerson("/account/following");
  const { done, page } = await single(searchParams);
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="What you follow" />
      <Main>
        <div className="wrap">
          <DoneNotice done={done} words={DONE} />
        </div>
        <Following following={await followingPage(person, pageAsked(page))}>
          <DigestNote wanted={await wantsDigest(person)} email={person.email} />
        </Following>
      </Main>
    </>
  );
}
