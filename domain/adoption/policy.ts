import { type Actor, actsFor } from "../actor";
import { mayTransition } from "../lifecycle";
import { BODY_ROLES } from "../story/policy";
import { STORY, type StoryState } from "../story/states";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { ADOPTION, type AdoptionState } from "./states";

export interface AdoptionFacts {
  story: StoryState;
  /** The public body that did it first. */
  doneForId: string;
  /** What the body that follows has done so far; null where it has done nothing. */
  adoption: { bodyId: string; state: AdoptionState } | null;
}

/** Somebody of another public body says that it wants to reuse what a story tells of. */
export function mayWish(actor: Actor, facts: AdoptionFacts): Verdict {
  if (actor.kind !== "person") return refuse("You are not signed in.", "Sign in, then ask.");
  const { actingFor } = actor;
  if (actingFor?.kind !== "PUBLIC_BODY") {
    return refuse(
      "Public bodies reuse what other public bodies have done.",
      "Act for your public body, or join it from your account page.",
    );
  }
  if (actingFor.organisationId === facts.doneForId) {
    return refuse("Your own public body did this.", "Others ask you how.");
  }
  return firstRefusal(
    published(facts),
    holdsRole(actor, actingFor.organisationId),
    actingFor.verified
      ? ALLOWED
      : refuse(
          "Your organisation has not been checked yet.",
          "An operator of Proven checks new organisations; ask them to look at yours.",
        ),
    facts.adoption ? mayTransition(ADOPTION, facts.adoption.state, "wishAgain") : ALLOWED,
  );
}

/** The body that follows says what it does with it, or changes that: then it is confirmed anew. */
export function mayReport(actor: Actor, facts: AdoptionFacts): Verdict {
  return firstRefusal(
    published(facts),
    ownAdoption(actor, facts),
    mayTransition(ADOPTION, facts.adoption?.state ?? "ENDED", "report"),
  );
}

/** The body that did it first confirms that the other reuses it: nobody confirms themselves. */
export function mayConfirmAdoption(actor: Actor, facts: AdoptionFacts): Verdict {
  return firstRefusal(
    published(facts),
    actsFor(actor, facts.doneForId, ...BODY_ROLES)
      ? ALLOWED
      : refuse(
          "Only the public body that did this first can confirm who follows it.",
          "Act for that body, if you belong to it.",
        ),
    mayTransition(ADOPTION, facts.adoption?.state ?? "ENDED", "confirm"),
  );
}

export function mayEndAdoption(actor: Actor, facts: AdoptionFacts): Verdict {
  return firstRefusal(
    ownAdoption(actor, facts),
    mayTransition(ADOPTION, facts.adoption?.state ?? "ENDED", "end"),
  );
}

function published({ story }: AdoptionFacts): Verdict {
  return STORY.states[story].public
    ? ALLOWED
    : refuse("This story is not public.", "Nothing of it can be reused from here.");
}

function ownAdoption(actor: Actor, { adoption }: AdoptionFacts): Verdict {
  if (!adoption || !actsFor(actor, adoption.bodyId)) {
    return refuse(
      "Your public body has not asked to reuse this.",
      "Act for the body that has, or ask first.",
    );
  }
  return holdsRole(actor, adoption.bodyId);
}

function holdsRole(actor: Actor, bodyId: string): Verdict {
  return actsFor(actor, bodyId, ...BODY_ROLES)
    ? ALLOWED
    : refuse(
        "Your role does not let you speak for your public body here.",
        "Ask its administrator: a commercial officer, a reference or a champion may.",
      );
}
