import type { Metadata } from "next";
import { DeskHead } from "@/components/desk/desk-head";
import { NoProfile, OwnPage, PROFILE_CRUMB } from "@/features/suppliers/components/own-page";
import { UnpublishPanel } from "@/features/suppliers/components/publish-panel";
import { ownProfile } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Take the profile down" };

export default async function UnpublishPage() {
  const own = await ownProfile("/account/profile/unpublish");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB]} current="Take the profile down">
      <DeskHead heading="Take the profile down" />
      <UnpublishPanel own={own} />
    </OwnPage>
  );
}
