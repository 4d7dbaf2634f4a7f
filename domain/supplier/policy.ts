import { type Actor, actsFor } from "../actor";
import { mayTransition } from "../lifecycle";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import type { ProfileContent } from "./fields";
import { missingForPublication } from "./profile";
import { PROFILE, type ProfileAction, type ProfileState } from "./states";

/** What the rules about a profile look at. */
export interface ProfileFacts {
  organisationId: string;
  /** The supplier's name, for the refusal. */
  name: string;
  state: ProfileState;
}

export interface PublicationFacts extends ProfileFacts {
  draft: ProfileContent;
  /** Whether the draft says anything that the version now public does not. */
  changed: boolean;
}

/** Its administrators and editors write a supplier's profile, and nobody else. */
export function mayEditProfile(actor: Actor, { organisationId, name }: ProfileFacts): Verdict {
  if (actor.kind !== "person")
    return refuse("You are not signed in.", `Sign in as somebody who edits for ${name}.`);
  const { actingFor } = actor;
  if (!actingFor)
    return refuse(
      "You act for no organisation at present.",
      `Choose ${name} in your account, or ask its administrator to invite you.`,
    );
  if (actingFor.kind === "PUBLIC_BODY")
    return refuse(
      `You act for ${actingFor.name}, and a public body has no capability profile.`,
      "Choose a supplier in your account if you belong to one.",
    );
  if (actingFor.organisationId !== organisationId)
    return refuse(
      `This profile belongs to ${name}, and you act for ${actingFor.name}.`,
      `Choose ${name} in your account if you belong to it.`,
    );
  if (!actsFor(actor, organisationId, "ADMIN", "EDITOR"))
    return refuse(
      `Only administrators and editors of ${name} change its profile.`,
      "Ask an administrator to make you an editor.",
    );
  return ALLOWED;
}

/**
 * Publishing needs a complete draft that differs from what is public. An organisation that is not
 * yet verified may publish: its page says so.
 */
export function mayPublishProfile(actor: Actor, facts: PublicationFacts): Verdict {
  return firstRefusal(
    mayEditProfile(actor, facts),
    mayTransition(PROFILE, facts.state, publishing(facts.state)),
    isComplete(facts.draft),
    differs(facts),
  );
}

/** The step that makes the next version: of a hidden profile it leaves it hidden. */
export function publishing(state: ProfileState): ProfileAction {
  return state === "HIDDEN" ? "renew" : "publish";
}

export function mayUnpublishProfile(actor: Actor, facts: ProfileFacts): Verdict {
  return firstRefusal(
    mayEditProfile(actor, facts),
    mayTransition(PROFILE, facts.state, "unpublish"),
  );
}

function isComplete(draft: ProfileContent): Verdict {
  const gaps = missingForPublication(draft);
  if (gaps.length === 0) return ALLOWED;
  return refuse("The profile is not complete.", gaps.map(({ says }) => says).join(" "));
}

function differs({ state, changed }: PublicationFacts): Verdict {
  if (changed || !PROFILE.states[state].published) return ALLOWED;
  return refuse(
    state === "HIDDEN"
      ? "What you have saved is the version that the operator sees."
      : "What you have saved is public already.",
    "Change something, then publish the next version.",
  );
}
