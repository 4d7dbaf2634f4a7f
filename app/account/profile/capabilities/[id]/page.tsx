import type { Metadata } from "next";
import { DeskHead } from "@/components/desk/desk-head";
import { Prose } from "@/components/frame/prose";
import { missing } from "@/features/session/framework/missing";
import { CapabilityEvidence } from "@/features/suppliers/components/capability-evidence";
import { CapabilityForm, RemoveCapability } from "@/features/suppliers/components/capability-form";
import {
  CAPABILITIES_CRUMB,
  NoProfile,
  OwnPage,
  PROFILE_CRUMB,
} from "@/features/suppliers/components/own-page";
import { awardChoices, ownProfile, technologyChoices } from "@/features/suppliers/loaders";

export const metadata: Metadata = { title: "Change a capability" };

export default async function CapabilityPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const own = await ownProfile(`/account/profile/capabilities/${id}`);
  if (!own.ok) return <NoProfile refusal={own.refusal} />;
  const capability = own.draft.row?.capabilities.find((each) => each.id === id);
  if (!capability) missing();
  const [technologies, awards] = await Promise.all([
    technologyChoices(capability.technology.slug),
    awardChoices(own.draft.facts.organisationId, capability.awardOcids),
  ]);
  return (
    <OwnPage own={own} crumbs={[PROFILE_CRUMB, CAPABILITIES_CRUMB]} current={capability.name}>
      <DeskHead heading={capability.name} />
      <Prose>
        <CapabilityForm
          revision={own.draft.revision}
          technologies={technologies}
          capability={capability}
        />
        <CapabilityEvidence revision={own.draft.revision} capability={capability} awards={awards} />
        <RemoveCapability capability={capability} />
      </Prose>
    </OwnPage>
  );
}
