import type { Metadata } from "next";
import type { SearchParams } from "@/domain/search/parameters";
import { OwnCapabilities } from "@/features/suppliers/components/own-entries";
import {
  DoneNotice,
  NoProfile,
  OwnPage,
  PROFILE_CRUMB,
} from "@/features/suppliers/components/own-page";
import { ownProfile } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "What you can do" };

export default async function CapabilitiesPage(props: { searchParams: Promise<SearchParams> }) {
  const own = await ownProfile("/account/profile/capabilities");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB]} current="What you can do">
      <DoneNotice done={(await props.searchParams).done} />
      <OwnCapabilities draft={own.draft} />
    </OwnPage>
  );
}
