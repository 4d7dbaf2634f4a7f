import type { Metadata } from "next";
import { Folio } from "@/components/frame/folio";
import { Main } from "@/components/frame/main";
import {
  ACCOUNT_CRUMB,
  NoProfile,
  OwnBar,
  PROFILE_CRUMB,
} from "@/features/suppliers/components/own-page";
import { PublishPanel } from "@/features/suppliers/components/publish-panel";
import { SupplierProfile } from "@/features/suppliers/components/supplier-profile";
import { ownProfile, previewOf } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Preview of your profile" };

export default async function PreviewPage() {
  const own = await ownProfile("/account/profile/preview");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  const view = await previewOf(own.draft);
  return (
    <>
      <OwnBar own={own} />
      <Folio crumbs={[ACCOUNT_CRUMB, PROFILE_CRUMB]} current="Preview" />
      <Main>
        <div className="wrap">
          <PublishPanel own={own} />
        </div>
        <SupplierProfile view={view} />
      </Main>
    </>
  );
}
