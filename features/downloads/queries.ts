import type { Actor } from "@/domain/actor";
import { requestsVisibleTo, visibleTo } from "@/features/case-studies/queries";
import type { Prisma } from "@/generated/prisma/client";

/**
 * The one rule of who may read a file: whoever may read something that it is attached to. Beside
 * those who see a case study, the body that is asked to confirm it sees what comes with it.
 */
export function filesVisibleTo(actor: Actor): Prisma.StoredFileWhereInput {
  const caseStudy: Prisma.CaseStudyWhereInput = {
    OR: [
      visibleTo(actor),
      { requests: { some: { AND: [requestsVisibleTo(actor), { state: { not: "WITHDRAWN" } }] } } },
    ],
  };
  return {
    OR: [
      { caseStudies: { some: { caseStudy } } },
      { evidence: { some: { claim: { caseStudy } } } },
    ],
  };
}
