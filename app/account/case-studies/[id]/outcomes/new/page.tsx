import type { Metadata } from "next";
import { ClaimForm } from "@/features/case-studies/components/claim-form";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { requireOwnCaseStudy } from "@/features/case-studies/loaders/access";
import { measuresInUse } from "@/features/case-studies/loaders/own";

export const metadata: Metadata = { title: "Add an outcome" };

export default async function NewOutcome({ params }: { params: Promise<{ id: string }> }) {
  const { study } = await requireOwnCaseStudy((await params).id, "/outcomes/new");
  const measures = await measuresInUse(study.technologies.map(({ slug }) => slug));
  return (
    <OwnShell
      study={study}
      above={[{ label: "Outcomes", href: ownHref(study.id, "outcomes") }]}
      current="Add an outcome"
      heading="Add an outcome"
      standfirst="You attach what stands behind it on the next page."
    >
      <ClaimForm study={study} measures={measures} />
    </OwnShell>
  );
}
