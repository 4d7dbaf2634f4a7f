import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import { Section } from "@/components/frame/section";
import { Link } from "@/components/link";
import { formatDate } from "@/domain/format/dates";
import { pageOf, type SearchParams } from "@/domain/search/parameters";
import { FollowButton } from "@/features/follows/components/follow-button";
import { SameNotice } from "@/features/merges/components/same-notice";
import { mayBeSame } from "@/features/merges/loaders";
import { HiddenNotice } from "@/features/moderation/components/hidden-notice";
import { ReportLink } from "@/features/moderation/components/report-link";
import { hiddenOrMissing } from "@/features/moderation/loaders/hidden";
import { currentActor } from "@/features/session/framework/actor";
import { AdviceNotice } from "@/features/suppliers/components/advice-notice";
import { SupplierProfile } from "@/features/suppliers/components/supplier-profile";
import { SupplierRecord } from "@/features/suppliers/components/supplier-record";
import { VersionChanges } from "@/features/suppliers/components/version-changes";
import { type ProfilePage, type RecordPage, supplierPage } from "@/features/suppliers/loaders";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<SearchParams>;
}

const SUPPLIERS = { label: "Suppliers", href: "/suppliers" };

async function load({ params, searchParams }: Props) {
  return supplierPage((await params).slug, await currentActor(), pageOf(await searchParams));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  if (!page) return { title: "No such supplier" };
  if (page.kind === "merged") return { title: page.into.name };
  if (page.kind === "record") return { title: page.supplier.name };
  return { title: page.view.supplier.name, description: page.view.profile.standfirst };
}

export default async function SupplierPage(props: Props) {
  const page = await load(props);
  if (!page) return hiddenOrMissing("supplier", (await props.params).slug);
  if (page.kind === "merged") permanentRedirect(`/suppliers/${page.into.slug}`);
  if (page.kind === "record") return <Record page={page} />;
  const twin = await mayBeSame(await currentActor(), page.view.supplier.id);
  return <Profile page={page} twin={twin} />;
}

function Record({ page: { supplier, awards, hidden, mayBeSame } }: { page: RecordPage }) {
  const path = `/suppliers/${supplier.slug}`;
  return (
    <>
      <Folio crumbs={[SUPPLIERS]} current={supplier.name} note="Public record" />
      <Main>
        <SupplierRecord
          supplier={supplier}
          awards={awards}
          hidden={hidden}
          mayBeSame={mayBeSame}
          hrefOf={(page) => `${path}?page=${page}`}
          follow={<Follow supplier={supplier} />}
        />
        <ReportLink type="supplier" slug={supplier.slug} />
      </Main>
    </>
  );
}

interface ProfileProps {
  page: ProfilePage;
  /** Whoever looks administers another supplier as well, and may ask to make them one. */
  twin: boolean;
}

function Profile({ page: { view, version, changes, own, advice }, twin }: ProfileProps) {
  const { name, slug } = view.supplier;
  const versions = `/suppliers/${slug}/versions`;
  return (
    <>
      <Folio
        crumbs={[SUPPLIERS]}
        current={name}
        note={
          <>
            Version {version.number}, {formatDate(version.publishedAt)} ·{" "}
            <Link href={changes ? "#changes" : versions}>what changed</Link>
          </>
        }
      />
      <Main>
        {version.hidden ? (
          <div className="wrap">
            <HiddenNotice type="supplier" id={view.supplier.id} />
          </div>
        ) : null}
        <SupplierProfile view={view} own={own} follow={<Follow supplier={view.supplier} />}>
          {advice ? <AdviceNotice advice={advice} name={name} /> : null}
          {twin ? <SameNotice name={name} slug={slug} /> : null}
          {changes ? (
            <Section id="changes" heading={`What changed in version ${changes.number}`}>
              <VersionChanges version={changes} href={versions} />
            </Section>
          ) : null}
        </SupplierProfile>
        {version.hidden ? null : <ReportLink type="supplier" slug={slug} />}
      </Main>
    </>
  );
}

function Follow({ supplier: { id, slug } }: { supplier: { id: string; slug: string } }) {
  return (
    <FollowButton
      subject="organisation"
      id={id}
      path={`/suppliers/${slug}`}
      label="Follow this supplier"
    />
  );
}
