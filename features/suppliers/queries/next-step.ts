import { type NextStep, nextBestStep, type OwnClaim } from "@/domain/supplier/next-step";
import type { ClaimOfSupplier } from "@/features/case-studies/loaders";
import type { Reader } from "@/lib/database";
import { referencesIn } from "../queries";
import { type Draft, readDraft } from "../records/draft";
import type { SupplierView } from "../views";

export interface AdvisedClaim extends OwnClaim {
  result: string;
}

export type Advice = NextStep<AdvisedClaim>;

/** The next best step of an owner who looks at their public page. Null when nothing is left to advise. */
export async function adviceFor(
  reader: Reader,
  { supplier, claims, studies, capabilities, certifications, awards }: SupplierView,
): Promise<Advice | null> {
  const draft = await readDraft(reader, supplier.id);
  const bodies = claims.flatMap(({ body }) => (body ? [body.id] : []));
  const references = await referencesIn(reader, bodies);
  return nextBestStep({
    changed: draft?.facts.changed ?? false,
    claims: claims.map((claim) => advised(claim, references)),
    caseStudies: studies.total,
    lapsedCertificates: certifications.filter(({ lapsed }) => lapsed).map(({ name }) => name),
    withoutProof: capabilities.filter(({ proof }) => proof === null).map(({ name }) => name),
    unlinkedAwards: awards.awards
      .filter(({ ocid }) => !isLinked(draft, ocid))
      .map(({ title, buyer }) => ({ title, buyer: buyer?.name ?? null })),
    withoutStandards: (draft?.row?.capabilities ?? []).filter(
      ({ standards, technology }) => standards.length === 0 && technology.standards.length > 0,
    ),
  });
}

function isLinked(draft: Draft | null, ocid: string): boolean {
  return (draft?.row?.capabilities ?? []).some(({ awardOcids }) => awardOcids.includes(ocid));
}

function advised(claim: ClaimOfSupplier, references: ReadonlyMap<string, number>): AdvisedClaim {
  const { body, caseStudy, word } = claim;
  return {
    measure: claim.measure,
    result: claim.after,
    standing: claim.standing,
    body: body && { name: body.name, references: references.get(body.id) ?? 0 },
    unanswered: word !== null && word.reply === null,
    studyId: caseStudy.id,
  };
}
