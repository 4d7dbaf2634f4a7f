import { placesOf } from "@/domain/challenge/content";
import { NOTICE_KINDS } from "@/domain/engagement/notice";
import { engagementState } from "@/domain/engagement/policy";
import { OF_CHALLENGE } from "@/features/challenges/records/proposals";
import { replacementOfProposal } from "@/features/evaluation/records/replacements";
import type { Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import { byBody, bySupplier, FORM, type Load, NOWHERE, oneOfEach, type Subject } from "./subject";

export const challenges: Load = async () => {
  const rows = await database().challenge.findMany({
    orderBy: [{ state: "asc" }, { reference: "asc" }],
    include: {
      body: { select: { slug: true } },
      criteria: { orderBy: { order: "asc" }, take: 1 },
      parts: { orderBy: { user: { email: "asc" } }, take: 1 },
      blockers: { orderBy: { order: "asc" }, take: 1 },
      dataSets: { orderBy: { order: "asc" }, take: 1 },
      responses: {
        // From which nobody is kept: `recognisable` asks about those.
        orderBy: [
          { keptFrom: { _count: "asc" } },
          { recognised: { _count: "asc" } },
          { supplier: { slug: "asc" } },
        ],
        take: 1,
        include: { assessments: { orderBy: { part: { user: { email: "asc" } } }, take: 1 } },
      },
    },
  });
  const one = oneOfEach(byBody(rows), ({ state }) => state);
  return one.map(({ id, slug, state, body, criteria, parts, blockers, dataSets, responses }) => ({
    state: `${state} of ${body.slug.split("-")[0]}`,
    input: {
      ...FORM,
      id,
      slug,
      challengeId: id,
      item: dataSets[0]?.id ?? NOWHERE,
      partId: parts[0]?.id ?? NOWHERE,
      blockerId: blockers[0]?.id,
      criterionId: criteria[0]?.id ?? NOWHERE,
      responseId: responses[0]?.id ?? NOWHERE,
      assessmentId: responses[0]?.assessments[0]?.id ?? NOWHERE,
      email: "stranger@example.org",
      part: "EVALUATOR",
      from: "challenge",
    },
  }));
};

/** Interests that were declared: none, one that was decided, one that waits. */
export const interests: Load = async () => {
  const rows = await database().declaration.findMany({
    orderBy: [{ conflict: "asc" }, { decidedAt: "asc" }, { challenge: { reference: "asc" } }],
    include: { challenge: { include: { body: { select: { slug: true } } } } },
  });
  const kind = ({ conflict, decidedAt, challenge }: (typeof rows)[number]) =>
    `${conflict}${decidedAt ? ", decided" : ""} of ${challenge.body.slug.split("-")[0]}`;
  return oneOfEach(rows, kind).map((row) => ({
    state: kind(row),
    input: { ...FORM, challengeId: row.challengeId, declarationId: row.id, decision: "accept" },
  }));
};

/** A response that an evaluator scores, and one that an evaluator is kept from or recognised. */
export const recognisable: Load = async () => {
  const rows = await database().response.findMany({
    where: { label: { not: null } },
    orderBy: [
      { challenge: { state: "asc" } },
      { challenge: { reference: "asc" } },
      { label: "asc" },
    ],
    include: {
      challenge: { include: { body: { select: { slug: true } } } },
      keptFrom: true,
      recognised: true,
    },
  });
  const kind = ({ challenge, keptFrom, recognised }: (typeof rows)[number]) => {
    const kept = keptFrom.length > 0 ? ", kept from" : recognised.length > 0 ? ", recognised" : "";
    return `${challenge.state} of ${challenge.body.slug.split("-")[0]}${kept}`;
  };
  return oneOfEach(byBody(rows.map((row) => ({ ...row, body: row.challenge.body }))), kind).map(
    (row) => ({
      state: kind(row),
      input: { ...FORM, challengeId: row.challengeId, responseId: row.id, says: "I know it." },
    }),
  );
};

/** What is proposed of a challenge, by an officer and by an approver. */
export const proposals: Load = () => proposalsWhere({ kind: { in: [...OF_CHALLENGE] } });

/** Notices that go out before a challenge. */
export const notices: Load = () => proposalsWhere({ kind: { in: [...NOTICE_KINDS] } });

/** What is proposed of its award: that the decision is looked at again, and contracts. */
export const looksAgain: Load = () => proposalsWhere({ kind: "LOOK_AGAIN" });
export const contractsProposed: Load = () => proposalsWhere({ kind: "CONTRACT" });

/** Somebody is proposed for each part that one person holds. */
export const replacements: Load = async () => {
  const rows = await database().proposal.findMany({
    where: { kind: "REPLACEMENT" },
    orderBy: { id: "asc" },
    include: { challenge: { include: { body: { select: { slug: true } } } } },
  });
  const kind = (row: (typeof rows)[number]) =>
    `${replacementOfProposal(row).part} ${row.state} of ${row.challenge.body.slug.split("-")[0]}`;
  const sorted = rows.toSorted((a, b) => (kind(a) < kind(b) ? -1 : 1));
  return oneOfEach(sorted, kind).map((row) => ({
    state: kind(row),
    input: { ...FORM, challengeId: row.challengeId, proposalId: row.id, decision: "approve" },
  }));
};

/** The part of each that one person holds, in its states: somebody is to take it over. */
export const toReplace: Load = () => partsWhere({ part: { not: "EVALUATOR" } });

/** An evaluator of each, in its states. */
export const evaluatorsParts: Load = () => partsWhere({ part: "EVALUATOR" });

async function partsWhere(where: Prisma.ChallengePartWhereInput): Promise<Subject[]> {
  const rows = await database().challengePart.findMany({
    where: { ...where, endedAt: null },
    orderBy: [
      { part: "asc" },
      { challenge: { state: "asc" } },
      { challenge: { reference: "asc" } },
    ],
    include: { challenge: { include: { body: { select: { slug: true } } } } },
  });
  const found = byBody(rows.map((row) => ({ ...row, body: row.challenge.body })));
  const kind = ({ part, challenge }: (typeof rows)[number]) => `${part} of one ${challenge.state}`;
  return oneOfEach(found, kind).map((row) => ({
    state: `${kind(row)} of ${row.body.slug.split("-")[0]}`,
    input: { ...FORM, challengeId: row.challengeId, partId: row.id },
  }));
}

async function proposalsWhere(where: Prisma.ProposalWhereInput): Promise<Subject[]> {
  const rows = await database().proposal.findMany({
    where,
    orderBy: [{ state: "asc" }, { kind: "asc" }, { byApprover: "asc" }, { proposedAt: "asc" }],
    include: { challenge: { include: { body: { select: { slug: true } } } } },
  });
  const by = ({ byApprover }: (typeof rows)[number]) => (byApprover ? "approver" : "officer");
  const kind = (row: (typeof rows)[number]) =>
    `${row.kind} ${row.state} of ${row.challenge.body.slug.split("-")[0]} by an ${by(row)}`;
  return oneOfEach(rows, kind).map((row) => ({
    state: kind(row),
    input: { ...FORM, challengeId: row.challengeId, proposalId: row.id, decision: "approve" },
  }));
}

/** The same, and one of which the opening has been begun. */
export const openings: Load = async () => {
  const begun = await database().challenge.findFirstOrThrow({ where: { slug: "begun" } });
  const input = { ...FORM, challengeId: begun.id };
  return [...(await challenges()), { state: "CLOSED of department, begun", input }];
};

/** By how many can win: each with its first winner, where there is one. */
export const wonChallenges: Load = async () => {
  const rows = await database().challenge.findMany({
    where: { publishedAt: { not: null } },
    orderBy: [{ state: "asc" }, { reference: "asc" }],
    include: {
      body: { select: { slug: true } },
      phases: { orderBy: { order: "asc" } },
      responses: {
        where: { recommendationId: { not: null } },
        orderBy: { label: "asc" },
        take: 1,
        select: { id: true },
      },
      nextPhases: { select: { id: true }, take: 1 },
    },
  });
  const kind = ({ state, phases, nextPhases }: (typeof rows)[number]) =>
    `${state}, ${placesOf(phases)} to win${nextPhases.length > 0 ? ", next phase begun" : ""}`;
  return oneOfEach(byBody(rows), kind).map((row) => ({
    state: `${kind(row)} of ${row.body.slug.split("-")[0]}`,
    input: {
      ...FORM,
      id: row.id,
      challengeId: row.id,
      responseId: row.responses[0]?.id ?? NOWHERE,
    },
  }));
};

export const clarifications: Load = async () => {
  const rows = await database().clarification.findMany({
    orderBy: [{ state: "asc" }, { challenge: { reference: "asc" } }, { question: "asc" }],
  });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, challengeId }) => ({
    state,
    input: { ...FORM, id, clarificationId: id, challengeId },
  }));
};

