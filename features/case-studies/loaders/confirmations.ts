import type { Actor } from "@/domain/actor";
import {
  mayAnswer,
  mayDecline,
  mayPermit,
  mayRevoke,
} from "@/domain/case-study/confirmation-policy";
import type { ConfirmationState } from "@/domain/case-study/states";
import type { GivenPermission } from "@/domain/evidence/permission";
import type { Verdict } from "@/domain/verdict";
import { database, isUuid } from "@/lib/database";
import { noticePages, requestsVisibleTo } from "../queries";
import { WHOLE } from "../records";
import { type CaseStudyView, caseStudyView } from "../views";

const MOST_REQUESTS = 100;

export interface RequestLine {
  id: string;
  state: ConfirmationState;
  supplier: string;
  title: string;
  claims: number;
  requestedAt: Date;
  answeredAt: Date | null;
}

/** Requests to the body that the person answers for: those that wait first, then the newest. */
export async function confirmationRequests(actor: Actor): Promise<RequestLine[]> {
  const rows = await database().confirmationRequest.findMany({
    where: { AND: [requestsVisibleTo(actor), { state: { not: "WITHDRAWN" } }] },
    select: {
      id: true,
      state: true,
      requestedAt: true,
      answeredAt: true,
      caseStudy: {
        select: {
          title: true,
          supplier: { select: { name: true } },
          _count: { select: { claims: true } },
        },
      },
    },
    orderBy: [{ state: "asc" }, { requestedAt: "desc" }],
    take: MOST_REQUESTS,
  });
  return rows
    .map(({ caseStudy, ...request }) => ({
      ...request,
      supplier: caseStudy.supplier.name,
      title: caseStudy.title,
      claims: caseStudy._count.claims,
    }))
    .sort((one, other) => Number(other.state === "REQUESTED") - Number(one.state === "REQUESTED"));
}

export interface RequestPage {
  id: string;
  state: ConfirmationState;
  message: string;
  requestedAt: Date;
  answeredAt: Date | null;
  reason: string | null;
  caseStudy: CaseStudyView;
  permission: Pick<GivenPermission, "permissions" | "quote">;
  may: { answer: Verdict; decline: Verdict; permit: Verdict };
  /** What this answer said of each claim, and whether it may be taken back. */
  words: { claimId: string; confirmationId: string; may: Verdict }[];
}

/** One request as the reference reads and answers it; null where it is not theirs to see. */
export async function confirmationRequest(actor: Actor, id: string): Promise<RequestPage | null> {
  if (!isUuid(id)) return null;
  const reader = database();
  const request = await reader.confirmationRequest.findFirst({
    where: { AND: [{ id }, requestsVisibleTo(actor)] },
    include: { caseStudy: { select: WHOLE } },
  });
  if (!request) return null;
  const { caseStudy: row, ...rest } = request;
  const userId = actor.kind === "person" ? actor.userId : null;
  const own = userId
    ? await reader.membership.count({ where: { userId, organisationId: row.supplierId } })
    : 0;
  const { bodyId, requestedById, state } = request;
  const facts = { bodyId, requestedById, request: state, belongsToSupplier: own > 0 };
  return {
    ...rest,
    caseStudy: caseStudyView(row, new Date(), await noticePages(reader, [row])),
    permission: request,
    may: {
      answer: mayAnswer(actor, facts),
      decline: mayDecline(actor, facts),
      permit: mayPermit(actor, facts),
    },
    words: row.claims.flatMap((claim) =>
      claim.confirmations
        .filter((word) => word.requestId === id)
        .map((word) => ({
          claimId: claim.id,
          confirmationId: word.id,
          may: mayRevoke(actor, { ...facts, revoked: word.revokedAt !== null }),
        })),
    ),
  };
}
