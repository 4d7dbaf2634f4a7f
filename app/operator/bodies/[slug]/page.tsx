import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Headline } from "@/components/frame/headline";
import { Main } from "@/components/frame/main";
import { DoneNotice } from "@/components/notices/done-notice";
import { BodyDomains } from "@/features/memberships/components/body-domains";
import { RestoreAdministrator } from "@/features/memberships/components/restore-administrator";
import { bodyForOperator } from "@/features/memberships/loaders";
import { DONE } from "@/features/memberships/words";
import { requireConfirmedOperator } from "@/features/session/framework/fresh";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Domains and administrator of a public body" };

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: SearchParams;
}

export default async function BodyDomainsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const person = await requireConfirmedOperator(`/operator/bodies/${slug}`);
  const body = await bodyForOperator(person, slug);
  if (!body) missing();
  return (
    <>
      <Folio
        crumbs={[{ label: "Verify organisations", href: "/operator" }]}
        current={`Domains and administrator of ${body.name}`}
      />
      <Main>
        <Headline heading={body.name} standfirst="Its own e-mail domains, and its administrator." />
        <div className="wrap section section--tight">
          <DoneNotice done={(await single(searchParams)).done} words={DONE} />
          {body.may.allowed ? (
            <BodyDomains body={body} />
          ) : (
            <p className="prose">
              {body.may.reason} {body.may.remedy}
            </p>
          )}
        </div>
        {body.may.allowed ? <RestoreAdministrator body={body} /> : null}
      </Main>
    </>
  );
}
