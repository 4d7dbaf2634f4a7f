import type { Actor } from "../actor";
import { CHALLENGE } from "../challenge/states";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import type { EvaluationFacts } from "./facts";
import { hasPart, mayTouch } from "./policy";

/** Lead or moderator writes the made-up answer before the scoring, and may change it until somebody has scored it. */
export function mayWriteCalibration(actor: Actor, facts: EvaluationFacts): Verdict {
  const { calibration } = facts;
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "MODERATOR"),
    mayTouch(actor, facts),
    inTime(facts),
    facts.panel.some(({ assessments }) => assessments.some(({ scored }) => scored > 0))
      ? refuse("A response already has a score.", "A made-up answer is scored before any of them.")
      : ALLOWED,
    calibration && calibration.scoredBy.length > 0
      ? refuse("Somebody has scored it.", "It stays as it is, so that all score the same.")
      : ALLOWED,
  );
}

/** Each evaluator scores it once, alone. No supplier is in it, so nothing has to be declared before. */
export function mayScoreCalibration(actor: Actor, facts: EvaluationFacts): Verdict {
  const scoredBy = facts.calibration?.scoredBy ?? [];
  return firstRefusal(
    hasPart(actor, facts, "EVALUATOR"),
    inTime(facts),
    actor.kind === "person" && scoredBy.includes(actor.userId)
      ? refuse("You have scored it.", "It stays as you gave it: compare it with the others.")
      : ALLOWED,
  );
}

/** An evaluator sees the others' scores after their own; lead and moderator as they come in. */
export function maySeeCalibration(actor: Actor, facts: EvaluationFacts): Verdict {
  const scoredBy = facts.calibration?.scoredBy ?? [];
  const part = hasPart(actor, facts);
  if (!part.allowed || !hasPart(actor, facts, "EVALUATOR").allowed) return part;
  return actor.kind === "person" && scoredBy.includes(actor.userId)
    ? ALLOWED
    : refuse("You see nobody else’s score yet.", "Score it first.");
}

/** From publication until the panel has met. */
function inTime(facts: EvaluationFacts): Verdict {
  const state = CHALLENGE.states[facts.state];
  return state.live && !state.panelMet
    ? ALLOWED
    : refuse("The panel has met.", "A calibration comes before the scoring.");
}
