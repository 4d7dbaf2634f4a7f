import { isUuid, lockRow, type Transaction } from "@/lib/database";
import { type CaseStudyRow, lockCaseStudy } from "./records";

/** Locks the case study, then the request: always in this order. */
export async function loadRequest(tx: Transaction, requestId: string) {
  if (!isUuid(requestId)) return null;
  const found = await tx.confirmationRequest.findUnique({ where: { id: requestId } });
  if (!found || !(await lockRow(tx, "CaseStudy", found.caseStudyId))) return null;
  await lockRow(tx, "ConfirmationRequest", requestId);
  const row = await lockCaseStudy(tx, found.caseStudyId);
  const request = row?.requests.find(({ id }) => id === requestId);
  return row && request ? { row, request } : null;
}

/** Where a word of the body belongs; null if there is none. */
export async function findWord(tx: Transaction, confirmationId: string) {
  if (!isUuid(confirmationId)) return null;
  return tx.claimConfirmation.findUnique({
    where: { id: confirmationId },
    select: { requestId: true, claim: { select: { caseStudyId: true } } },
  });
}

/** A word with the claim it is of. */
export function wordIn(row: CaseStudyRow, confirmationId: string) {
  for (const claim of row.claims) {
    const confirmation = claim.confirmations.find(({ id }) => id === confirmationId);
    if (confirmation) return { claim, confirmation };
  }
  return { claim: null, confirmation: null };
}
