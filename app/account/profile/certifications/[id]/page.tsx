import type { Metadata } from "next";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { missing } from "@/features/session/framework/missing";
import {
  CertificationForm,
  RemoveCertification,
} from "@/features/suppliers/components/certification-form";
import {
  CERTIFICATIONS_CRUMB,
  NoProfile,
  OwnPage,
  PROFILE_CRUMB,
} from "@/features/suppliers/components/own-page";
import { ownProfile } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Change a certificate" };

export default async function CertificationPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const own = await ownProfile(`/account/profile/certifications/${id}`);
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  const certification = own.draft.row?.certifications.find((each) => each.id === id);
  if (!certification) missing();
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB, CERTIFICATIONS_CRUMB]} current={certification.name}>
      <DeskHead heading={certification.name} />
      <Prose>
        <CertificationForm
          revision={own.draft.revision}
          capabilities={own.draft.row?.capabilities ?? []}
          certification={certification}
        />
        <RemoveCertification certification={certification} />
      </Prose>
    </OwnPage>
  );
}
