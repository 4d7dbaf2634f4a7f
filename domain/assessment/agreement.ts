import type { Actor } from "../actor";
import { CHALLENGE } from "../challenge/states";
import { plural } from "../format/numbers";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { agreementsMissing, type EvaluationFacts, inEvaluation } from "./facts";
import { hasPart, mayRead, NOTHING_TO_SCORE, partsOf } from "./policy";

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
 * Recording what the panel agreed. With the last score agreed the prices are opened, and from then on
 * agreed scores stand, unless the approver returns the recommendation.
 */
export function mayAgree(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "MODERATOR"),
    mayRead(actor, facts),
    facts.state === "MODERATING"
      ? ALLOWED
      : refuse(
          "The panel is not meeting.",
          "Scores are agreed between its meeting and the decision.",
        ),
    facts.recommendation?.state === "waiting"
      ? refuse("Your recommendation is with the approver.", "Ask the approver to return it.")
      : ALLOWED,
    pricesOpen(facts) && facts.recommendation === null
      ? refuse(
          "All scores are agreed and the prices are open.",
          "Agreed scores stand now. Only the approver can return them, with a reason.",
        )
      : ALLOWED,
  );
}

/** Prices are sealed from everybody until the quality of every response has been agreed. */
export function pricesOpen(facts: EvaluationFacts): boolean {
  if (CHALLENGE.states[facts.state].decided) return true;
  if (facts.state !== "MODERATING") return false;
  return inEvaluation(facts).length > 0 && agreementsMissing(facts) === 0;
}

/** Suppliers' names, where the challenge hides them: known to the lead, to others once quality is agreed. */
export function namesShown(actor: Actor, facts: EvaluationFacts): boolean {
  if (!facts.namesHidden || pricesOpen(facts)) return true;
  const parts = partsOf(actor, facts);
  return parts.includes("LEAD") && !parts.includes("EVALUATOR") && !parts.includes("MODERATOR");
}

/** The ranking, with prices in it. */
export function maySeeRanking(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(mayRead(actor, facts), allAgreed(facts));
}

/** Whether quality is agreed throughout, so that a ranking can be drawn. */
export function allAgreed(facts: EvaluationFacts): Verdict {
  return pricesOpen(facts) ? ALLOWED : notAgreed(facts);
}

function notAgreed(facts: EvaluationFacts): Verdict {
  if (!CHALLENGE.states[facts.state].panelMet)
    return refuse("There is no ranking yet.", "It is drawn when every score is agreed.");
  const missing = agreementsMissing(facts);
  if (missing === 0) return NOTHING_TO_SCORE;
  return refuse(
    `${plural(missing, "score")} to agree.`,
    "Prices are sealed and nothing is ranked until quality is agreed.",
  );
}
