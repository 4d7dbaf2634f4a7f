import type { Actor } from "../actor";
import type { ParticipantPart } from "../challenge/content";
import { CHALLENGE } from "../challenge/states";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import type { EvaluationFacts } from "./facts";
import { hasPart, mayTouch } from "./policy";

/** A part that is to end. */
export interface PartFacts {
  userId: string;
  part: ParticipantPart;
  ended: boolean;
  /** Of a lead and an approver: they still have the role at the body that goes with it. */
  holdsRole: boolean;
}

/** Whether the person can change anything of who has a part: from publication until it has ended. */
export function mayChangePanel(actor: Actor, facts: EvaluationFacts): Verdict {
  const state = CHALLENGE.states[facts.state];
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "APPROVER"),
    state.public && !state.terminal
      ? ALLOWED
      : refuse("This challenge has ended.", "What everybody did stays in the record."),
  );
}

/** Evaluators and the moderator change until the decision. */
function beforeDecision({ state }: EvaluationFacts): Verdict {
  return CHALLENGE.states[state].undecided
    ? ALLOWED
    : refuse(
        "The panel is fixed once the decision is made.",
        "What everybody did stays in the record.",
      );
}

/**
 * Somebody leaves a part after publication. Nobody ends the part of whoever looks over their own
 * shoulder: the lead is replaced by the approver, and the approver only by themselves, or by the lead
 * once they are an approver of the body no more.
 */
export function mayEndPart(actor: Actor, facts: EvaluationFacts, ending: PartFacts): Verdict {
  return firstRefusal(
    mayChangePanel(actor, facts),
    isOwn(actor, ending) ? ALLOWED : mayTouch(actor, facts),
    ending.part === "LEAD" || ending.part === "APPROVER" ? ALLOWED : beforeDecision(facts),
    ending.ended ? refuse("They left already.", "Nothing is left to do.") : ALLOWED,
    mayReplace(actor, facts, ending),
  );
}

function mayReplace(actor: Actor, facts: EvaluationFacts, ending: PartFacts): Verdict {
  if (ending.part === "LEAD") return hasPart(actor, facts, "APPROVER");
  if (ending.part !== "APPROVER" || isOwn(actor, ending) || !ending.holdsRole) return ALLOWED;
  return refuse(
    "The approver looks over your shoulder, so you do not choose another one.",
    "They can hand over themselves.",
  );
}

function isOwn(actor: Actor, { userId }: PartFacts): boolean {
  return actor.kind === "person" && actor.userId === userId;
}

/** Another evaluator joins, as long as there is something left to score. */
export function mayAddEvaluator(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    mayChangePanel(actor, facts),
    mayTouch(actor, facts),
    beforeDecision(facts),
    facts.state === "MODERATING"
      ? refuse("The panel has met.", "Nobody joins once the scores are on the table.")
      : ALLOWED,
  );
}
