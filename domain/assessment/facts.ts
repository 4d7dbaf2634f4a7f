import type { Role } from "../actor";
import type { ParticipantPart } from "../challenge/content";
import type { ChallengeState } from "../challenge/states";
import type { ResponseState } from "../response/states";
import type { Day } from "../timetable/day";
import type { AssessmentState } from "./states";

/** What was declared and, of what can be managed, decided; while it waits nothing can be read. */
export type Conflict = "NONE" | "MANAGEABLE" | "BARRED" | "WAITING";

export interface PanelFacts {
  userId: string;
  part: ParticipantPart;
  /** Null until they have declared. */
  conflict: Conflict | null;
  /** They had the part, and have it no more. */
  ended: boolean;
  /** Of an evaluator: one for each response to score that they are not kept from. Empty before scoring starts. */
  assessments: readonly AssessmentFacts[];
}

export interface AssessmentFacts {
  responseId: string;
  state: AssessmentState;
  /** How many criteria have a score. */
  scored: number;
}

/** Somebody reads nothing of one response: so it was decided, or they recognised it and that waits to be decided. */
export interface KeptFacts {
  userId: string;
  responseId: string;
  waits: boolean;
}

export interface ResponseFacts {
  id: string;
  /** "A", "B" … */
  label: string;
  state: ResponseState;
  /** How many criteria have an agreed score that counts: everybody who gave another one alone has confirmed it. */
  agreed: number;
  summarySent: boolean;
}

/** What there is of a calibration: a made-up answer that every evaluator scores. */
export interface CalibrationFacts {
  /** Who has scored it, by the person. */
  scoredBy: readonly string[];
}

/** What the policies of an evaluation ask about it. Only responses that were opened are in it. */
export interface EvaluationFacts {
  state: ChallengeState;
  bodyId: string;
  namesHidden: boolean;
  /** How many criteria there are to score. */
  criteria: number;
  panel: readonly PanelFacts[];
  responses: readonly ResponseFacts[];
  /** Who is kept from which response. */
  kept: readonly KeptFacts[];
  /** The roles that the actor has in the body that runs it, whoever they act for at the moment. */
  bodyRoles: readonly Role[];
  /** Whether the actor belongs to any public body today: a panel is of several, and who was removed from theirs is out. */
  servesBody: boolean;
  /** Names of the suppliers that responded to which the actor belongs. */
  memberOf: readonly string[];
  recommendation: RecommendationFacts | null;
  /** Null where none was written. */
  calibration: CalibrationFacts | null;
  /** Agreed scores for which an evaluator is awaited. */
  unconfirmed: readonly UnconfirmedFacts[];
  /** The meeting that the moderator closed; null where none is, or a score was recorded since. */
  meeting: MeetingFacts | null;
  /** How many suppliers were asked about their price, and nothing is decided on it yet. */
  pricesQuestioned: number;
  /** How many letters the approver returned and has not released. */
  lettersReturned: number;
  /** How many claims about the award were issued and have not ended. */
  claimsRunning: number;
  /** Whether the lead has proposed to look at the decision again, and the approver has not decided on that. */
  lookAgainWaits: boolean;
  /** A decision was made, whether or not it is looked at again. */
  decidedBefore: boolean;
  /** After the award: with how many winners nothing signed is written down. */
  contractsMissing: number;
  /** How many contracts, or changes of one, wait for the approver. */
  contractsWaiting: number;
  standstillEndsOn: Day | null;
  /** The day on which a concern or a claim paused the standstill. */
  standstillPausedOn: Day | null;
}

export interface RecommendationFacts {
  recommendedById: string;
  state: "waiting" | "returned" | "approved";
  /** The scores that the approver sent back with it. */
  returned: readonly ReturnedFacts[];
}

/** One answer: that of a response to a criterion, by their ids. */
export interface AnswerKey {
  responseId: string;
  criterionId: string;
}

