import type { Actor } from "../actor";
import type { EvaluationFacts } from "../assessment/facts";
import { hasPart, mayRead } from "../assessment/policy";
import { PROPOSAL, type ProposalState } from "../challenge/proposal";
import { CHALLENGE } from "../challenge/states";
import { mayTransition } from "../lifecycle";
import { isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { isFromOutside } from "./policy";

/** Words that the reason has at least: every supplier was told of the decision that it takes back. */
export const LOOK_AGAIN_REASON_WORDS = 5;

/** The lead proposes to look again at what was decided, from the decision until the award. */
export function mayProposeLookAgain(
  actor: Actor,
  facts: EvaluationFacts,
  { waits }: { waits: boolean },
): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayRead(actor, facts),
    mayTransition(CHALLENGE, facts.state, "lookAgain"),
    waits
      ? refuse("A change of this challenge waits for a second person.", "It is decided first.")
      : ALLOWED,
  );
}

export interface LookAgainFacts {
  state: ProposalState;
  proposedById: string;
}

/** The approver agrees that the decision is looked at again, or lets it stand. */
export function mayDecideLookAgain(
  actor: Actor,
  facts: EvaluationFacts,
  { state, proposedById }: LookAgainFacts,
  decision: "approve" | "return",
): Verdict {
  return firstRefusal(
    isFromOutside(actor, facts),
    mayRead(actor, facts),
    isSecondPerson(actor, {
      notAgain: [proposedById],
      refusal: refuse(
        "You proposed this, so you cannot decide on it.",
        "Another approver of your body has to decide.",
      ),
      roles: { held: facts.bodyRoles, oneOf: ["APPROVER"] },
    }),
    mayTransition(PROPOSAL, state, decision),
    decision === "approve" ? mayTransition(CHALLENGE, facts.state, "lookAgain") : ALLOWED,
  );
}
