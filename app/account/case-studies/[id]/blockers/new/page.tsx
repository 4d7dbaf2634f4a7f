import type { Metadata } from "next";
import { BlockerForm } from "@/features/blockers/components/blocker-form";
import { saveBlocker } from "@/features/case-studies/actions";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";

export const metadata: Metadata = { title: "Add a blocker" };

export default async function NewBlocker({ params }: { params: Promise<{ id: string }> }) {
  const { study } = await requireOwnCaseStudy((await params).id, "/blockers/new");
  return (
    <OwnShell
      study={study}
      above={[{ label: "What got in the way", href: ownHref(study.id, "blockers") }]}
      current="Add a blocker"
      heading="Add a blocker"
    >
      <BlockerForm
        action={saveBlocker}
        about={{ id: study.id }}
        back={ownHref(study.id, "blockers")}
      />
    </OwnShell>
  );
}
