import type { Metadata } from "next";
import { DoneNotice } from "@/components/notices/done-notice";
import type { SearchParams } from "@/domain/search/parameters";
import { OwnCertifications } from "@/features/suppliers/components/own-entries";
import { NoProfile, OwnPage, PROFILE_CRUMB } from "@/features/suppliers/components/own-page";
import { ownProfile } from "@/features/suppliers/loaders";
import { DONE } from "@/features/suppliers/words";

export const metadata: Metadata = { title: "Certificates and standards" };

export default async function CertificationsPage(props: { searchParams: Promise<SearchParams> }) {
  const own = await ownProfile("/account/profile/certifications");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB]} current="Certificates and standards">
      <DoneNotice done={(await props.searchParams).done} words={DONE} />
      <OwnCertifications draft={own.draft} />
    </OwnPage>
  );
}
