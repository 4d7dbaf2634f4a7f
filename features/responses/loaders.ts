import type { Person } from "@/domain/actor";
import { statesWhere } from "@/domain/lifecycle";
import type { Pointed } from "@/domain/response/attachments";
import { changesSince } from "@/domain/response/changes";
import {
  isOpen,
  mayBeginOpening,
  mayEdit,
  mayOpen,
  mayReadOwn,
  mayRestore,
  mayStart,
  maySubmit,
  mayWithdraw,
} from "@/domain/response/policy";
import { submissionStops } from "@/domain/response/readiness";
import { countingOf, receiptStanding, standingWords } from "@/domain/response/standing";
import { knownToSupplier, RESPONSE } from "@/domain/response/states";
import type { Prisma } from "@/generated/prisma/client";
import { database, databaseTime, isUuid } from "@/lib/database";
import { amendedSinceSubmission } from "./queries/amended";
import { LETTER } from "./queries/letters";
import { chosenOf, publishedOf } from "./queries/published";
import { publishedSince } from "./queries/since";
import { draftFactsOf } from "./records/draft-facts";
import { answeredChallenge, toOpen } from "./records/facts";
import { wordsOf } from "./records/sealed-drafts";
import { draftOfSubmitted, submittedIn } from "./records/submitted";

const PAGE = 25;

const SUBMISSIONS = {
  orderBy: { number: "desc" },
  include: {
    confirmations: { select: { version: true } },
    withdrawals: { orderBy: { at: "asc" }, select: { id: true, undone: true, at: true } },
  },
} as const satisfies Prisma.Response$submissionsArgs;

/** The responses of the supplier that the person acts for, the newest first, each with what of it counts. */
export async function responsesOf(person: Person, page: number) {
  if (person.actingFor?.kind !== "SUPPLIER") return null;
  const where = { supplierId: person.actingFor.organisationId };
  const [rows, total, now] = await Promise.all([
    database().response.findMany({
      where,
      orderBy: { updatedAt: "desc" },
      skip: (page - 1) * PAGE,
      take: PAGE,
      include: {
        challenge: {
          select: {
            title: true,
            slug: true,
            state: true,
            closesAt: true,
            criteria: { orderBy: { order: "asc" } },
          },
        },
        answers: { select: { criterionId: true, text: true } },
        attachments: { select: { opened: true } },
        submissions: SUBMISSIONS,
        summaries: LETTER,
      },
    }),
    database().response.count({ where }),
    databaseTime(database()),
  ]);
  const published = await publishedOf(database(), where.supplierId, now);
  const responses = await Promise.all(
    rows.map(async (row) => ({ ...row, ...(await standingOf(row, published, now)) })),
  );
  return { responses, pages: Math.ceil(total / PAGE) };
}

type Rows = Pick<
  Prisma.ResponseGetPayload<{
    include: { submissions: typeof SUBMISSIONS; challenge: { include: { criteria: true } } };
  }>,
  "id" | "draft" | "state" | "submissions"
> & { summaries: readonly unknown[] } & Parameters<typeof wordsOf>[0] & {
    challenge: Parameters<typeof isOpen>[0] & {
      criteria: readonly { id: string; key: string; title: string }[];
    };
  };

/**
 * What of a response counts, what its draft says otherwise, and what is shown of it: once nothing is received any
 * more, that is what was submitted, and no later draft.
 */
async function standingOf(row: Rows, published: readonly Pointed[], now: Date) {
  const { criteria } = row.challenge;
  const open = isOpen(row.challenge, now).allowed;
  const last = countingOf(row.submissions);
  const counts = last && { ...last, ...(await submittedIn(last)) };
  const written = await wordsOf(row);
  const pointed = chosenOf(written, published);
  const changes = counts && row.draft ? changesSince(counts.says, written, criteria, pointed) : [];
  const submitted = counts && !open;
  return {
    open,
    counts,
    changes,
    draft: submitted && !row.label ? draftOfSubmitted(counts, criteria) : written,
    pointed: submitted ? counts.says.pointsTo : pointed,
    standing: standingWords({
      state: knownToSupplier(row.state, row.summaries.length > 0),
      open,
      changed: changes.length,
    }),
  };
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
      submissions: SUBMISSIONS,
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
  const published = await publishedOf(database(), response.supplierId, now);
  const standing = await standingOf(response, published, now);
  return {
    response,
    ...standing,
    /** What its supplier may know of its state. */
    state: knownToSupplier(response.state, response.summaries.length > 0),
    letterSentAt: response.summaries[0]?.sentAt ?? null,
    /** What the supplier can point to; `pointed` is what of it this response does. */
    published,
    now,
    amended: await amendedSinceSubmission(database(), response),
    since: await publishedSince(database(), {
      challengeId: response.challengeId,
      receivedAt: standing.counts?.receivedAt ?? null,
      confirmed: standing.counts?.confirmations.map(({ version }) => version) ?? [],
      begunAt: response.createdAt,
    }),
    stops: submissionStops(draftFactsOf(standing.draft, response.challenge)),
    mayEdit: mayEdit(person, facts, now),
    maySubmit: maySubmit(person, facts, now),
    mayWithdraw: mayWithdraw(person, facts, now),
    mayRestore: mayRestore(person, facts, now),
  };
}

export type OwnResponse = NonNullable<Awaited<ReturnType<typeof ownResponse>>>;

/** One submission, exactly as it was received, with its receipt and what became of it, for the supplier's own people. */
export async function ownSubmission(person: Person, responseId: string, number: number) {
  const own = await ownResponse(person, responseId);
  const submission = own?.response.submissions.find((one) => one.number === number);
  if (!own || !submission) return null;
  const { receivedAt, sha256, signature } = submission;
  const receipt = {
    challenge: own.response.challenge.reference,
    response: responseId,
    number,
    receivedAt: receivedAt.toISOString(),
    sha256,
  };
  const box = await submittedIn(submission);
  return {
    own,
    submission,
    content: box.content,
    says: box.says,
    draft: draftOfSubmitted(box, own.response.challenge.criteria),
    receipt,
    signature,
    standing: receiptStanding(number, own.response.submissions),
  };
}

export type OwnSubmission = NonNullable<Awaited<ReturnType<typeof ownSubmission>>>;

/** A document of a response, as it is in the draft or went with any submission. */
export async function ownAttachment(person: Person, responseId: string, attachmentId: string) {
  const own = await ownResponse(person, responseId);
  if (!own) return undefined;
  const { challenge, submissions } = own.response;
  const drafts = await Promise.all(
    submissions.map(async (one) => draftOfSubmitted(await submittedIn(one), challenge.criteria)),
  );
  return [own.draft, ...drafts]
    .flatMap(({ attachments }) => attachments)
    .find(({ id }) => id === attachmentId);
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
