import { addDays } from "date-fns";
import { type Actor, actsFor, isOperator } from "../actor";
import { mayTransition } from "../lifecycle";
import { isNotOwnCase, isSecondPerson } from "../second-person";
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
  claimant: { name: string };
  /** The company number that the claimant has by now. */
  claimantsNumber: string | null;
  holder: { id: string; name: string };
  /** Whether the holder has the number still. */
  isHeld: boolean;
  requestedById: string;
  requestedAt: Date;
  answeredAt: Date | null;
  /** Whether the person who asks belongs to one of the two suppliers. */
  belongs: boolean;
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
  const heard = claim.answeredAt !== null || now >= addDays(claim.requestedAt, HEARD_DAYS);
  return firstRefusal(
    isSecondPerson(actor, {
      notAgain: [claim.requestedById],
      refusal: refuse("Nobody decides on their own claim.", "Another operator has to look at it."),
    }),
    isNotOwnCase(claim.belongs),
    mayTransition(NUMBER_CLAIM, claim.state, decision),
    heard
      ? ALLOWED
      : refuse(
          `${claim.holder.name} has not answered yet.`,
          `It has ${HEARD_DAYS} days to. After that you can decide without its answer.`,
        ),
    decision === "give" ? canBeGiven(claim) : ALLOWED,
  );
}

/** Much may have become of either side since the claim was made. */
function canBeGiven({ claimant, claimantsNumber, holder, isHeld }: NumberClaimFacts): Verdict {
  if (claimantsNumber !== null)
    return refuse(
      `${claimant.name} has the company number ${claimantsNumber} by now, and one company has one.`,
      "Refuse this claim.",
    );
  // It was given to somebody else since, who was not heard in this.
  if (!isHeld)
    return refuse(
      `${holder.name} does not have this number any more.`,
      "Refuse this claim. It can be made anew, to whoever has the number now.",
    );
  return ALLOWED;
}
