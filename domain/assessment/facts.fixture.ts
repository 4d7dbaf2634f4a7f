import type { ParticipantPart } from "../challenge/content";
import type { AssessmentFacts, EvaluationFacts, PanelFacts, ResponseFacts } from "./facts";
import type { AssessmentState } from "./states";

/** Somebody with a part, who has declared that nothing stands against it. */
export function part(
  userId: string,
  name: ParticipantPart,
  change: Partial<PanelFacts> = {},
): PanelFacts {
  return { userId, part: name, conflict: "NONE", ended: false, assessments: [], ...change };
}

/** A response that was checked, with both of its scores agreed. */
export function response(label: string, change: Partial<ResponseFacts> = {}): ResponseFacts {
  return { id: label, label, state: "COMPLIANT", agreed: 2, summarySent: false, ...change };
}

/** What an evaluator has scored of a response, of two criteria. */
export function assessment(
  responseId: string,
  state: AssessmentState,
  scored = state === "SUBMITTED" ? 2 : 0,
): AssessmentFacts {
  return { responseId, state, scored };
}

/** A panel of one person for each part, named by it, in a body in which they have all roles. */
export const PANEL: readonly PanelFacts[] = [
  part("lead", "LEAD"),
  part("approver", "APPROVER"),
  part("moderator", "MODERATOR"),
  part("evaluator", "EVALUATOR"),
];

/** An evaluation of two criteria by `PANEL`, of no responses yet. */
export function evaluation(change: Partial<EvaluationFacts> = {}): EvaluationFacts {
  return {
    state: "EVALUATING",
    bodyId: "body",
    namesHidden: false,
    criteria: 2,
    panel: PANEL,
    responses: [],
    kept: [],
    bodyRoles: ["COMMERCIAL", "APPROVER"],
    memberOf: [],
    servesBody: true,
    recommendation: null,
    calibration: null,
    unconfirmed: [],
    meeting: null,
    pricesQuestioned: 0,
    lettersReturned: 0,
    claimsRunning: 0,
    lookAgainWaits: false,
    decidedBefore: false,
    contractsMissing: 0,
    contractsWaiting: 0,
    standstillEndsOn: null,
    standstillPausedOn: null,
    ...change,
  };
}

/** The moderator has closed the panel's meeting, and a second person has opened the prices. */
export const PRICES_OPEN = { closedById: "moderator", opened: true } as const;

/** The panel with one of it changed. */
export function panelWith(userId: string, change: Partial<PanelFacts>): PanelFacts[] {
  return PANEL.map((one) => (one.userId === userId ? { ...one, ...change } : one));
}
