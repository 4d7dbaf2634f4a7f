import type { Actor } from "../actor";
import type { EvaluationFacts } from "../assessment/facts";
import { hasPart, mayReadResponse } from "../assessment/policy";
import { CHALLENGE } from "../challenge/states";
import { countWords } from "../format/words";
import { mayTransition } from "../lifecycle";
import { RESPONSE, type ResponseState } from "../response/states";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** An exclusion as it stands after the approver has returned a recommendation. */
export interface ExclusionFacts {
  responseId: string;
  state: ResponseState;
  /** It was made for the price: whoever decides on prices lets that stand again. */
  forPrice: boolean;
  /** The approver said no to it when they returned the last recommendation. */
  refused: boolean;
}

/**
 * After the approver's no, the lead undoes an exclusion that the check made: the response is scored, and two people have
 * said so.
 */
export function mayUndoExclusion(
  actor: Actor,
  facts: EvaluationFacts,
  { responseId, state, forPrice, refused }: ExclusionFacts,
): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayReadResponse(actor, facts, responseId),
    mayTransition(CHALLENGE, facts.state, "scoreRestored"),
    facts.recommendation?.state === "returned" && refused
      ? ALLOWED
      : refuse(
          "The approver has not said no to this exclusion.",
          "They do so when they return a recommendation.",
        ),
    forPrice
      ? refuse("It is excluded for its price.", "Decide anew on its price instead.")
      : ALLOWED,
    mayTransition(RESPONSE, state, "accept"),
  );
}

/** Words that the reason has at least: its supplier and everybody else may ask why it was out first. */
export const UNDO_REASON_WORDS = 5;

/** What is wrong with the reason; empty where nothing is. */
export function undoReasonProblems(reason: string): Record<string, string[]> {
  return countWords(reason) < UNDO_REASON_WORDS
    ? { reason: [`Say in ${UNDO_REASON_WORDS} words or more why it is not excluded`] }
    : {};
}
