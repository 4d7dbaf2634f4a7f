import type { Actor } from "../actor";
import type { EvaluationFacts } from "../assessment/facts";
import { hasPart, mayTouch } from "../assessment/policy";
import { CHALLENGE } from "../challenge/states";
import { hasRoleOf, isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** A claim that was issued, as far as it has come. */
export interface ClaimFacts {
  /** Who wrote down that it was issued. */
  byId: string;
  ended: boolean;
}

const ONE_OF = ["COMMERCIAL", "APPROVER"] as const;

/** Writing down that a claim was issued: one person is enough for what stops an award. */
export function mayRecordClaim(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "APPROVER"),
    mayTouch(actor, facts),
    hasRoleOf({ held: facts.bodyRoles, oneOf: ONE_OF }),
    facts.state === "STANDSTILL"
      ? ALLOWED
      : refuse(
          "There is no standstill that a claim suspends.",
          "It is written down between the award notice and the award.",
        ),
  );
}

/** Somebody else writes down that it has ended, and why: only then the award goes on. */
export function mayEndClaim(actor: Actor, facts: EvaluationFacts, claim: ClaimFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "APPROVER"),
    mayTouch(actor, facts),
    isSecondPerson(actor, {
      notAgain: [claim.byId],
      refusal: refuse(
        "You wrote down that this claim was issued, so somebody else writes down that it has ended.",
        "The lead and the approver can, whichever of them you are not.",
      ),
      roles: { held: facts.bodyRoles, oneOf: ONE_OF },
    }),
    claim.ended ? refuse("This claim has ended.", "What was written down of it stays.") : ALLOWED,
    CHALLENGE.states[facts.state].live
      ? ALLOWED
      : refuse("The challenge is over.", "What was written down of the claim stays."),
  );
}
