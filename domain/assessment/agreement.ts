import type { Actor } from "../actor";
import { CHALLENGE } from "../challenge/states";
import { plural } from "../format/numbers";
import { isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import {
  type AnswerKey,
  agreementsMissing,
  type EvaluationFacts,
  inEvaluation,
  isSameAnswer,
  LEAST_SCORERS,
  scoredByTooFew,
} from "./facts";
import {
  hasPart,
  mayRead,
  mayReadAll,
  mayReadResponse,
  NOTHING_TO_SCORE,
  noneRecognised,
  partsOf,
} from "./policy";

/** Looking at the panel's meeting: individual scores beside the agreed ones. */
export function mayMeet(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    mayRead(actor, facts),
    CHALLENGE.states[facts.state].panelMet
      ? ALLOWED
      : refuse("The panel has not met.", "It meets when every evaluator has submitted all scores."),
  );
}

/**
 * Recording what the panel agreed. From the opening of the prices on agreed scores stand, but for those that the
 * approver sent back by name.
 * @param answer the one whose score it is; none for what is asked of the meeting as a whole.
 */
export function mayAgree(actor: Actor, facts: EvaluationFacts, answer?: AnswerKey): Verdict {
  return firstRefusal(
    moderates(actor, facts),
    notWithApprover(facts),
    isOpenTo(facts, answer),
    answer ? mayReadResponse(actor, facts, answer.responseId) : ALLOWED,
    answer ? enoughScored(facts, answer) : ALLOWED,
  );
}

function enoughScored(facts: EvaluationFacts, { responseId }: AnswerKey): Verdict {
  return scoredByTooFew(facts).some(({ id }) => id === responseId)
    ? refuse(
        `Fewer than ${LEAST_SCORERS} evaluators scored this response: others are kept from it.`,
        "Nothing can be agreed on it. The lead can cancel the challenge with a reason, and run it again.",
      )
    : ALLOWED;
}

function moderates(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(hasPart(actor, facts, "MODERATOR"), mayRead(actor, facts), isMeeting(facts));
}

function isMeeting({ state }: EvaluationFacts): Verdict {
  return state === "MODERATING"
    ? ALLOWED
    : refuse(
        "The panel is not meeting.",
        "Scores are agreed between its meeting and the decision.",
      );
}

function notWithApprover({ recommendation }: EvaluationFacts): Verdict {
  return recommendation?.state === "waiting"
    ? refuse("Your recommendation is with the approver.", "Ask the approver to return it.")
    : ALLOWED;
}

function isOpenTo(facts: EvaluationFacts, answer: AnswerKey | undefined): Verdict {
  if (!pricesOpen(facts)) return ALLOWED;
  const { state, returned } = facts.recommendation ?? { state: null, returned: [] };
  if (state === "returned" && answer && returned.some((one) => isSameAnswer(one, answer)))
    return ALLOWED;
  return refuse(
    "The prices are open, and agreed scores stand.",
    "Only the approver can send one back, by name and with a reason.",
  );
}

/** An evaluator stands by what was agreed, where they had given another score alone. */
export function mayConfirm(actor: Actor, facts: EvaluationFacts, agreedId: string): Verdict {
  const waiting = facts.unconfirmed.find((one) => one.agreedId === agreedId);
  const asked = waiting?.awaited ?? [];
  return firstRefusal(
    hasPart(actor, facts, "EVALUATOR"),
    mayRead(actor, facts),
    waiting ? mayReadResponse(actor, facts, waiting.responseId) : ALLOWED,
    isMeeting(facts),
    actor.kind === "person" && asked.includes(actor.userId)
      ? ALLOWED
      : refuse(
          "This score does not wait for you.",
          "You have confirmed it, you gave the same alone, or another was recorded since.",
        ),
  );
}

/** The moderator says that quality is agreed: every score is recorded, and everybody who is asked stands by it. */
export function mayCloseMeeting(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    moderates(actor, facts),
    isSealed(facts),
    everyScoreCounts(facts),
    facts.meeting === null
      ? ALLOWED
      : refuse("You have closed the meeting.", "The lead or the approver opens the prices."),
  );
}

