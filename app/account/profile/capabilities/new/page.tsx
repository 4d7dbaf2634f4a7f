import type { Metadata } from "next";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { CapabilityForm } from "@/features/suppliers/components/capability-form";
import {
  CAPABILITIES_CRUMB,
  NoProfile,
  OwnPage,
  PROFILE_CRUMB,
} from "@/features/suppliers/components/own-page";
import { ownProfile, technologyChoices } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Add a capability" };

export default async function NewCapabilityPage() {
  const own = await ownProfile("/account/profile/capabilities/new");
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  const technologies = await technologyChoices();
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB, CAPABILITIES_CRUMB]} current="Add a capability">
      <DeskHead heading="Add a capability" />
      <Prose>
        <CapabilityForm revision={own.draft.revision} technologies={technologies} />
      </Prose>
    </OwnPage>
  );
}
