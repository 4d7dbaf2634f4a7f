import { type Actor, actsFor } from "../actor";
import { isInvited } from "../challenge/policy";
import { CHALLENGE, type ChallengeState, stateAt } from "../challenge/states";
import { mayTransition } from "../lifecycle";
import { hasRoleOf, isSecondPerson, rolesAt } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { RESPONSE, type ResponseState } from "./states";

export interface AnsweredChallenge {
  state: ChallengeState;
  closesAt: Date | null;
  bodyId: string;
  /** Whether the asking person has a part in it on the buyer's side. */
  personHasPart: boolean;
  /** The suppliers that alone may answer it; null where anybody may. */
  invited: readonly string[] | null;
  /** Whether the asking supplier has asked to become one with another that has people here. */
  mergeWaits: boolean;
}

export interface ResponseFacts {
  state: ResponseState;
  supplierId: string;
  challenge: AnsweredChallenge;
}

/**
 * Any supplier may answer an open challenge, or those that are invited to a next phase; but nobody sits on
 * both sides.
 */
export function mayStart(actor: Actor, challenge: AnsweredChallenge, now: Date): Verdict {
  if (actor.kind !== "person")
    return refuse("You are not signed in.", "Sign in, and you come back here.");
  if (actor.actingFor?.kind !== "SUPPLIER")
    return refuse(
      "Only suppliers answer challenges.",
      "Choose the supplier that you act for on your account page, or register one.",
    );
  return firstRefusal(
    bothSides(challenge),
    isOpen(challenge, now),
    isInvited(actor, challenge.invited),
    mayCompete(challenge),
  );
}

/** While two wait to become one, neither enters a competition: which of the two would it be? */
function mayCompete({ mergeWaits }: AnsweredChallenge): Verdict {
  if (!mergeWaits) return ALLOWED;
  return refuse(
    "A request to merge this supplier with another one waits.",
    "Begin when it has been decided, or have an administrator take it back.",
  );
}

export function mayEdit(actor: Actor, response: ResponseFacts, now: Date): Verdict {
  return firstRefusal(
    mayReadOwn(actor, response),
    bothSides(response.challenge),
    isOpen(response.challenge, now),
  );
}

/** The database's clock decides: what it has not accepted before the deadline was not received. */
export function maySubmit(actor: Actor, response: ResponseFacts, now: Date): Verdict {
  return firstRefusal(
    mayEdit(actor, response, now),
    mayTransition(RESPONSE, response.state, "submit"),
  );
}

/** Saying that what was submitted answers the amended challenge as well. */
export function mayConfirm(
  actor: Actor,
  response: ResponseFacts,
  amended: boolean,
  now: Date,
): Verdict {
  return firstRefusal(
    mayEdit(actor, response, now),
    response.state === "SUBMITTED"
      ? ALLOWED
      : refuse("Nothing of yours is submitted.", "Submit your response instead."),
    amended
      ? ALLOWED
      : refuse("Your response answers the challenge as it is now.", "There is nothing to confirm."),
  );
}

export function mayWithdraw(actor: Actor, response: ResponseFacts, now: Date): Verdict {
  return firstRefusal(
    mayEdit(actor, response, now),
    mayTransition(RESPONSE, response.state, "withdraw"),
  );
}

/** A withdrawal is undone as long as a response may be withdrawn: what was submitted counts again. */
export function mayRestore(actor: Actor, response: ResponseFacts, now: Date): Verdict {
  return firstRefusal(
    mayEdit(actor, response, now),
    mayTransition(RESPONSE, response.state, "restore"),
  );
}

/** A supplier's people read their own response at any time; nobody else does through this. */
export function mayReadOwn(actor: Actor, response: ResponseFacts): Verdict {
  if (actsFor(actor, response.supplierId, "ADMIN", "EDITOR")) return ALLOWED;
  return refuse(
    "This response belongs to a supplier that you do not act for.",
    "Choose that supplier on your account page, if you belong to it.",
  );
}

