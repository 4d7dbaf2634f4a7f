import type { Metadata } from "next";
import { DoneNotice } from "@/components/notices/done-notice";
import type { SearchParams } from "@/domain/search/parameters";
import { OwnCapabilities } from "@/features/suppliers/components/own-entries";
import { NoProfile, OwnPage, PROFILE_CRUMB } from "@/features/suppliers/components/own-page";
import { ownProfile } from "@/features/suppliers/loaders";
import { DONE } from "@/features/suppliers/words";

export const metadata: Metadata = { title: "What you can do" };

export default async function CapabilitiesPage(props: { searchParams: Promise<SearchParams> }) {
  const own = await ownProfile("/account/profile/capabilities");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB]} current="What you can do">
      <DoneNotice done={(await props.searchParams).done} words={DONE} />
      <OwnCapabilities draft={own.draft} />
    </OwnPage>
  );
}
