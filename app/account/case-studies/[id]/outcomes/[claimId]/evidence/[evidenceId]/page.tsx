import type { Metadata } from "next";
import { EvidenceForm } from "@/features/case-studies/components/evidence-form";
import { evidenceOfSlug, evidenceWords } from "@/features/case-studies/components/evidence-kinds";
import { OwnShell, ownHref } from "@/features/case-studies/components/own-shell";
import { requireOwnClaim } from "@/features/case-studies/loaders/access";
import { awardChoices } from "@/features/case-studies/loaders/own";
import { missing } from "@/features/session/framework/missing";
import { type SearchParams, single } from "@/lib/search-params";

export const metadata: Metadata = { title: "Attach evidence" };

interface Props {
  params: Promise<{ id: string; claimId: string; evidenceId: string }>;
  searchParams: SearchParams;
}

/** `/evidence/new?kind=document` attaches; `/evidence/{id}` changes what is attached. */
export default async function Evidence({ params, searchParams }: Props) {
  const { id, claimId, evidenceId } = await params;
  const { study, claim } = await requireOwnClaim(id, claimId);
  const item = claim.evidence.find((one) => one.id === evidenceId);
  const kind =
    evidenceId === "new" ? evidenceOfSlug((await single(searchParams)).kind) : (item?.kind ?? null);
  if (!kind) missing();
  return (
    <OwnShell
      study={study}
      above={[
        { label: "Outcomes", href: ownHref(id, "outcomes") },
        { label: claim.measure, href: ownHref(id, `outcomes/${claimId}`) },
      ]}
      current={`Attach ${evidenceWords(kind)}`}
      heading={`Attach ${evidenceWords(kind)}`}
      standfirst={claim.statement}
    >
      <EvidenceForm
        caseStudyId={id}
        claimId={claimId}
        kind={kind}
        item={item}
        awards={kind === "AWARD_NOTICE" ? await awardChoices(study.supplier.id) : []}
      />
    </OwnShell>
  );
}
