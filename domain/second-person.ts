import { type Actor, actsFor, type Role } from "./actor";
import { ALLOWED, firstRefusal, type Refusal, refuse, type Verdict } from "./verdict";

interface RoleAsked {
  held: readonly Role[];
  oneOf: readonly Role[];
}

interface Second {
  /** The ids of those who cannot be the second; null where nobody has done the first step. */
  notAgain: readonly (string | null)[];
  /** What who is one of them is told. */
  refusal: Refusal;
  /** Where both act for a public body: the roles that the person has there, and of which one is needed. */
  roles?: RoleAsked;
}

/**
 * The rule of a second person, wherever it is asked: what one person began another finishes. Another person is
 * another mailbox, since each person has one (`membership/mailbox.ts`); and at a public body somebody with a role that
 * only its administrators give. Whoever was named to a part by the lead holds none by that, nor does a reference whom a
 * supplier invited.
 */
export function isSecondPerson(actor: Actor, { notAgain, refusal, roles }: Second): Verdict {
  return firstRefusal(
    actor.kind === "person" && notAgain.includes(actor.userId) ? refusal : ALLOWED,
    roles === undefined ? ALLOWED : hasRoleOf(roles),
  );
}

/** Whether the person holds a role by the hand of an administrator of their body: both of two people do. */
export function hasRoleOf({ held, oneOf }: RoleAsked): Verdict {
  return held.some((role) => oneOf.includes(role))
    ? ALLOWED
    : refuse(
        "You have no role that an administrator of your body gave you for this, so you do not count as one of two people.",
        "Ask an administrator of your body for a role, or somebody who has one to do this.",
      );
}

/** Nobody decides about an organisation to which they belong, for whomever they act at the moment. */
export function isNotOwnCase(belongs: boolean): Verdict {
  return belongs
    ? refuse(
        "You belong to an organisation that this is about, and nobody decides in their own case.",
        "Ask another operator to look at it.",
      )
    : ALLOWED;
}

/** The roles that the actor has in the organisation for which they act; none where that is another one. */
export function rolesAt(actor: Actor, organisationId: string): readonly Role[] {
  return actsFor(actor, organisationId) ? actor.actingFor.roles : [];
}
