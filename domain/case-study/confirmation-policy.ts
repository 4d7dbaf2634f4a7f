import { type Actor, actsFor, type Person } from "../actor";
import type { ClaimVerdict } from "../evidence/grade";
import { mayTransition } from "../lifecycle";
import { mailboxOf } from "../membership/mailbox";
import { isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { type CaseStudyFacts, mayEdit, SIGN_IN } from "./policy";
import { CONFIRMATION, type ConfirmationState } from "./states";

export interface RequestFacts extends CaseStudyFacts {
  bodyId: string | null;
  claims: number;
  requests: readonly ConfirmationState[];
  /** People of the body who may answer and do not act for the supplier. */
  references: number;
}

/** One request at a time, of something public that claims something, to a body that can answer. */
export function mayRequestConfirmation(actor: Actor, facts: RequestFacts): Verdict {
  const editable = mayEdit(actor, facts);
  if (!editable.allowed) return editable;
  if (facts.state !== "PUBLISHED") {
    return refuse("It is not published.", "Publish it as asserted, then ask.");
  }
  if (facts.bodyId === null) {
    return refuse("It names no public body.", "Say which body the work was done for, then ask.");
  }
  if (facts.claims === 0) {
    return refuse("There is nothing to confirm.", "Add at least one outcome, then ask.");
  }
  if (facts.requests.includes("REQUESTED")) {
    return refuse(
      "The public body has been asked and has not answered yet.",
      "Wait for its answer, or withdraw the request and ask anew.",
    );
  }
  if (facts.references === 0) {
    return refuse(
      "Nobody at this public body can confirm here yet.",
      "Invite somebody there who knows the work, by their address at the public body.",
    );
  }
  return ALLOWED;
}

/**
 * Inviting somebody of the body to answer: where a request could be made, and nobody is there to
 * answer it. Where somebody is, they are asked, and it is theirs to say who else speaks.
 * @param facts.domains the body's own e-mail domains.
 */
export function mayInviteReference(
  actor: Actor,
  facts: RequestFacts & { domains: readonly string[] },
): Verdict {
  const askable = mayRequestConfirmation(actor, { ...facts, references: 1 });
  if (!askable.allowed) return askable;
  if (facts.references > 0) {
    return refuse(
      "Somebody at this public body can confirm here already.",
      "Ask them: they get a mail, and may bring a colleague in.",
    );
  }
  if (facts.domains.length === 0) {
    return refuse(
      "We do not know which e-mail addresses belong to this public body.",
      "Ask your contact there to join Proven for the body, with the role of reference. Then ask.",
    );
  }
  return ALLOWED;
}

/** The person whose address the invitation went to, once, while it holds. */
export function mayAcceptReferenceInvitation(
  actor: Actor,
  facts: { mailbox: string; state: string; expiresAt: Date; request: ConfirmationState },
  now: Date,
): Verdict {
  if (actor.kind !== "person") {
    return refuse(
      "You are not signed in.",
      "Sign in with the address that the invitation went to.",
    );
  }
  if (mailboxOf(actor.email) !== facts.mailbox) {
    return refuse(
      "This invitation was sent to another address.",
      "Sign in with the address that it was sent to. An invitation cannot be passed on.",
    );
  }
  if (facts.state === "ACCEPTED") {
    return refuse(
      "This invitation has been used.",
      "It works once. You find the request under Confirmations in your account.",
    );
  }
  if (facts.state !== "PENDING" || now >= facts.expiresAt || facts.request !== "REQUESTED") {
    return refuse(
      "This invitation does not hold any more.",
      "Ask the supplier to send a new one, if it still needs your word.",
    );
  }
  return ALLOWED;
}

export function mayWithdrawRequest(
  actor: Actor,
  facts: { supplierId: string; request: ConfirmationState },
): Verdict {
  return firstRefusal(
    mayEdit(actor, facts),
    mayTransition(CONFIRMATION, facts.request, "withdraw"),
  );
}

export interface AnswerFacts {
  bodyId: string;
  request: ConfirmationState;
  requestedById: string;
  /** The person who answers is a member of the supplier as well. */
  belongsToSupplier: boolean;
}

/** Confirm or dispute, claim by claim: a reference of the body, and nobody who gains by it. */
export function mayAnswer(actor: Actor, facts: AnswerFacts): Verdict {
  return firstRefusal(
    speaksForBody(actor, facts),
    mayTransition(CONFIRMATION, facts.request, "answer"),
  );
}

export function mayDecline(actor: Actor, facts: AnswerFacts): Verdict {
  return firstRefusal(
    speaksForBody(actor, facts),
    mayTransition(CONFIRMATION, facts.request, "decline"),
  );
}

/** Within this time whoever answered puts a slip right without a reason. */
const SLIP_MS = 60 * 60 * 1000;

export type AnswerKind = "FIRST" | "SLIP" | "CHANGED";

/** An answer, as far as a later one looks at it. */
export interface EarlierAnswer {
  kind: AnswerKind;
  answeredById: string;
  answeredAt: Date;
}

/**
 * How another answer to a request that is answered counts. A slip is put right by whoever made it, within
 * an hour of the answer that it is a slip of, however often; anything else is a changed answer.
 * @param earlier all answers of the request; none of one that was answered before answers were kept.
 */
export function kindOfAnotherAnswer(
  earlier: readonly EarlierAnswer[],
  by: string,
  now: Date,
): Exclude<AnswerKind, "FIRST"> {
  const last = earlier
    .filter(({ kind }) => kind !== "SLIP")
    .reduce<EarlierAnswer | null>(
      (latest, one) => (latest && latest.answeredAt >= one.answeredAt ? latest : one),
      null,
    );
  const isSlip =
    last !== null &&
    last.answeredById === by &&
    now.getTime() - last.answeredAt.getTime() <= SLIP_MS;
  return isSlip ? "SLIP" : "CHANGED";
}

/** A reference of the body puts its answer right, as long as the supplier has not asked again since. */
export function mayAnswerAgain(actor: Actor, facts: AnswerFacts & { last: boolean }): Verdict {
  return firstRefusal(
    speaksForBody(actor, facts),
    facts.request === "ANSWERED"
      ? ALLOWED
      : refuse("This request has not been answered.", "Answer it first."),
    facts.last
      ? ALLOWED
      : refuse(
          "The supplier has asked again since.",
          "Answer the newer request: it starts from what you said here.",
        ),
  );
}

/** A reference of the body says whether words that were changed after its answer are right as well. */
export function mayJudgeWords(actor: Actor, facts: AnswerFacts & { changed: boolean }): Verdict {
  return firstRefusal(
    speaksForBody(actor, facts),
    facts.changed
      ? ALLOWED
      : refuse(
          "The case study says what it said when your body answered.",
          "There is nothing to look at.",
        ),
  );
}

/** Any reference of the body may take its word back, not only the one who gave it. */
export function mayRevoke(
  actor: Actor,
  facts: Omit<AnswerFacts, "request"> & { revoked: boolean },
): Verdict {
  return firstRefusal(
    speaksForBody(actor, facts),
    facts.revoked
      ? refuse("This has been taken back already.", "There is nothing left to do.")
      : ALLOWED,
  );
}

export interface DisputeFacts {
  supplierId: string;
  verdict: ClaimVerdict;
  revoked: boolean;
}

export function mayReplyToDispute(actor: Actor, facts: DisputeFacts): Verdict {
  const editable = mayEdit(actor, facts);
  if (!editable.allowed) return editable;
  if (facts.verdict === "CONFIRMED") {
    return refuse("The public body confirmed this.", "Only a dispute can be replied to.");
  }
  return facts.revoked
    ? refuse("The public body has taken this dispute back.", "There is nothing to reply to.")
    : ALLOWED;
}

/** Takes over the figures that the body gave instead of those claimed. */
export function mayAcceptCorrection(
  actor: Actor,
  facts: DisputeFacts & { present: boolean; lapsed: boolean },
): Verdict {
  const editable = mayEdit(actor, facts);
  if (!editable.allowed) return editable;
  if (facts.verdict !== "CORRECTED") {
    return refuse(
      "The public body gave no other figures.",
      "Change the outcome yourself, or reply.",
    );
  }
  if (facts.revoked) {
    return refuse(
      "The public body has taken this correction back.",
      "There are no figures to use.",
    );
  }
  if (!facts.present || facts.lapsed) {
    return refuse(
      facts.present
        ? "These figures were given more than 24 months ago."
        : "You have changed this outcome since.",
      "Ask the public body to confirm it as it is now.",
    );
  }
  return ALLOWED;
}

/** Any reference of the body says what of its answer may be used, and may change it at any time. */
export function mayPermit(actor: Actor, facts: AnswerFacts): Verdict {
  return firstRefusal(
    speaksForBody(actor, facts),
    facts.request === "ANSWERED"
      ? ALLOWED
      : refuse("This request has not been answered.", "Answer it first, and say it there."),
  );
}

/** The platform reminds of a lapse, once for each answer. */
export function mayRemind(actor: Actor, facts: { reminded: boolean }): Verdict {
  if (actor.kind !== "system") {
    return refuse("Reminders are sent by the platform.", "There is nothing to do.");
  }
  return facts.reminded
    ? refuse("Both sides have been reminded.", "There is nothing left to do.")
    : ALLOWED;
}

/** Reads the requests to a body: its references, whoever they also belong to. */
export function mayReadRequests(actor: Actor): Verdict {
  if (actor.kind !== "person") return SIGN_IN;
  const { actingFor } = actor;
  if (actingFor?.kind === "PUBLIC_BODY" && actingFor.roles.includes("REFERENCE")) return ALLOWED;
  return NO_REFERENCE;
}

function speaksForBody(
  actor: Actor,
  facts: Pick<AnswerFacts, "bodyId" | "requestedById" | "belongsToSupplier">,
): Verdict {
  if (actor.kind !== "person") return SIGN_IN;
  if (!actsFor(actor, facts.bodyId, "REFERENCE")) return NO_REFERENCE;
  if (!actor.actingFor.verified) {
    return refuse(
      "Your organisation has not been checked yet, so its word cannot count.",
      "An operator of Proven checks new organisations; ask them to look at yours.",
    );
  }
  return refuseInterested(actor, facts);
}

function refuseInterested(
  actor: Person,
  facts: Pick<AnswerFacts, "requestedById" | "belongsToSupplier">,
): Verdict {
  return firstRefusal(
    facts.belongsToSupplier
      ? refuse(
          "You act for the supplier as well, and nobody confirms their own work.",
          "Ask another reference of the public body to answer.",
        )
      : ALLOWED,
    isSecondPerson(actor, {
      notAgain: [facts.requestedById],
      refusal: refuse(
        "You asked for this confirmation yourself when you acted for the supplier.",
        "Ask another reference of the public body to answer.",
      ),
    }),
  );
}

const NO_REFERENCE = refuse(
  "Only a reference of the public body named can answer for it.",
  "Act for that body, or ask its administrator to give you the role of reference.",
);
