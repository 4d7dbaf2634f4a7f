import type { Metadata } from "next";
import { Section } from "@/components/frame/section";
import { DoneNotice } from "@/components/notices/done-notice";
import { ClaimForm } from "@/features/case-studies/components/claim-form";
import { EvidenceList } from "@/features/case-studies/components/evidence-list";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { RemoveClaim } from "@/features/case-studies/components/remove-claim";
import { requireOwnClaim } from "@/features/case-studies/loaders/access";
import { measuresInUse } from "@/features/case-studies/loaders/own";
import { DONE } from "@/features/case-studies/words";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Outcome" };

interface Props {
  params: Promise<{ id: string; claimId: string }>;
  searchParams: SearchParams;
}

export default async function Outcome({ params, searchParams }: Props) {
  const { id, claimId } = await params;
  const { study, claim } = await requireOwnClaim(id, claimId);
  const measures = await measuresInUse(study.technologies.map(({ slug }) => slug));
  return (
    <OwnShell
      study={study}
      above={[{ label: "Outcomes", href: ownHref(id, "outcomes") }]}
      current={claim.measure}
      heading={claim.statement}
    >
      <DoneNotice done={(await single(searchParams)).done} words={DONE} />
      <div className="grid gap-12">
        <Section heading="What stands behind it" place="column">
          <EvidenceList caseStudyId={id} claim={claim} />
        </Section>
        <Section heading="Change the outcome" place="column">
          <ClaimForm study={study} claim={claim} measures={measures} />
          <RemoveClaim caseStudyId={id} claim={claim} />
        </Section>
      </div>
    </OwnShell>
  );
}
