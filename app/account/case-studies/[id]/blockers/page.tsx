import type { Metadata } from "next";
import { BlockerList } from "@/features/case-studies/components/blocker-list";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/page";

export const metadata: Metadata = { title: "What got in the way" };

export default async function OwnBlockers({ params }: { params: Promise<{ id: string }> }) {
  const { study } = await requireOwnCaseStudy((await params).id, "/blockers");
  return (
    <OwnShell
      study={study}
      current="What got in the way"
      heading="What got in the way"
      standfirst="Blockers of all case studies are gathered in one public register."
    >
      <BlockerList study={study} />
    </OwnShell>
  );
}
