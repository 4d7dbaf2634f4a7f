import { addDays } from "date-fns";
import { type Actor, actsFor, isOperator } from "../actor";
import { mayTransition } from "../lifecycle";
import { isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { NUMBER_CLAIM, type NumberClaimState } from "./states";

/** How long the supplier that has the number is waited for before an operator decides without its answer. */
export const HEARD_DAYS = 7;

export interface ClaimantFacts {
  supplierId: string;
  name: string;
  /** Whether it has a company number already. */
  hasNumber: boolean;
  /** Whether it has a claim that waits. */
  waits: boolean;
}

export interface NumberClaimFacts {
  state: NumberClaimState;
  holder: { id: string; name: string };
  requestedById: string;
  requestedAt: Date;
  answeredAt: Date | null;
  /** Whether the person who asks belongs to one of the two suppliers. */
  belongsToEither: boolean;
}

/** An administrator of a supplier without a number says that one which another supplier gave is theirs. */
export function mayClaimNumber(actor: Actor, claimant: ClaimantFacts): Verdict {
  if (!actsFor(actor, claimant.supplierId, "ADMIN"))
    return refuse(
      `Only an administrator of ${claimant.name} says which company number it has.`,
      "Ask one of its administrators.",
    );
  if (claimant.hasNumber)
    return refuse(`${claimant.name} has a company number.`, "One company has one.");
  if (claimant.waits)
    return refuse("Your claim waits to be decided.", "You get a letter when it is.");
  return ALLOWED;
}

/** An administrator of the supplier that has the number says why, once. */
export function mayAnswerNumberClaim(actor: Actor, claim: NumberClaimFacts): Verdict {
  if (!actsFor(actor, claim.holder.id, "ADMIN"))
    return refuse(
      `Only an administrator of ${claim.holder.name} answers for it.`,
      "Ask one of its administrators.",
    );
  if (claim.state !== "REQUESTED")
    return refuse("This was decided already.", "Both sides got a letter.");
  if (claim.answeredAt !== null)
    return refuse("You have answered.", "The operators decide now, and you get a letter.");
  return ALLOWED;
}

/** An operator of neither side decides, once the other side has answered or has had a week to. */
export function mayDecideNumberClaim(
  actor: Actor,
  claim: NumberClaimFacts,
  decision: "give" | "refuse",
  now: Date,
): Verdict {
  if (!isOperator(actor))
    return refuse("Only an operator of Proven decides whose a number is.", "You get a letter.");
  const ownCase = refuse(
    "You belong to one of the two suppliers, and nobody decides in their own case.",
    "Another operator has to look at it.",
  );
  const heard = claim.answeredAt !== null || now >= addDays(claim.requestedAt, HEARD_DAYS);
  return firstRefusal(
    isSecondPerson(actor, { notAgain: [claim.requestedById], refusal: ownCase }),
    claim.belongsToEither ? ownCase : ALLOWED,
    mayTransition(NUMBER_CLAIM, claim.state, decision),
    heard
      ? ALLOWED
      : refuse(
          `${claim.holder.name} has not answered yet.`,
          `It has ${HEARD_DAYS} days to. After that you can decide without its answer.`,
        ),
  );
}
