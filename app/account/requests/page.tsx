import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { Requests } from "@/features/memberships/components/requests";
import { requestsFor } from "@/features/memberships/loaders";
import { DONE } from "@/features/memberships/words";
import { MergeRequests } from "@/features/merges/components/merge-requests";
import { mergeRequestsFor } from "@/features/merges/loaders";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Requests" };

export default async function RequestsPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await requireConfirmedOperator("/account/requests");
  const { done } = await single(searchParams);
  const [requests, merges] = await Promise.all([requestsFor(person), mergeRequestsFor(person)]);
  return (
    <>
      <Folio crumbs={[{ label: "Your account", href: "/account" }]} current="Requests" />
      <Main>
        <Headline
          heading="Requests"
          standfirst={
            person.operator
              ? "Who asks to join, to claim or to merge, the longest waiting first."
              : "Who asks to join or to claim, the longest waiting first."
          }
        />
        <div className="wrap">
          <DoneNotice done={done} words={DONE} />
        </div>
        {merges.length > 0 && requests.length === 0 ? null : <Requests requests={requests} />}
        <MergeRequests requests={merges} />
      </Main>
    </>
  );
}