/** A second person opens the prices: the lead or the approver, who did not close the meeting. */
export function mayOpenPrices(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "APPROVER"),
    mayRead(actor, facts),
    isMeeting(facts),
    isSealed(facts),
    everyScoreCounts(facts),
    facts.meeting === null
      ? refuse(
          "The moderator has not closed the panel’s meeting.",
          "They say who was there and that quality is agreed. You open the prices after that.",
        )
      : isSecondPerson(actor, {
          notAgain: [facts.meeting.closedById],
          refusal: refuse(
            "You closed the meeting, so somebody else opens the prices.",
            "The approver can, or another lead.",
          ),
          roles: { held: facts.bodyRoles, oneOf: ["COMMERCIAL", "APPROVER"] },
        }),
  );
}

function isSealed(facts: EvaluationFacts): Verdict {
  return pricesOpen(facts) ? refuse("The prices are open.", "Agreed scores stand now.") : ALLOWED;
}

/** Prices are sealed from everybody until quality was agreed throughout and a second person opened them. */
export function pricesOpen({ state, meeting }: EvaluationFacts): boolean {
  if (CHALLENGE.states[state].decided) return true;
  return state === "MODERATING" && meeting !== null && meeting.opened;
}

/** Whether a ranking can be drawn: not before the panel has agreed on a response whose exclusion was undone. */
export function canRank(facts: EvaluationFacts): boolean {
  const decided = CHALLENGE.states[facts.state].decided;
  return pricesOpen(facts) && (decided || agreementsMissing(facts) === 0);
}

/** Suppliers' names, where the challenge hides them: known to the lead, to others once quality is agreed. */
export function namesShown(actor: Actor, facts: EvaluationFacts): boolean {
  if (!facts.namesHidden || pricesOpen(facts)) return true;
  const parts = partsOf(actor, facts);
  return parts.includes("LEAD") && !parts.includes("EVALUATOR") && !parts.includes("MODERATOR");
}

/** The ranking, with prices, letters and exclusions of every response in it. */
export function maySeeRanking(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(mayReadAll(actor, facts), allAgreed(facts));
}

/** Whether the prices are open, so that a ranking can be drawn; else what is still to do. */
export function allAgreed(facts: EvaluationFacts): Verdict {
  if (canRank(facts)) return ALLOWED;
  if (pricesOpen(facts))
    return refuse(
      `${plural(agreementsMissing(facts), "score")} to agree.`,
      "An exclusion was undone: the panel agrees on that response first.",
    );
  if (!CHALLENGE.states[facts.state].panelMet)
    return refuse("There is no ranking yet.", "It is drawn when every score is agreed.");
  return firstRefusal(everyScoreCounts(facts), refuse(...NOT_OPENED));
}

/** Whether every score of every response still in is agreed, and nobody is awaited for one. */
export function everyScoreCounts(facts: EvaluationFacts): Verdict {
  if (inEvaluation(facts).length === 0) return NOTHING_TO_SCORE;
  const recognised = noneRecognised(facts);
  if (!recognised.allowed) return recognised;
  const unconfirmed = facts.unconfirmed.length;
  const unrecorded = agreementsMissing(facts) - unconfirmed;
  if (unrecorded > 0) return refuse(`${plural(unrecorded, "score")} to agree.`, SEALED);
  if (unconfirmed > 0)
    return refuse(
      `${plural(unconfirmed, "agreed score waits", "agreed scores wait")} for evaluators who gave another one.`,
      "They confirm it on the page of the panel’s agreement.",
    );
  return ALLOWED;
}

const SEALED = "Prices are sealed and nothing is ranked until quality is agreed.";

const NOT_OPENED = [
  "Quality is agreed, and the prices are not open.",
  "The moderator closes the panel’s meeting, and the lead or the approver opens them.",
] as const;
