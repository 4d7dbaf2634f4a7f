import type { Actor } from "@/domain/actor";
import { type Agreement, awaited, settled } from "@/domain/assessment/agreed";
import {
  type AnswerKey,
  type EvaluationFacts,
  isSameAnswer,
  type KeptFacts,
  keptFrom,
} from "@/domain/assessment/facts";
import { CALIBRATING, mayReadInterests } from "@/domain/assessment/policy";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import { dayOf } from "@/domain/timetable/day";
import { membersAt, membersOf } from "@/features/letters/queries";
import type { AssessmentState, Prisma } from "@/generated/prisma/client";
import { isUuid, lockRow, type Reader, type Transaction } from "@/lib/database";
import { readAgreements } from "./records/agreements";

/** No row has this id: what nobody may read. */
const NOTHING = { id: "00000000-0000-0000-0000-000000000000" } as const;

/** What was opened: a draft, a withdrawn and a sealed response are nobody's to read here. */
const OPENED: Prisma.ResponseWhereInput = {
  state: { in: statesWhere(RESPONSE, "opened") },
  label: { not: null },
};

/** Evaluations in which the actor has a part that counts: the same as `partsOf` of the policy. */
export function visibleTo(actor: Actor): Prisma.ChallengeWhereInput {
  if (actor.kind === "system") return {};
  if (actor.kind !== "person") return NOTHING;
  const { userId } = actor;
  const partWithRole = (role: "COMMERCIAL" | "APPROVER"): Prisma.ChallengeWhereInput => ({
    parts: {
      some: { userId, part: role === "COMMERCIAL" ? "LEAD" : "APPROVER", endedAt: null },
    },
    body: { memberships: { some: { userId, roles: { has: role } } } },
  });
  return {
    OR: [
      {
        parts: {
          some: {
            userId,
            part: { in: ["EVALUATOR", "MODERATOR"] },
            endedAt: null,
            user: { memberships: { some: { organisation: { kind: "PUBLIC_BODY" } } } },
          },
        },
      },
      partWithRole("COMMERCIAL"),
      partWithRole("APPROVER"),
    ],
  };
}

/**
 * Evaluations that the actor may read: with a part, every interest declared, none that bars, no
 * membership of a supplier that responded, and the made-up answer scored. The same as `mayRead` of the policy.
 */
export function readableBy(actor: Actor): Prisma.ChallengeWhereInput {
  if (actor.kind !== "person") return NOTHING;
  const { userId } = actor;
  return {
    AND: [
      visibleTo(actor),
      { state: { in: statesWhere(CHALLENGE, "opened") } },
      {
        parts: {
          none: {
            userId,
            OR: [{ conflict: null, endedAt: null }, { conflict: { in: ["BARRED", "WAITING"] } }],
          },
        },
      },
      { responses: { none: { ...OPENED, supplier: { memberships: { some: { userId } } } } } },
      {
        NOT: {
          state: { in: [...CALIBRATING] },
          parts: { some: { userId, part: "EVALUATOR", endedAt: null } },
          calibration: { is: { scores: { none: { part: { userId } } } } },
        },
      },
    ],
  };
}

/** Responses, with their answers, that the actor may read: the same as `mayReadResponse` of the policy. */
export function responsesVisibleTo(actor: Actor): Prisma.ResponseWhereInput {
  if (actor.kind !== "person") return NOTHING;
  const { userId } = actor;
  return {
    AND: [OPENED, { challenge: readableBy(actor) }],
    keptFrom: { none: { declaration: { userId } } },
    recognised: { none: { userId, decidedAt: null } },
  };
}

/**
 * Individual scores that the actor may see: their own; of others, when those have submitted
 * everything and so has the actor. The same as `maySeeScores` of the policy.
 */
export function assessmentsVisibleTo(actor: Actor): Prisma.AssessmentWhereInput {
  if (actor.kind !== "person") return NOTHING;
  const { userId } = actor;
  const unfinished: Prisma.ChallengePartWhereInput = {
    userId,
    part: "EVALUATOR",
    endedAt: null,
    OR: [{ assessments: { none: {} } }, { assessments: { some: { state: { in: UNFINISHED } } } }],
  };
  const onPanel: Prisma.ChallengeWhereInput = {
    parts: { some: { userId, part: { in: ["MODERATOR", "EVALUATOR"] }, endedAt: null } },
  };
  return {
    response: responsesVisibleTo(actor),
    OR: [
      { part: { userId } },
      {
        part: {
          assessments: { none: { state: { in: UNFINISHED } } },
          challenge: {
            parts: { none: unfinished },
            OR: [onPanel, { state: { in: statesWhere(CHALLENGE, "panelMet") } }],
          },
        },
      },
    ],
  };
}

