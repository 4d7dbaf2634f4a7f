import { type ActingFor, type Actor, actsFor, type Person } from "../actor";
import { listWords } from "../format/words";
import { mayTransition } from "../lifecycle";
import { ALLOWED, firstRefusal, type Refusal, refuse, type Verdict } from "../verdict";
import { CASE_STUDY, type CaseStudyState, CONFIRMATION, type ConfirmationState } from "./states";

export interface CaseStudyFacts {
  state: CaseStudyState;
  supplierId: string;
}

/** Whoever edits for a supplier may begin a case study. */
export function mayCreate(actor: Actor): Verdict {
  if (actor.kind !== "person") return SIGN_IN;
  const { actingFor } = actor;
  if (actingFor?.kind !== "SUPPLIER") {
    return refuse(
      "Case studies are written by suppliers.",
      "Act for a supplier, or register one, and come back.",
    );
  }
  return edits(actingFor) ? ALLOWED : NO_EDITOR;
}

/** Every part may be changed in every state; what is published shows at once. */
export function mayEdit(actor: Actor, facts: Pick<CaseStudyFacts, "supplierId">): Verdict {
  if (actor.kind !== "person") return SIGN_IN;
  if (!actsFor(actor, facts.supplierId)) {
    return refuse(
      "This case study belongs to another organisation.",
      "Act for the supplier that wrote it, if you belong to it.",
    );
  }
  return edits(actor.actingFor) ? ALLOWED : NO_EDITOR;
}

/** @param facts.missing the parts that are not there yet, in words. */
export function mayPublish(
  actor: Actor,
  facts: CaseStudyFacts & { missing: readonly string[] },
): Verdict {
  return firstRefusal(
    mayEdit(actor, facts),
    mayTransition(CASE_STUDY, facts.state, "publish"),
    facts.missing.length === 0
      ? ALLOWED
      : refuse("It is not complete.", `Add ${listWords(facts.missing)}, then publish.`),
  );
}

export function mayWithdraw(actor: Actor, facts: CaseStudyFacts): Verdict {
  return firstRefusal(mayEdit(actor, facts), mayTransition(CASE_STUDY, facts.state, "withdraw"));
}

/** The body that was asked, or has answered, stays the body: its word was given for this work. */
export function mayChangeBody(
  actor: Actor,
  facts: Pick<CaseStudyFacts, "supplierId"> & { requests: readonly ConfirmationState[] },
): Verdict {
  const editable = mayEdit(actor, facts);
  if (!editable.allowed) return editable;
  if (facts.requests.includes("REQUESTED")) {
    return refuse(
      "The public body has been asked to confirm this.",
      "Withdraw the request first, then change the body.",
    );
  }
  if (facts.requests.includes("ANSWERED")) {
    return refuse(
      "The public body has said what it thinks of this work, and its word stays with it.",
      "Write a new case study for work that was done for another body.",
    );
  }
  return ALLOWED;
}

export function mayRemoveClaim(
  actor: Actor,
  facts: Pick<CaseStudyFacts, "supplierId"> & { inStory: boolean },
): Verdict {
  return firstRefusal(
    mayEdit(actor, facts),
    facts.inStory
      ? refuse(
          "A story tells of this outcome.",
          "Take it out of the story, or withdraw the story, first.",
        )
      : ALLOWED,
  );
}

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
      "Send your contact there the address of this case study, and ask them to join Proven for the body with the role of reference. Then ask again.",
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

export function mayReplyToDispute(
  actor: Actor,
  facts: { supplierId: string; verdict: "CONFIRMED" | "DISPUTED"; revoked: boolean },
): Verdict {
  const editable = mayEdit(actor, facts);
  if (!editable.allowed) return editable;
  if (facts.verdict === "CONFIRMED") {
    return refuse("The public body confirmed this.", "Only a dispute can be replied to.");
  }
  return facts.revoked
    ? refuse("The public body has taken this dispute back.", "There is nothing to reply to.")
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
  return gainsByIt(actor, facts) ?? ALLOWED;
}

function gainsByIt(
  actor: Person,
  facts: Pick<AnswerFacts, "requestedById" | "belongsToSupplier">,
): Refusal | null {
  if (facts.belongsToSupplier) {
    return refuse(
      "You act for the supplier as well, and nobody confirms their own work.",
      "Ask another reference of the public body to answer.",
    );
  }
  if (facts.requestedById === actor.userId) {
    return refuse(
      "You asked for this confirmation yourself when you acted for the supplier.",
      "Ask another reference of the public body to answer.",
    );
  }
  return null;
}

function edits({ roles }: ActingFor): boolean {
  return roles.includes("ADMIN") || roles.includes("EDITOR");
}

const SIGN_IN = refuse("You are not signed in.", "Sign in, then try again.");
const NO_EDITOR = refuse(
  "Your role at this supplier does not let you change its case studies.",
  "Ask its administrator to make you an editor.",
);
const NO_REFERENCE = refuse(
  "Only a reference of the public body named can answer for it.",
  "Act for that body, or ask its administrator to give you the role of reference.",
);
