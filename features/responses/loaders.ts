import type { Person } from "@/domain/actor";
import {
  mayEdit,
  mayOpen,
  mayReadOwn,
  mayStart,
  maySubmit,
  mayWithdraw,
} from "@/domain/response/policy";
import { submissionStops } from "@/domain/response/readiness";
import { database, databaseTime, isUuid } from "@/lib/database";
import { draftFactsOf } from "./draft-facts";
import { answeredChallenge } from "./facts";

const PAGE = 25;

/** The responses of the supplier that the person acts for, the newest first. */
export async function responsesOf(person: Person, page: number) {
  if (person.actingFor?.kind !== "SUPPLIER") return null;
  const where = { supplierId: person.actingFor.organisationId };
  const [responses, total] = await Promise.all([
    database().response.findMany({
      where,
      orderBy: { updatedAt: "desc" },
      skip: (page - 1) * PAGE,
      take: PAGE,
      include: {
        challenge: { select: { title: true, slug: true, state: true, closesAt: true } },
        submissions: {
          where: { withdrawnAt: null },
          orderBy: { number: "desc" },
          take: 1,
          select: { receivedAt: true },
        },
        summary: { select: { sentAt: true } },
      },
    }),
    database().response.count({ where }),
  ]);
  return { responses, pages: Math.ceil(total / PAGE) };
}

/** A supplier's own response with all that it is judged by. Null: there is none that this person may read. */
export async function ownResponse(person: Person, responseId: string) {
  if (!isUuid(responseId)) return null;
  const response = await database().response.findUnique({
    where: { id: responseId },
    include: {
      answers: true,
      supplier: { select: { name: true } },
      submissions: {
        orderBy: { number: "desc" },
        select: { id: true, number: true, receivedAt: true, sha256: true, withdrawnAt: true },
      },
      challenge: { include: { criteria: { orderBy: { order: "asc" } } } },
      summary: { select: { sentAt: true } },
    },
  });
  const challenge = response && (await answeredChallenge(database(), person, response.challengeId));
  if (!response || !challenge) return null;
  const facts = { state: response.state, supplierId: response.supplierId, challenge };
  if (!mayReadOwn(person, facts).allowed) return null;
  const now = await databaseTime(database());
  return {
    response,
    now,
    stops: submissionStops(draftFactsOf(response)),
    mayEdit: mayEdit(person, facts, now),
    maySubmit: maySubmit(person, facts, now),
    mayWithdraw: mayWithdraw(person, facts, now),
  };
}

export type OwnResponse = NonNullable<Awaited<ReturnType<typeof ownResponse>>>;

/** Exactly the bytes that the supplier submitted, for its own people. */
export async function ownSubmission(person: Person, responseId: string, number: number) {
  const own = await ownResponse(person, responseId);
  if (!own) return null;
  return database().submission.findUnique({
    where: { responseId_number: { responseId, number } },
    select: { content: true, sha256: true },
  });
}

/** Whether and why not the person may begin to answer. Null: no such public challenge. */
export async function startOf(person: Person, slug: string) {
  const challenge = await database().challenge.findFirst({
    where: { slug, publishedAt: { not: null } },
    include: { body: { select: { name: true } }, criteria: { orderBy: { order: "asc" } } },
  });
  const answered = challenge && (await answeredChallenge(database(), person, challenge.id));
  if (!challenge || !answered) return null;
  const now = await databaseTime(database());
  const supplierId = person.actingFor?.organisationId;
  const begun = supplierId
    ? await database().response.findUnique({
        where: { challengeId_supplierId: { challengeId: challenge.id, supplierId } },
        select: { id: true },
      })
    : null;
  return { challenge, begun, now, may: mayStart(person, answered, now) };
}

/** What the page of the opening shows: nothing of a response, and its number only after the deadline. */
export async function openingOf(person: Person, challengeId: string) {
  if (!isUuid(challengeId)) return null;
  const challenge = await database().challenge.findUnique({
    where: { id: challengeId },
    include: {
      body: { select: { name: true } },
      parts: { where: { part: "LEAD" }, select: { userId: true } },
    },
  });
  if (!challenge || person.actingFor?.organisationId !== challenge.bodyId) return null;
  const now = await databaseTime(database());
  const personIsLead = challenge.parts.some(({ userId }) => userId === person.userId);
  const closed = challenge.closesAt !== null && now >= challenge.closesAt;
  const received = closed
    ? await database().response.count({
        where: { challengeId, state: { notIn: ["DRAFT", "WITHDRAWN"] } },
      })
    : null;
  return { challenge, now, received, may: mayOpen(person, { ...challenge, personIsLead }, now) };
}