/** What is still to be submitted. */
const UNFINISHED: AssessmentState[] = ["SCORING", "RETURNED"];

const IDENTIFIERS = {
  orderBy: { id: "asc" },
  select: { scheme: true, value: true },
} as const;

/** A challenge with what the evaluation is made of, and no word of a response. */
export const EVALUATION = {
  body: { select: { id: true, name: true, identifiers: IDENTIFIERS, ppon: true, address: true } },
  criteria: { orderBy: [{ order: "asc" }, { id: "asc" }] },
  phases: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { suppliers: true } },
  parts: {
    orderBy: { id: "asc" },
    include: {
      user: { select: { id: true, name: true, email: true } },
      assessments: {
        select: {
          id: true,
          responseId: true,
          state: true,
          submittedAt: true,
          returnReason: true,
          _count: { select: { scores: true } },
        },
      },
    },
  },
  responses: {
    where: OPENED,
    orderBy: { label: "asc" },
    select: {
      id: true,
      label: true,
      state: true,
      exclusionReason: true,
      supplierId: true,
      letterNote: true,
      recommendationId: true,
      supplier: {
        select: {
          name: true,
          identifiers: IDENTIFIERS,
          profile: { select: { contactEmail: true, address: true } },
        },
      },
      summaries: {
        orderBy: { sentAt: "asc" },
        select: { recommendationId: true, sentAt: true, readAt: true },
      },
      contract: { select: { recordedAt: true } },
      phases: { select: { ended: true } },
      priceQuestion: true,
      agreedScores: {
        orderBy: [{ agreedAt: "asc" }, { id: "asc" }],
        include: { confirmations: { select: { userId: true, confirmedAt: true } } },
      },
    },
  },
  declarations: {
    orderBy: [{ declaredAt: "asc" }, { id: "asc" }],
    include: { keptFrom: { select: { responseId: true } } },
  },
  proposals: {
    where: { state: "WAITING", kind: { in: ["LOOK_AGAIN", "CONTRACT"] } },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
  },
  claimEvents: { orderBy: [{ at: "asc" }, { id: "asc" }], include: { endedBy: true } },
  meetings: { orderBy: [{ closedAt: "asc" }, { id: "asc" }] },
  recommendations: {
    orderBy: [{ recommendedAt: "asc" }, { id: "asc" }],
    include: {
      returned: { select: { responseId: true, criterionId: true } },
      lettersReturned: { orderBy: [{ returnedAt: "asc" }, { id: "asc" }] },
      exclusions: true,
    },
  },
  calibration: { select: { scores: { select: { part: { select: { userId: true } } } } } },
} satisfies Prisma.ChallengeInclude;

export type EvaluationRow = Prisma.ChallengeGetPayload<{ include: typeof EVALUATION }>;

/** The recommendation that counts: the last. */
export function recommendationOf<One>({ recommendations }: { recommendations: readonly One[] }) {
  return recommendations.at(-1) ?? null;
}

/** "A/c1": an answer by the label of its response and the key of its criterion. */
export function answerName(
  { responses, criteria }: EvaluationRow,
  { responseId, criterionId }: AnswerKey,
): string {
  const label = responses.find(({ id }) => id === responseId)?.label;
  return `${label}/${criteria.find(({ id }) => id === criterionId)?.key}`;
}

/** Who is recommended, and after the decision who wins, in the order of their labels. */
export function winnersOf({ responses }: Pick<EvaluationRow, "responses">) {
  return responses.filter(({ recommendationId }) => recommendationId !== null);
}

export interface Evaluation {
  row: EvaluationRow;
  facts: EvaluationFacts;
  /** What was given and agreed on each answer; empty before the panel meets. */
  agreements: readonly Agreement[];
}

/** An evaluation, if the actor has a part in it. */
export async function findEvaluation(
  reader: Reader,
  actor: Actor,
  challengeId: string,
): Promise<Evaluation | null> {
  if (!isUuid(challengeId)) return null;
  const row = await reader.challenge.findFirst({
    where: { AND: [{ id: challengeId }, visibleTo(actor)] },
    include: EVALUATION,
  });
  return row && withoutInterests(withoutKept(await evaluationOf(reader, row, actor), actor), actor);
}