export const responses: Load = async () => {
  const rows = await database().response.findMany({
    orderBy: [{ state: "asc" }, { supplier: { slug: "asc" } }, { challenge: { reference: "asc" } }],
    include: { challenge: { include: { criteria: { take: 1 } } }, supplier: true },
  });
  return oneOfEach(bySupplier(rows), ({ state }) => state).map(
    ({ id, state, challenge, supplier }) => ({
      state: `${state} by ${supplier.slug.split("-")[0]} in ${challenge.state}`,
      input: { ...FORM, responseId: id, criterionId: challenge.criteria[0]?.id ?? NOWHERE },
    }),
  );
};

/** A response of which the price was asked about. */
export const pricesAsked: Load = async () => {
  const rows = await database().response.findMany({
    where: { priceQuestion: { isNot: null } },
    include: { challenge: true, supplier: true },
  });
  return rows.map(({ id, challenge, supplier }) => ({
    state: `of ${supplier.slug.split("-")[0]} in ${challenge.state}`,
    input: { ...FORM, challengeId: challenge.id, responseId: id },
  }));
};

/** One that waits for its answer in a standstill, and one that has it. */
export const concerns: Load = async () => {
  const rows = await database().concern.findMany({ orderBy: { raisedAt: "asc" } });
  const state = ({ answeredAt }: (typeof rows)[number]) => (answeredAt ? "answered" : "waiting");
  return oneOfEach(rows, state).map((row) => ({
    state: state(row),
    input: { ...FORM, concernId: row.id },
  }));
};

