import type { Metadata } from "next";
import { OutcomeList } from "@/features/case-studies/components/outcome-list";
import { OwnShell } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";

export const metadata: Metadata = { title: "Outcomes" };

export default async function Outcomes({ params }: { params: Promise<{ id: string }> }) {
  const { study } = await requireOwnCaseStudy((await params).id, "/outcomes");
  return (
    <OwnShell
      study={study}
      current="Outcomes"
      heading="Outcomes, with their evidence"
      standfirst="Each is one thing that was measured. What you attach decides how it is shown."
    >
      <OutcomeList study={study} />
    </OwnShell>
  );
}
