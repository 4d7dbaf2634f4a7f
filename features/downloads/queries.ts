import type { Actor } from "@/domain/actor";
import { visibleTo } from "@/features/case-studies/queries";
import { visibleTo as challengesVisibleTo } from "@/features/challenges/queries";
import type { Prisma } from "@/generated/prisma/client";

/**
 * The one rule of who may read a file: whoever may read a case study that has it attached, as a file
 * of its own or as evidence, or a challenge of whose data it is a sample. The body that is asked to confirm is asked of what is public, and a
 * story shows files of public case studies alone: neither needs a rule of its own.
 */
export function filesVisibleTo(actor: Actor): Prisma.StoredFileWhereInput {
  const caseStudy = visibleTo(actor);
  const challenge = challengesVisibleTo(actor);
  return {
    OR: [
      { caseStudies: { some: { caseStudy } } },
      { evidence: { some: { claim: { caseStudy } } } },
      { samples: { some: { challenge } } },
    ],
  };
}