/** What the policies ask of a challenge of which the responses are to be opened. */
export interface ToOpen {
  state: ChallengeState;
  closesAt: Date | null;
  bodyId: string;
  /** The parts that the asking person has in it. */
  personsParts: readonly string[];
  /** Who has begun the opening. */
  begunById: string | null;
}

/** Who answers for the competition takes part in its opening; who scores does not. */
const OPENS: readonly string[] = ["LEAD", "APPROVER", "MODERATOR"];

/** The first of two people of the buyer's side begins, after the deadline by the database's clock. */
export function mayBeginOpening(actor: Actor, challenge: ToOpen, now: Date): Verdict {
  return firstRefusal(
    takesPartInOpening(actor, challenge, now),
    hasRoleOf(openingRoles(actor, challenge)),
    challenge.begunById === null
      ? ALLOWED
      : refuse("The opening has been begun.", "A second person of your side opens them now."),
  );
}

/** The second, who is another person, opens what was submitted. It happens once. */
export function mayOpen(actor: Actor, challenge: ToOpen, now: Date): Verdict {
  return firstRefusal(takesPartInOpening(actor, challenge, now), secondPerson(actor, challenge));
}

/** Of the roles that administrators give, those that answer for a competition; a reference may come from a supplier. */
function openingRoles(actor: Actor, { bodyId }: ToOpen) {
  return { held: rolesAt(actor, bodyId), oneOf: ["ADMIN", "COMMERCIAL", "APPROVER"] } as const;
}

function secondPerson(actor: Actor, challenge: ToOpen): Verdict {
  const { begunById } = challenge;
  if (begunById === null)
    return refuse(
      "Nobody has begun the opening. It takes two people of your side.",
      "Begin it; then a second person opens them.",
    );
  return isSecondPerson(actor, {
    notAgain: [begunById],
    refusal: refuse(
      "You have begun the opening, so another person has to open them.",
      "Ask the approver, the moderator or a commercial officer of your body to open this page.",
    ),
    roles: openingRoles(actor, challenge),
  });
}

function takesPartInOpening(actor: Actor, challenge: ToOpen, now: Date): Verdict {
  const state = stateAt(challenge.state, challenge.closesAt, now);
  if (!actsFor(actor, challenge.bodyId))
    return refuse(
      "Only the public body that asked opens the responses.",
      "Choose that body on your account page, if you belong to it.",
    );
  const { personsParts, bodyId } = challenge;
  const answersForIt =
    actsFor(actor, bodyId, "COMMERCIAL") || personsParts.some((part) => OPENS.includes(part));
  if (!answersForIt || personsParts.includes("EVALUATOR"))
    return refuse(
      "The lead, the approver, the moderator or a commercial officer opens the responses.",
      "Ask one of them.",
    );
  if (state === "PUBLISHED")
    return refuse(
      "The deadline has not passed. Until then every response is sealed, for you too.",
      "Come back after the deadline.",
    );
  return mayTransition(CHALLENGE, state, "open");
}

/** Whether responses are received at this moment, by the database's clock. */
export function isOpen(
  challenge: Pick<AnsweredChallenge, "state" | "closesAt">,
  now: Date,
): Verdict {
  const state = stateAt(challenge.state, challenge.closesAt, now);
  if (state === "PUBLISHED") return ALLOWED;
  if (!CHALLENGE.states[state].public)
    return refuse("This challenge is not open yet.", "Look for one that is open.");
  if (state === "CANCELLED")
    return refuse(
      "This challenge was cancelled, so nothing more is received.",
      "Its public page says why.",
    );
  return refuse(
    "The deadline has passed by our clock, so nothing more is received.",
    "What you submitted before it, and did not withdraw, stands with its receipt.",
  );
}

function bothSides(challenge: AnsweredChallenge): Verdict {
  if (!challenge.personHasPart) return ALLOWED;
  return refuse(
    "You have a part in this challenge on the buyer’s side.",
    "Somebody else at the supplier has to answer it.",
  );
}
