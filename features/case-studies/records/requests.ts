import type { Actor } from "@/domain/actor";
import type { RequestFacts } from "@/domain/case-study/confirmation-policy";
import { referencesOf, writersOf } from "@/features/letters/queries";
import { isUuid, lockRow, type Transaction } from "@/lib/database";
import { type CaseStudyRow, lockCaseStudy, type RequestRow } from "../records";

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

/** What the policies ask of a case study of which somebody wants a confirmation. */
export function requestFacts(row: CaseStudyRow, references: number): RequestFacts {
  return {
    state: row.state,
    supplierId: row.supplierId,
    bodyId: row.bodyId,
    claims: row.claims.length,
    requests: row.requests.map(({ state }) => state),
    references,
  };
}

/** With a request that is taken back, nobody is invited to answer it any more. */
export async function withdrawInvitations(
  tx: Transaction,
  requestIds: readonly string[],
): Promise<void> {
  await tx.invitation.updateMany({
    where: { requestId: { in: [...requestIds] }, state: "PENDING" },
    data: { state: "WITHDRAWN" },
  });
}

export type ForBody = NonNullable<Awaited<ReturnType<typeof loadForBody>>>;

/** The request, whether the person belongs to the supplier too, and whom the answer is sent to on both sides. */
export async function loadForBody(tx: Transaction, requestId: string, actor: Actor) {
  const loaded = await loadRequest(tx, requestId);
  if (!loaded) return null;
  const { supplierId } = loaded.row;
  const own =
    actor.kind === "person"
      ? await tx.membership.count({ where: { userId: actor.userId, organisationId: supplierId } })
      : 0;
  const references = await referencesOf(tx, loaded.request.bodyId, supplierId);
  const people = await writersOf(tx, supplierId);
  return { ...loaded, belongsToSupplier: own > 0, people, references };
}

/** What the policies ask of a request that somebody of the body answers. */
export function answerFacts({ request, belongsToSupplier }: ForBody) {
  const { bodyId, requestedById, state } = request;
  return { bodyId, request: state, requestedById, belongsToSupplier };
}

/** Whether no request was made after this one: the body's word is given to the last. */
export function isLastAnswered({
  row,
  request,
}: {
  row: CaseStudyRow;
  request: Pick<RequestRow, "id" | "requestedAt">;
}): boolean {
  return row.requests.every(
    ({ id, state, requestedAt }) =>
      id === request.id || state === "WITHDRAWN" || requestedAt < request.requestedAt,
  );
}
