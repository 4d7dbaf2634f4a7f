import { type Actor, actsFor } from "../actor";
import type { ChallengeFacts } from "../challenge/policy";
import { stateAt } from "../challenge/states";
import { mayTransition } from "../lifecycle";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { CLARIFICATION, type ClarificationState } from "./states";

export interface ClarificationFacts {
  state: ClarificationState;
  challenge: ChallengeFacts;
}

/** Answers go to everybody at once, and only while they can still use them. */
export function mayAnswer(actor: Actor, facts: ClarificationFacts, now: Date): Verdict {
  const { state, closesAt } = facts.challenge;
  return firstRefusal(
    mayHandle(actor, facts),
    mayTransition(CLARIFICATION, facts.state, "answer"),
    stateAt(state, closesAt, now) === "PUBLISHED"
      ? ALLOWED
      : refuse("The challenge is not open any more.", "Reject the question, and say why."),
  );
}

/** A mistaken answer stays, and is corrected by a new one, once: the newer can be corrected again. */
export function mayCorrect(
  actor: Actor,
  facts: ClarificationFacts & { corrected: boolean },
  now: Date,
): Verdict {
  const { state, closesAt } = facts.challenge;
  return firstRefusal(
    mayHandle(actor, facts),
    facts.state === "ANSWERED"
      ? ALLOWED
      : refuse("There is no answer to correct.", "Answer the question first."),
    facts.corrected
      ? refuse("This answer was corrected.", "Correct the newer one, if that is wrong as well.")
      : ALLOWED,
    stateAt(state, closesAt, now) === "PUBLISHED"
      ? ALLOWED
      : refuse("The challenge is not open any more.", "Nobody could use the answer now."),
  );
}

/** A question can be turned down with a reason at any time. */
export function mayReject(actor: Actor, facts: ClarificationFacts): Verdict {
  return firstRefusal(mayHandle(actor, facts), mayTransition(CLARIFICATION, facts.state, "reject"));
}

function mayHandle(actor: Actor, { challenge }: ClarificationFacts): Verdict {
  if (actsFor(actor, challenge.bodyId, "COMMERCIAL")) return ALLOWED;
  return refuse(
    "Only a commercial officer of the body that runs this challenge answers questions.",
    "Act for that body, or ask its administrator for the role.",
  );
}