/** Without a word of what others declared and what was decided on it, for whoever does not answer for the evaluation. */
function withoutInterests(evaluation: Evaluation, actor: Actor): Evaluation {
  const { row, facts } = evaluation;
  if (mayReadInterests(actor, facts).allowed) return evaluation;
  const own = ({ userId }: { userId: string }) =>
    actor.kind === "person" && actor.userId === userId;
  return {
    ...evaluation,
    row: {
      ...row,
      declarations: row.declarations.filter(own),
      parts: row.parts.map((part) => (own(part) ? part : { ...part, declaration: "" })),
    },
  };
}

/** Without what was scored and agreed of responses that the actor reads nothing of: what pages are made of. */
function withoutKept({ row, facts, agreements }: Evaluation, actor: Actor): Evaluation {
  const kept = (responseId: string) =>
    actor.kind === "person" && keptFrom(facts, actor.userId, responseId) !== undefined;
  return {
    facts,
    agreements: agreements.filter(({ responseId }) => !kept(responseId)),
    row: {
      ...row,
      responses: row.responses.map((one) => (kept(one.id) ? { ...one, agreedScores: [] } : one)),
    },
  };
}

/** An evaluation, whoever asks: the policy says what of it they may read. */
export async function readEvaluation(
  reader: Reader,
  actor: Actor,
  challengeId: string,
): Promise<Evaluation | null> {
  if (!isUuid(challengeId)) return null;
  const row = await reader.challenge.findUnique({
    where: { id: challengeId },
    include: EVALUATION,
  });
  return row && evaluationOf(reader, row, actor);
}

/** Locks an evaluation for a command, whoever asks: the policy says whether they may. */
export async function lockEvaluation(
  tx: Transaction,
  challengeId: string,
  actor: Actor,
): Promise<Evaluation | null> {
  if (!(await lockRow(tx, "Challenge", challengeId))) return null;
  const row = await tx.challenge.findUnique({ where: { id: challengeId }, include: EVALUATION });
  return row && evaluationOf(tx, row, actor);
}

async function evaluationOf(reader: Reader, row: EvaluationRow, actor: Actor): Promise<Evaluation> {
  const agreements = await readAgreements(reader, row);
  return { row, agreements, facts: await factsOf(reader, row, agreements, actor) };
}

/** Everybody of each supplier, by its response. */
export async function peopleByResponse(reader: Reader, { responses }: EvaluationRow) {
  const ids = responses.map(({ supplierId }) => supplierId);
  const members = await membersOf(reader, ids);
  return responses.map(({ id, supplierId }) => ({
    responseId: id,
    addresses: membersAt(members, supplierId),
  }));
}

async function factsOf(
  reader: Reader,
  row: EvaluationRow,
  agreements: readonly Agreement[],
  actor: Actor,
): Promise<EvaluationFacts> {
  const userId = actor.kind === "person" ? actor.userId : null;
  const suppliers = row.responses.map(({ supplierId }) => supplierId);
  const memberships = userId
    ? await reader.membership.findMany({
        where: {
          userId,
          OR: [{ organisationId: { in: suppliers } }, { organisation: { kind: "PUBLIC_BODY" } }],
        },
        include: { organisation: { select: { name: true, kind: true } } },
      })
    : [];
  const settlements = agreements.map((one) => ({ ...one, ...settled(one.versions, one.given) }));
  const own = memberships.find(({ organisationId }) => organisationId === row.bodyId);
  return {
    state: row.state,
    bodyId: row.bodyId,
    namesHidden: row.namesHidden,
    criteria: row.criteria.length,
    panel: row.parts.map(({ userId, part, conflict, endedAt, assessments }) => ({
      userId,
      part,
      conflict,
      ended: endedAt !== null,
      assessments: assessments
        .filter(({ state }) => state !== "KEPT_FROM")
        .map(({ responseId, state, _count }) => ({ responseId, state, scored: _count.scores })),
    })),
    kept: row.declarations.flatMap(keptBy),
    responses: row.responses.map((response) => ({
      id: response.id,
      label: response.label ?? "",
      state: response.state,
      agreed: settlements.filter(
        ({ responseId, counting }) => responseId === response.id && counting,
      ).length,
      summarySent: letterSent(row, response) !== null,
    })),
    bodyRoles: own?.roles ?? [],
    servesBody: memberships.some(({ organisation }) => organisation.kind === "PUBLIC_BODY"),
    memberOf: memberships
      .filter(({ organisationId }) => suppliers.includes(organisationId))
      .map(({ organisation }) => organisation.name),
    recommendation: recommendationFacts(row),
    calibration: row.calibration && {
      scoredBy: row.calibration.scores.map(({ part }) => part.userId),
    },
    unconfirmed: settlements.flatMap(({ responseId, criterionId, given, pending }) =>
      pending && isIn(row, responseId)
        ? [{ responseId, criterionId, agreedId: pending.id, awaited: awaited(pending, given) }]
        : [],
    ),
    meeting: meetingFacts(row),
    pricesQuestioned: row.responses.filter(
      ({ priceQuestion }) => priceQuestion && priceQuestion.decidedAt === null,
    ).length,
    lettersReturned:
      recommendationOf(row)?.lettersReturned.filter(({ releasedAt }) => releasedAt === null)
        .length ?? 0,
    claimsRunning: runningClaims(row).length,
    decidedBefore: row.recommendations.some(({ approvedAt }) => approvedAt !== null),
    lookAgainWaits: row.proposals.some(({ kind }) => kind === "LOOK_AGAIN"),
    contractsMissing: contractsMissing(row).length,
    contractsWaiting: row.proposals.filter(({ kind }) => kind === "CONTRACT").length,
    standstillEndsOn: dayOf(row.standstillEndsOn),
    standstillPausedOn: dayOf(row.standstillPausedOn),
  };
}

