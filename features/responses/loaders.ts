import type { Person } from "@/domain/actor";
import { statesWhere } from "@/domain/lifecycle";
import {
  mayBeginOpening,
  mayEdit,
  mayOpen,
  mayReadOwn,
  mayStart,
  maySubmit,
  mayWithdraw,
} from "@/domain/response/policy";
import { submissionStops } from "@/domain/response/readiness";
import { knownToSupplier, RESPONSE } from "@/domain/response/states";
import { database, databaseTime, isUuid } from "@/lib/database";
import { unlock } from "@/lib/seal";
import { amendedSinceSubmission } from "./queries/amended";
import { LETTER } from "./queries/letters";
import { chosenOf, publishedOf } from "./queries/published";
import { draftFactsOf } from "./records/draft-facts";
import { answeredChallenge, toOpen } from "./records/facts";
import { wordsOf } from "./records/sealed-drafts";

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
        summaries: LETTER,
      },
    }),
    database().response.count({ where }),
  ]);
  const known = responses.map(({ state, summaries, ...rest }) => ({
    ...rest,
    state: knownToSupplier(state, summaries.length > 0),
  }));
  return { responses: known, pages: Math.ceil(total / PAGE) };
}

/** A supplier's own response with all that it is judged by. Null: there is none that this person may read. */
export async function ownResponse(person: Person, responseId: string) {
  if (!isUuid(responseId)) return null;
  const response = await database().response.findUnique({
    where: { id: responseId },
    include: {
      answers: { select: { criterionId: true, text: true } },
      attachments: { orderBy: [{ addedAt: "asc" }, { id: "asc" }], select: { opened: true } },
      supplier: { select: { name: true } },
      submissions: {
        orderBy: { number: "desc" },
        select: { id: true, number: true, receivedAt: true, sha256: true, withdrawnAt: true },
      },
      challenge: {
        include: {
          body: { select: { name: true } },
          criteria: { orderBy: { order: "asc" } },
          phases: { orderBy: [{ order: "asc" }, { id: "asc" }] },
        },
      },
      summaries: LETTER,
      priceQuestion: true,
    },
  });
  const challenge = response && (await answeredChallenge(database(), person, response.challengeId));
  if (!response || !challenge) return null;
  const facts = { state: response.state, supplierId: response.supplierId, challenge };
  if (!mayReadOwn(person, facts).allowed) return null;
  const now = await databaseTime(database());
  const draft = await wordsOf(response);
  const published = await publishedOf(database(), response.supplierId, now);
  return {
    response,
    /** What its supplier may know of its state. */
    state: knownToSupplier(response.state, response.summaries.length > 0),
    letterSentAt: response.summaries[0]?.sentAt ?? null,
    draft,
    /** What the supplier can point to, and what of it this response does. */
    published,
    pointed: chosenOf(draft, published),
    now,
    amended: await amendedSinceSubmission(database(), response),
    stops: submissionStops(draftFactsOf(draft, response.challenge)),
    mayEdit: mayEdit(person, facts, now),
    maySubmit: maySubmit(person, facts, now),
    mayWithdraw: mayWithdraw(person, facts, now),
  };
}

export type OwnResponse = NonNullable<Awaited<ReturnType<typeof ownResponse>>>;

/** Exactly the bytes that the supplier submitted, with their receipt, for its own people. */
export async function ownSubmission(person: Person, responseId: string, number: number) {
  const own = await ownResponse(person, responseId);
  if (!own) return null;
  const submission = await database().submission.findUnique({
    where: { responseId_number: { responseId, number } },
  });
  if (!submission) return null;
  const { receivedAt, sha256, signature, copy } = submission;
  const receipt = {
    challenge: own.response.challenge.reference,
    response: responseId,
    number,
    receivedAt: receivedAt.toISOString(),
    sha256,
  };
  return { content: await unlock(copy), receipt, signature };
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
      opening: {
        include: { begunBy: { select: { name: true } }, openedBy: { select: { name: true } } },
      },
    },
  });
  if (!challenge || person.actingFor?.organisationId !== challenge.bodyId) return null;
  const now = await databaseTime(database());
  const closed = challenge.closesAt !== null && now >= challenge.closesAt;
  const received = closed
    ? await database().response.count({
        where: { challengeId, state: { in: statesWhere(RESPONSE, "received") } },
      })
    : null;
  const facts = await toOpen(database(), person, challenge);
  return {
    challenge,
    now,
    received,
    mayBegin: mayBeginOpening(person, facts, now),
    mayOpen: mayOpen(person, facts, now),
  };
}