export interface ReturnedFacts extends AnswerKey {
  /** Whether the panel has agreed on it anew since. */
  again: boolean;
}

export interface UnconfirmedFacts extends AnswerKey {
  /** The id of the agreed score. */
  agreedId: string;
  /** Ids of the evaluators who have still to confirm it. */
  awaited: readonly string[];
}

export interface MeetingFacts {
  closedById: string;
  /** Whether a second person has opened the prices after it. */
  opened: boolean;
}

/** What was sent back by name, and the panel has not agreed on anew. */
export function toAgreeAnew({ recommendation }: EvaluationFacts): readonly ReturnedFacts[] {
  if (recommendation?.state !== "returned") return [];
  return recommendation.returned.filter(({ again }) => !again);
}

/** Whether two answers are one. */
export function isSameAnswer(one: AnswerKey, other: AnswerKey): boolean {
  return one.responseId === other.responseId && one.criterionId === other.criterionId;
}

/** Responses that are still in: to be scored, or scored. */
export function inEvaluation(facts: EvaluationFacts): ResponseFacts[] {
  return facts.responses.filter(({ state }) => state !== "OPENED" && state !== "EXCLUDED");
}

/**
 * Evaluators whose scores count: who is barred is out, whatever they had scored before; who left has
 * scored only if they had submitted everything. Who is kept from every response scores nothing.
 */
export function scoringPanel(facts: EvaluationFacts): PanelFacts[] {
  return facts.panel.filter(
    (one) =>
      one.part === "EVALUATOR" &&
      one.conflict !== "BARRED" &&
      (!one.ended || hasSubmitted(one)) &&
      !isKeptFromAll(facts, one),
  );
}

function isKeptFromAll(facts: EvaluationFacts, { userId }: PanelFacts): boolean {
  const responses = inEvaluation(facts);
  return (
    responses.length > 0 &&
    responses.every(({ id }) => keptFrom(facts, userId, id)?.waits === false)
  );
}

/** That somebody reads nothing of a response, and whether it still waits to be decided; undefined where they may. */
export function keptFrom(
  { kept }: EvaluationFacts,
  userId: string,
  responseId: string,
): KeptFacts | undefined {
  const theirs = kept.filter((one) => one.userId === userId && one.responseId === responseId);
  return theirs.find(({ waits }) => !waits) ?? theirs[0];
}

/** How many evaluators an agreed score needs at least, where others are kept from the response. */
export const LEAST_SCORERS = 2;

/** Responses still in that too few evaluators score, because others are kept from them. */
export function scoredByTooFew(facts: EvaluationFacts): ResponseFacts[] {
  const panel = scoringPanel(facts);
  return inEvaluation(facts).filter(({ id }) => {
    const scorers = panel.filter(({ userId }) => !keptFrom(facts, userId, id));
    return (
      facts.kept.some((one) => one.responseId === id && !one.waits) &&
      scorers.length < LEAST_SCORERS
    );
  });
}

/** How many have recognised a response, so that nobody has decided on it yet. */
export function recognitionsWaiting({ kept }: EvaluationFacts): number {
  return kept.filter(({ waits }) => waits).length;
}

/** Whether an evaluator has submitted everything that there is to score. */
export function hasSubmitted({ assessments }: PanelFacts): boolean {
  return assessments.length > 0 && assessments.every(({ state }) => state === "SUBMITTED");
}

/** How many scores an evaluator has still to give, over what they have not submitted. */
export function scoresMissing(facts: EvaluationFacts, { assessments }: PanelFacts): number {
  const open = assessments.filter(({ state }) => state !== "SUBMITTED");
  return open.reduce((missing, { scored }) => missing + facts.criteria - scored, 0);
}

/** How many scores the panel has still to agree. */
export function agreementsMissing(facts: EvaluationFacts): number {
  return inEvaluation(facts).reduce((missing, { agreed }) => missing + facts.criteria - agreed, 0);
}
