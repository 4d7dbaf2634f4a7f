import { type Actor, actsFor, type Person } from "../actor";
import { mayTransition } from "../lifecycle";
import { isSecondPerson, rolesAt } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import type { ParticipantPart } from "./content";
import { CHALLENGE, type ChallengeAction, type ChallengeState, stateAt } from "./states";

/** What a challenge's policies ask about it. */
export interface ChallengeFacts {
  /** As stored; policies take the deadline into account themselves. */
  state: ChallengeState;
  closesAt: Date | null;
  questionsCloseAt: Date | null;
  bodyId: string;
  createdById: string;
  submittedById: string | null;
  /**
   * The suppliers that alone may answer it, as the next phase of an earlier one: none before it is published.
   * Null where anybody may.
   */
  invited: readonly string[] | null;
  /** The parts that the actor has in this challenge. */
  parts: readonly ParticipantPart[];
  /** The actor led it once, and somebody took over from them. */
  ledBefore: boolean;
}

/** Who may start a challenge: a commercial officer of a verified public body. */
export function mayCreate(actor: Actor): Verdict {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (acting?.kind !== "PUBLIC_BODY" || !acting.roles.includes("COMMERCIAL")) {
    return refuse(
      "Only a commercial officer of a public body can start a challenge.",
      "Ask an administrator of your public body to give you that role.",
    );
  }
  if (acting.verified) return ALLOWED;
  return refuse(
    `${acting.name} has not been verified yet.`,
    "An operator checks each public body before its first challenge. You will get a message.",
  );
}

/** Copying makes a draft of one's own; the one copied is one's own body's, or public. */
export function mayCopy(actor: Actor, facts: ChallengeFacts): Verdict {
  const creating = mayCreate(actor);
  if (!creating.allowed || CHALLENGE.states[facts.state].public) return creating;
  return actsFor(actor, facts.bodyId) ? ALLOWED : refuse(NOT_YOURS, READ_PUBLIC);
}

/** Who reads a draft and works on it, or reviews it. What is public anybody reads. */
export function mayRead(actor: Actor, facts: ChallengeFacts): Verdict {
  if (CHALLENGE.states[facts.state].public) return ALLOWED;
  if (actsFor(actor, facts.bodyId, "COMMERCIAL", "APPROVER")) return ALLOWED;
  return refuse(NOT_YOURS, READ_PUBLIC);
}

export function mayEdit(actor: Actor, facts: ChallengeFacts): Verdict {
  const member = isCommercial(actor, facts);
  if (!member.allowed || facts.state === "DRAFT") return member;
  if (facts.state === "IN_REVIEW") {
    return refuse(
      "This challenge is with its approver.",
      "Its lead recalls it, or its approver returns it, and you can go on.",
    );
  }
  return refuse(
    "This challenge is published, and what was published stays.",
    "Amend it while it is open.",
  );
}

/**
 * A draft may be deleted by whoever may edit it; what was public stays.
 * @param announced whether the market was asked about it, or told that it is planned.
 */
export function mayDiscard(actor: Actor, facts: ChallengeFacts, announced: boolean): Verdict {
  return firstRefusal(
    mayEdit(actor, facts),
    announced
      ? refuse(
          "Something about this draft is public already, and that is on record.",
          "Leave it as it is, or go on with it.",
        )
      : ALLOWED,
  );
}

/** Its planned procurement notice goes out once. Procurement Act 2023, section 15. */
export function mayPlan(actor: Actor, facts: ChallengeFacts, planned: boolean): Verdict {
  return firstRefusal(mayEdit(actor, facts), isForAnybody(facts), isNotPlanned(planned));
}

export function isNotPlanned(planned: boolean): Verdict {
  return planned
    ? refuse("Its planned procurement notice is out.", "It stands as it was published.")
    : ALLOWED;
}

export function maySubmit(actor: Actor, facts: ChallengeFacts): Verdict {
  return firstRefusal(
    isCommercial(actor, facts),
    leads(facts)
      ? ALLOWED
      : refuse("Only the lead sends a challenge to its approver.", "Ask the lead to send it."),
    mayTransition(CHALLENGE, facts.state, "submit"),
  );
}

/** Whoever leads it now takes it back before the approver has decided, also where another lead sent it. */
export function mayRecall(actor: Actor, facts: ChallengeFacts): Verdict {
  return firstRefusal(
    isCommercial(actor, facts),
    leads(facts)
      ? ALLOWED
      : refuse(
          "Only the lead recalls a challenge from its approver.",
          "Ask the lead to recall it, or the approver to return it.",
        ),
    mayTransition(CHALLENGE, facts.state, "recall"),
  );
}

export function mayReturn(actor: Actor, facts: ChallengeFacts): Verdict {
  return firstRefusal(
    approvesForTheBody(actor, facts),
    mayTransition(CHALLENGE, facts.state, "return"),
  );
}

export function mayPublish(actor: Actor, facts: ChallengeFacts): Verdict {
  return firstRefusal(
    approvesForTheBody(actor, facts),
    mayTransition(CHALLENGE, facts.state, "publish"),
  );
}

