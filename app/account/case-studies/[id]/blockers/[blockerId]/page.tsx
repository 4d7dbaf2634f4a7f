import type { Metadata } from "next";
import { BlockerForm } from "@/features/blockers/components/blocker-form";
import { saveBlocker } from "@/features/case-studies/actions";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { missing } from "@/features/session/framework/missing";

export const metadata: Metadata = { title: "Change a blocker" };

interface Props {
  params: Promise<{ id: string; blockerId: string }>;
}

export default async function ChangeBlocker({ params }: Props) {
  const { id, blockerId } = await params;
  const { study } = await requireOwnCaseStudy(id, `/blockers/${blockerId}`);
  const blocker = study.blockerRows.find((one) => one.id === blockerId);
  if (!blocker) missing();
  return (
    <OwnShell
      study={study}
      above={[{ label: "What got in the way", href: ownHref(id, "blockers") }]}
      current="Change a blocker"
      heading="Change a blocker"
    >
      <BlockerForm
        action={saveBlocker}
        about={{ id }}
        back={ownHref(id, "blockers")}
        blocker={blocker}
      />
    </OwnShell>
  );
}