/** From which responses a declaration keeps its person: by its measures, or because they recognised it and it waits. */
function keptBy({
  userId,
  keptFrom: measures,
  recognisedId,
  decidedAt,
}: EvaluationRow["declarations"][number]): KeptFacts[] {
  const decided = measures.map(({ responseId }) => ({ userId, responseId, waits: false }));
  if (recognisedId === null || decidedAt !== null) return decided;
  return [...decided, { userId, responseId: recognisedId, waits: true }];
}

/** The letter that went out with the decision that holds; null where none has. */
export function letterSent(
  row: Pick<EvaluationRow, "recommendations">,
  { summaries }: Pick<EvaluationRow["responses"][number], "summaries">,
) {
  const decided = recommendationOf(row);
  if (decided?.returnedAt) return null;
  return summaries.find(({ recommendationId }) => recommendationId === decided?.id) ?? null;
}

/** Claims of which nobody has said that they ended. */
export function runningClaims({ claimEvents }: Pick<EvaluationRow, "claimEvents">) {
  return claimEvents.filter(({ kind, endedBy }) => kind === "ISSUED" && endedBy === null);
}

/** Winners with which nothing signed is written down, and with which no phase stopped before it was. */
export function contractsMissing(row: Pick<EvaluationRow, "state" | "responses">) {
  if (!CHALLENGE.states[row.state].awarded) return [];
  return winnersOf(row).filter(
    ({ contract, phases }) => contract === null && !phases.some(({ ended }) => ended === "STOPPED"),
  );
}

/** What can be said of an evaluation whoever asks: for the platform's own export. */
export function platformFacts(reader: Reader, row: EvaluationRow): Promise<EvaluationFacts> {
  const actor = { kind: "system", as: "evaluation.export" } as const;
  return evaluationOf(reader, row, actor).then(({ facts }) => facts);
}

function recommendationFacts(row: EvaluationRow): EvaluationFacts["recommendation"] {
  const recommendation = recommendationOf(row);
  if (!recommendation) return null;
  const { recommendedById, approvedAt, returnedAt, returned } = recommendation;
  // Also after a decision: two people sent it back.
  const state = returnedAt ? "returned" : approvedAt ? "approved" : "waiting";
  const agreedSince = (one: AnswerKey) =>
    row.responses.some(({ id, agreedScores }) =>
      agreedScores.some(
        ({ criterionId, agreedAt }) =>
          isSameAnswer({ responseId: id, criterionId }, one) &&
          returnedAt !== null &&
          agreedAt > returnedAt,
      ),
    );
  return {
    recommendedById,
    state,
    returned: returned.map((one) => ({ ...one, again: agreedSince(one) })),
  };
}

function isIn({ responses }: EvaluationRow, responseId: string): boolean {
  return responses.some(({ id, state }) => id === responseId && state !== "EXCLUDED");
}

/** The last meeting; before the prices are open none where something was recorded or confirmed after it was closed. */
function meetingFacts({ meetings, responses }: EvaluationRow): EvaluationFacts["meeting"] {
  const last = meetings.at(-1);
  if (!last) return null;
  const opened = last.openedAt !== null;
  const later = responses.some(({ agreedScores }) =>
    agreedScores.some(({ agreedAt }) => agreedAt > last.closedAt),
  );
  return !opened && later ? null : { closedById: last.closedById, opened };
}