export function mayAmend(actor: Actor, facts: ChallengeFacts, now: Date): Verdict {
  return firstRefusal(isCommercial(actor, facts), mayStep(facts, "amend", now));
}

export function mayCancel(actor: Actor, facts: ChallengeFacts, now: Date): Verdict {
  return firstRefusal(
    actsFor(actor, facts.bodyId, "APPROVER") ? ALLOWED : isCommercial(actor, facts),
    mayStep(facts, "cancel", now),
  );
}

/**
 * What got in the way is learning, not a requirement: it is kept at any time after publication, without
 * an amendment, also after the end.
 */
export function mayKeepBlockers(actor: Actor, facts: ChallengeFacts): Verdict {
  return firstRefusal(
    isCommercial(actor, facts),
    CHALLENGE.states[facts.state].public
      ? ALLOWED
      : refuse(
          "This challenge is not published, so nothing can have got in its way in public.",
          "Write down what got in the way once it is published.",
        ),
  );
}

/** Closing is bookkeeping of the platform: the deadline has closed it already. */
export function mayClose(actor: Actor, facts: ChallengeFacts, now: Date): Verdict {
  if (actor.kind !== "system") {
    return refuse(
      "Nobody closes a challenge: its deadline does.",
      "Amend the deadline, or cancel.",
    );
  }
  if (facts.closesAt !== null && now < facts.closesAt) {
    return refuse("The deadline has not passed.", "It closes by itself when it has.");
  }
  return mayTransition(CHALLENGE, facts.state, "close");
}

/** A member of any supplier, until questions close. */
export function mayAsk(actor: Actor, facts: ChallengeFacts, now: Date): Verdict {
  if (!isSupplierMember(actor)) {
    return refuse("Questions come from suppliers.", "Sign in and act for a supplier to ask one.");
  }
  const state = stateAt(facts.state, facts.closesAt, now);
  if (state !== "PUBLISHED") return refuse(NOT_OPEN, "Read the answers that were given.");
  const invited = isInvited(actor, facts.invited);
  if (!invited.allowed) return invited;
  if (facts.questionsCloseAt !== null && now >= facts.questionsCloseAt) {
    return refuse("Questions have closed.", "Read the answers that were given.");
  }
  return ALLOWED;
}

/** A next phase is answered by the suppliers of the phase before that were invited to it. */
export function isInvited(actor: Actor, invited: readonly string[] | null): Verdict {
  if (invited === null || invited.some((supplierId) => actsFor(actor, supplierId))) return ALLOWED;
  return refuse(
    "This is the next phase of an earlier challenge: only the suppliers that won it and went on are invited.",
    "If you belong to one of them, choose it on your account page. Other challenges are open to everybody.",
  );
}

/** What concerns everybody before there is a competition has no place where its suppliers are known. */
export function isForAnybody({ invited }: ChallengeFacts): Verdict {
  if (invited === null) return ALLOWED;
  return refuse(
    "This is the next phase of an earlier challenge, and only its suppliers are invited.",
    "Go on with the draft: they hear of it when it is published.",
  );
}

const NOT_YOURS = "This challenge is not yours to see.";
const READ_PUBLIC = "Act for the public body it belongs to, or read the published challenges.";
const NOT_OPEN = "This challenge is not open.";

function leads({ parts }: ChallengeFacts): boolean {
  return parts.includes("LEAD");
}

function isCommercial(actor: Actor, { bodyId }: ChallengeFacts): Verdict {
  if (!actsFor(actor, bodyId, "COMMERCIAL")) {
    return refuse(
      "Only a commercial officer of the body that runs this challenge can do that.",
      "Act for that body, or ask its administrator for the role.",
    );
  }
  if (actor.actingFor.verified) return ALLOWED;
  return refuse(
    `${actor.actingFor.name} has not been verified yet.`,
    "An operator checks each public body. You will get a message.",
  );
}

function approvesForTheBody(actor: Actor, facts: ChallengeFacts): Verdict {
  if (!actsFor(actor, facts.bodyId, "APPROVER")) {
    return refuse(
      "Only an approver of the body that runs this challenge can do that.",
      "Act for that body, or ask its administrator for the role.",
    );
  }
  const prepared = refuse(
    "You prepared this challenge, so you cannot approve it.",
    "Ask another approver of your body.",
  );
  return firstRefusal(
    leads(facts) || facts.ledBefore ? prepared : ALLOWED,
    isSecondPerson(actor, {
      notAgain: [facts.createdById, facts.submittedById],
      refusal: prepared,
      roles: { held: rolesAt(actor, facts.bodyId), oneOf: ["APPROVER"] },
    }),
  );
}

function isSupplierMember(actor: Actor): actor is Person {
  return actor.kind === "person" && actor.actingFor?.kind === "SUPPLIER";
}

/** Whether the challenge can take this step now, by its deadline. */
export function mayStep(facts: ChallengeFacts, action: ChallengeAction, now: Date): Verdict {
  return mayTransition(CHALLENGE, stateAt(facts.state, facts.closesAt, now), action);
}
