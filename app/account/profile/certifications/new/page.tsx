import type { Metadata } from "next";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { CertificationForm } from "@/features/suppliers/components/certification-form";
import {
  CERTIFICATIONS_CRUMB,
  NoProfile,
  OwnPage,
  PROFILE_CRUMB,
} from "@/features/suppliers/components/own-page";
import { ownProfile } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Add a certificate" };

export default async function NewCertificationPage() {
  const own = await ownProfile("/account/profile/certifications/new");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB, CERTIFICATIONS_CRUMB]} current="Add a certificate">
      <DeskHead heading="Add a certificate" />
      <Prose>
        <CertificationForm
          revision={own.draft.revision}
          capabilities={own.draft.row?.capabilities ?? []}
        />
      </Prose>
    </OwnPage>
  );
}