/** A claim about an award that runs, and one that has ended. */
export const claims: Load = async () => {
  const rows = await database().claimEvent.findMany({
    where: { kind: "ISSUED" },
    orderBy: { at: "asc" },
    include: { endedBy: true, challenge: true },
  });
  const kind = ({ endedBy, challenge }: (typeof rows)[number]) =>
    `${endedBy ? "ended" : "running"} in ${challenge.state}`;
  return oneOfEach(rows, kind).map((row) => ({
    state: kind(row),
    input: { ...FORM, challengeId: row.challengeId, claimId: row.id },
  }));
};

/** A letter that the approver returned, and one that they released. */
export const lettersReturned: Load = async () => {
  const rows = await database().letterReturn.findMany({
    orderBy: { returnedAt: "asc" },
    include: { response: { select: { challenge: true } } },
  });
  const kind = ({ releasedAt, response }: (typeof rows)[number]) =>
    `${releasedAt ? "released" : "returned"} in ${response.challenge.state}`;
  return oneOfEach(rows, kind).map((row) => ({
    state: kind(row),
    input: { ...FORM, challengeId: row.response.challenge.id, returnId: row.id },
  }));
};

/** A draft of which the market was not asked, and engagements by how far they are. */
export const engagements: Load = async () => {
  const rows = await database().challenge.findMany({
    where: { OR: [{ engagement: { isNot: null } }, { state: "DRAFT" }] },
    orderBy: { reference: "asc" },
    include: { body: { select: { slug: true } }, engagement: true },
  });
  const stage = ({ engagement }: (typeof rows)[number]) =>
    engagement ? engagementState(engagement, new Date()) : "not asked";
  return oneOfEach(rows, stage).map((row) => ({
    state: `${stage(row)} by ${row.body.slug.split("-")[0]}`,
    input: { ...FORM, id: row.id, slug: row.slug },
  }));
};
