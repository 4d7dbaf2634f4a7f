import type { Metadata } from "next";
import { BlockerList } from "@/features/blockers/components/blocker-list";
import { removeBlocker } from "@/features/case-studies/actions";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";

export const metadata: Metadata = { title: "What got in the way" };

export default async function OwnBlockers({ params }: { params: Promise<{ id: string }> }) {
  const { study } = await requireOwnCaseStudy((await params).id, "/blockers");
  return (
    <OwnShell
      study={study}
      current="What got in the way"
      heading="What got in the way"
      standfirst="Blockers of all case studies, challenges and stories are gathered in one public register."
    >
      <BlockerList
        blockers={study.blockers}
        href={ownHref(study.id, "blockers")}
        remove={removeBlocker}
        about={{ id: study.id }}
        back={{ href: ownHref(study.id), label: "Back to the case study" }}
      />
    </OwnShell>
  );
}
