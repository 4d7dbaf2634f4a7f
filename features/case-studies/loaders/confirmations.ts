import type { Actor } from "@/domain/actor";
import {
  kindOfAnotherAnswer,
  mayAnswer,
  mayAnswerAgain,
  mayDecline,
  mayJudgeWords,
  mayPermit,
  mayRevoke,
} from "@/domain/case-study/confirmation-policy";
import type { ConfirmationState } from "@/domain/case-study/states";
import type { GivenPermission } from "@/domain/evidence/permission";
import type { Verdict } from "@/domain/verdict";
import { database, databaseTime, isUuid } from "@/lib/database";
import { noticePages, requestsVisibleTo } from "../queries";
import {
  type CaseStudyRow,
  type ConfirmationRow,
  isReplaced,
  recordOf,
  standingWord,
  textOf,
  WHOLE,
} from "../records";
import { isLastAnswered } from "../records/requests";
import { printOf } from "../records/revisions";
import { type CaseStudyView, caseStudyView } from "../views";
import { type WithdrawnView, withdrawnOf } from "./record";

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
  may: { answer: Verdict; decline: Verdict; permit: Verdict; again: Verdict; judge: Verdict };
  /** What the case study says, in short, for the forms. */
  words: string;
  /** What this answer says of each claim, and whether it may be taken back. */
  given: { claimId: string; confirmationId: string; may: Verdict }[];
  /** What it said of outcomes that the supplier has taken out since. */
  withdrawn: WithdrawnView[];
  /** What the form starts from: what the body said last of the outcomes as they are. */
  earlier: EarlierAnswer | null;
  /** A further answer would be a slip put right: no reason is asked for. */
  slip: boolean;
}

/** What a body said before of the outcomes as they are now. */
export interface EarlierAnswer {
  post: string;
  showName: boolean;
  scope: string;
  claims: ReadonlyMap<string, ConfirmationRow>;
  /** Measurements that it accepted. */
  accepted: readonly string[];
}

/** One request as the reference reads and answers it; null where it is not theirs to see. */
export async function confirmationRequest(actor: Actor, id: string): Promise<RequestPage | null> {
  if (!isUuid(id)) return null;
  const reader = database();
  const request = await reader.confirmationRequest.findFirst({
    where: { AND: [{ id }, requestsVisibleTo(actor)] },
    include: { caseStudy: { select: WHOLE }, answers: { orderBy: { number: "desc" } } },
  });
  if (!request) return null;
  const { caseStudy: row, answers, ...rest } = request;
  const userId = actor.kind === "person" ? actor.userId : null;
  const own = userId
    ? await reader.membership.count({ where: { userId, organisationId: row.supplierId } })
    : 0;
  const { bodyId, requestedById, state } = request;
  const facts = { bodyId, requestedById, request: state, belongsToSupplier: own > 0 };
  const record = recordOf(textOf(row), row.requests);
  const given = row.claims.flatMap((claim) =>
    claim.confirmations.filter((word) => word.requestId === id && !isReplaced(word, row.requests)),
  );
  return {
    ...rest,
    words: printOf(textOf(row)),
    withdrawn: await withdrawnOf(reader, row.id),
    earlier: earlierAnswer(row),
    slip:
      userId !== null &&
      kindOfAnotherAnswer(answers, userId, await databaseTime(reader)) === "SLIP",
    caseStudy: caseStudyView(row, new Date(), await noticePages(reader, [row])),
    permission: request,
    may: {
      answer: mayAnswer(actor, facts),
      decline: mayDecline(actor, facts),
      permit: mayPermit(actor, facts),
      again: mayAnswerAgain(actor, { ...facts, last: isLastAnswered({ row, request }) }),
      judge: mayJudgeWords(actor, {
        ...facts,
        changed: record !== null && record.changes.length > 0,
      }),
    },
    given: given.map(({ id: confirmationId, claimId, revokedAt }) => ({
      claimId,
      confirmationId,
      may: mayRevoke(actor, { ...facts, revoked: revokedAt !== null }),
    })),
  };
}

/** What the body's words on the outcomes as they are now say; null where there are none. */
function earlierAnswer(row: CaseStudyRow): EarlierAnswer | null {
  const claims = new Map(
    row.claims.flatMap((claim) => {
      const word = standingWord(claim);
      return word ? [[claim.id, word] as const] : [];
    }),
  );
  const [last] = [...claims.values()].toSorted(
    (one, other) => other.givenAt.getTime() - one.givenAt.getTime(),
  );
  if (!last) return null;
  const { referencePost: post, referenceName, scope } = last;
  const accepted = row.claims.flatMap(({ evidence }) =>
    evidence.filter(({ acceptedAt }) => acceptedAt).map(({ id }) => id),
  );
  return { post, showName: referenceName !== null, scope, claims, accepted };
}
