import {
  type Actor,
  actsFor,
  isOperator,
  type OrganisationKind,
  type Person,
  ROLES_OF,
  type Role,
} from "../actor";
import { isNotOwnCase, isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { domainOf, isEverybodys } from "./email-domain";
import { mailboxOf } from "./mailbox";

/** What a decision about people and their organisation needs to know of it. */
export interface OrganisationFacts {
  id: string;
  kind: OrganisationKind;
  name: string;
  claimed: boolean;
  /** Whether an operator has checked that it is what it says. */
  verified: boolean;
  /** Whether anybody administers it. */
  hasAdmin: boolean;
  /** Whether the asking person belongs to it already. */
  isMember: boolean;
  /** The name of the supplier that it has been merged into: nobody joins or claims it any more. */
  mergedInto: string | null;
}

const SIGN_IN = refuse("You are not signed in.", "Sign in, and you come back here.");

function signedIn(actor: Actor): actor is Person {
  return actor.kind === "person";
}

function administers(actor: Actor, organisationId: string): boolean {
  return actsFor(actor, organisationId, "ADMIN");
}

function refuseMerged({ name, mergedInto }: OrganisationFacts): Verdict {
  return refuse(
    `${name} has been merged into ${mergedInto}.`,
    `Ask an administrator of ${mergedInto} to invite you.`,
  );
}

export function mayRegisterSupplier(actor: Actor): Verdict {
  return signedIn(actor) ? ALLOWED : SIGN_IN;
}

/** Anybody may ask to join a public body; a supplier's administrator invites its people. */
export function mayJoin(actor: Actor, organisation: OrganisationFacts): Verdict {
  if (!signedIn(actor)) return SIGN_IN;
  if (organisation.mergedInto !== null) return refuseMerged(organisation);
  if (organisation.isMember)
    return refuse(`You belong to ${organisation.name} already.`, "Choose it on your account page.");
  if (organisation.kind === "PUBLIC_BODY" || organisation.claimed) return ALLOWED;
  return refuse(
    `Nobody has claimed ${organisation.name} yet.`,
    "If it is yours, claim its page instead.",
  );
}

/** Whoever owns a supplier that is known from public notices only may claim its page. */
export function mayClaim(actor: Actor, organisation: OrganisationFacts): Verdict {
  if (!signedIn(actor)) return SIGN_IN;
  if (organisation.mergedInto !== null) return refuseMerged(organisation);
  if (organisation.kind !== "SUPPLIER")
    return refuse(
      "A public body is joined, not claimed.",
      "Ask to join it from your account page.",
    );
  if (organisation.claimed)
    return refuse(
      `${organisation.name} has an owner here.`,
      "Ask its administrator to invite you.",
    );
  return ALLOWED;
}

/**
 * A request to join is decided by an administrator, that of a public body without one by an operator, as is
 * every claim. An operator admits nobody to a supplier that has people.
 */
export function mayDecideRequest(
  actor: Actor,
  organisation: OrganisationFacts,
  request: { kind: "JOIN" | "CLAIM"; state: string; userId: string },
): Verdict {
  if (request.state !== "REQUESTED")
    return refuse("This request was decided already.", "There is nothing left to do.");
  const another = isSecondPerson(actor, {
    notAgain: [request.userId],
    refusal: refuse("Nobody decides on their own request.", "Somebody else has to look at it."),
  });
  if (!another.allowed) return another;
  const nobodyElse = organisation.kind === "PUBLIC_BODY" && !organisation.hasAdmin;
  if (isOperator(actor) && (request.kind === "CLAIM" || nobodyElse))
    return isNotOwnCase(organisation.isMember);
  if (request.kind === "JOIN" && actsFor(actor, organisation.id, "ADMIN")) return ALLOWED;
  return refuse(
    request.kind === "CLAIM"
      ? "Only an operator of Proven decides on a claim."
      : `Only an administrator of ${organisation.name} decides who joins.`,
    "Ask one of them to look at it.",
  );
}

/**
 * An operator makes a member the administrator of a public body that has none: never of a supplier, and
 * never themselves.
 */
export function mayRestoreAdministrator(
  actor: Actor,
  organisation: OrganisationFacts,
  membership: { userId: string },
): Verdict {
  if (!isOperator(actor))
    return refuse(
      "Only an operator of Proven restores the administrator of a public body.",
      "Write to the operators.",
    );
  if (organisation.kind !== "PUBLIC_BODY")
    return refuse(
      `${organisation.name} is a supplier, and operators change nothing in who belongs to one.`,
      "Its administrators do.",
    );
  if (organisation.hasAdmin)
    return refuse(
      `${organisation.name} has an administrator.`,
      "Ask them: they give every role there.",
    );
  return firstRefusal(
    isSecondPerson(actor, {
      notAgain: [membership.userId],
      refusal: refuse("Nobody gives a role to themselves.", "Another operator has to do it."),
    }),
    isNotOwnCase(organisation.isMember),
  );
}

export function mayManagePeople(actor: Actor, organisation: OrganisationFacts): Verdict {
  if (organisation.mergedInto !== null) return refuseMerged(organisation);
  if (administers(actor, organisation.id)) return ALLOWED;
  return refuse(
    `Only an administrator of ${organisation.name} changes who belongs to it.`,
    "Ask one of its administrators.",
  );
}

/** What is wrong with an address to invite; null where nothing is. One that nobody has checked invites its own people. */
export function inviteeProblem(
  actor: Actor,
  { name, verified }: OrganisationFacts,
  email: string,
): string | null {
  if (verified) return null;
  const domain = domainOf(email);
  if (signedIn(actor) && domain === domainOf(actor.email) && !isEverybodys(domain)) return null;
  return `An operator has not checked ${name} yet. Until then invite people at a domain of your own, whose address ends as yours does`;
}

/** Who its letters and notices are from: an administrator of a public body says it. */
export function maySetDetails(actor: Actor, organisation: OrganisationFacts): Verdict {
  if (organisation.kind !== "PUBLIC_BODY")
    return refuse("A supplier says where it is in its profile.", "Its editors change that.");
  if (administers(actor, organisation.id)) return ALLOWED;
  return refuse(
    `Only an administrator of ${organisation.name} writes down its identifier and address.`,
    "Ask one of its administrators.",
  );
}

/** Nobody is left without an administrator who had one. */
export function mayChangeRoles(
  actor: Actor,
  organisation: OrganisationFacts,
  change: { isLastAdmin: boolean; keepsAdmin: boolean },
): Verdict {
  const may = mayManagePeople(actor, organisation);
  if (!may.allowed) return may;
  return keepsAnAdmin(organisation, change);
}

/** People may leave by themselves; an administrator may remove anybody. */
export function mayRemove(
  actor: Actor,
  organisation: OrganisationFacts,
  membership: { userId: string; isLastAdmin: boolean },
): Verdict {
  const own = signedIn(actor) && actor.userId === membership.userId;
  const may = own ? ALLOWED : mayManagePeople(actor, organisation);
  if (!may.allowed) return may;
  return keepsAnAdmin(organisation, { isLastAdmin: membership.isLastAdmin, keepsAdmin: false });
}

function keepsAnAdmin(
  organisation: OrganisationFacts,
  change: { isLastAdmin: boolean; keepsAdmin: boolean },
): Verdict {
  if (!change.isLastAdmin || change.keepsAdmin) return ALLOWED;
  return refuse(
    `${organisation.name} would be left without an administrator.`,
    "Make somebody else an administrator first.",
  );
}

/** An invitation to an organisation, and whether whoever sent it could send it today. */
export interface InvitationFacts {
  mailbox: string;
  state: string;
  expiresAt: Date;
  invitedById: string;
  /** The request for a confirmation that it is about; null where an administrator invites. */
  requestId: string | null;
  inviterAdministers: boolean;
}

/** The person whose mailbox it was sent to, once, while it holds and whoever sent it administers the organisation. */
export function mayAcceptInvitation(
  actor: Actor,
  organisation: OrganisationFacts,
  invitation: InvitationFacts,
  now: Date,
): Verdict {
  if (!signedIn(actor)) return SIGN_IN;
  if (mailboxOf(actor.email) !== invitation.mailbox)
    return refuse(
      "This invitation was sent to another address.",
      "Sign in with the address that it was sent to.",
    );
  if (organisation.mergedInto !== null) return refuseMerged(organisation);
  if (invitation.requestId !== null)
    return refuse(
      "A supplier invites you to confirm its work.",
      "Open the invitation from your account page: it says what you are asked.",
    );
  const holds = invitation.state === "PENDING" && now < invitation.expiresAt;
  if (!holds || !invitation.inviterAdministers)
    return refuse("This invitation does not hold any more.", "Ask for a new one.");
  return isSecondPerson(actor, {
    notAgain: [invitation.invitedById],
    refusal: refuse("You sent this invitation yourself.", "Ask another administrator."),
  });
}

/** An operator reads which organisations wait to be checked, and has their numbers looked up. */
export function mayReadUnverified(actor: Actor): Verdict {
  if (isOperator(actor)) return ALLOWED;
  return refuse("Only an operator of Proven verifies organisations.", "Write to the operators.");
}

/** An operator who does not belong to it has checked that it is what it says: once. */
export function mayVerify(
  actor: Actor,
  { name, isMember, verified }: Pick<OrganisationFacts, "name" | "isMember" | "verified">,
): Verdict {
  return firstRefusal(
    mayReadUnverified(actor),
    isNotOwnCase(isMember),
    verified ? refuse(`${name} was verified already.`, "There is nothing left to do.") : ALLOWED,
  );
}

/** What the register says is written down by the worker that asked it. */
export function mayRecordRegister(actor: Actor): Verdict {
  if (actor.kind === "system") return ALLOWED;
  return refuse(
    "What the register says is looked up, and nobody types it in.",
    "An operator can have it looked up again.",
  );
}

/** Whoever has an address at a body's domain is let in at once: only an operator of no part in it says which those are. */
export function maySetDomains(
  actor: Actor,
  { kind, isMember }: Pick<OrganisationFacts, "kind" | "isMember">,
): Verdict {
  if (!isOperator(actor))
    return refuse(
      "Only an operator of Proven writes down the domains of a public body.",
      "Write to the operators.",
    );
  if (kind === "PUBLIC_BODY") return isNotOwnCase(isMember);
  return refuse("A supplier has no domains here.", "Its administrator invites its people.");
}

export function mayNameThemselves(actor: Actor): Verdict {
  return signedIn(actor) ? ALLOWED : SIGN_IN;
}

/** The roles that an organisation of this kind knows; others are dropped. */
export function knownRoles(kind: OrganisationKind, roles: readonly Role[]): Role[] {
  return ROLES_OF[kind].filter((role) => roles.includes(role));
}
