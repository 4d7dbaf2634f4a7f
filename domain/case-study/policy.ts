import { type ActingFor, type Actor, actsFor } from "../actor";
import { listWords } from "../format/words";
import { mayTransition } from "../lifecycle";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { CASE_STUDY, type CaseStudyState, type ConfirmationState } from "./states";

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

/**
 * @param facts.missing the parts that are not there yet, in words.
 * @param facts.alone what title and summary say and no outcome does, in sentences.
 */
export function mayPublish(
  actor: Actor,
  facts: CaseStudyFacts & { missing: readonly string[]; alone: readonly string[] },
): Verdict {
  return firstRefusal(
    mayEdit(actor, facts),
    mayTransition(CASE_STUDY, facts.state, "publish"),
    facts.missing.length === 0
      ? ALLOWED
      : refuse("It is not complete.", `Add ${listWords(facts.missing)}, then publish.`),
    facts.alone.length === 0
      ? ALLOWED
      : refuse("The title or the summary says what no outcome does.", `${facts.alone.join(". ")}.`),
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

/** What both sides have agreed to show is not taken from under them. */
export function mayDetachFile(
  actor: Actor,
  facts: Pick<CaseStudyFacts, "supplierId"> & { inStory: boolean },
): Verdict {
  return firstRefusal(
    mayEdit(actor, facts),
    facts.inStory
      ? refuse(
          "A story shows this picture or document.",
          "Take it out of the story, or withdraw the story, first.",
        )
      : ALLOWED,
  );
}

function edits({ roles }: ActingFor): boolean {
  return roles.includes("ADMIN") || roles.includes("EDITOR");
}

export const SIGN_IN = refuse("You are not signed in.", "Sign in, then try again.");
const NO_EDITOR = refuse(
  "Your role at this supplier does not let you change its case studies.",
  "Ask its administrator to make you an editor.",
);
