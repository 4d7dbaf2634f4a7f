export type OrganisationKind = "PUBLIC_BODY" | "SUPPLIER";

/** What a membership lets somebody do. A supplier has ADMIN and EDITOR; a public body all but EDITOR. */
export type Role = "ADMIN" | "EDITOR" | "COMMERCIAL" | "APPROVER" | "REFERENCE" | "CHAMPION";

export const ROLES_OF: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  SUPPLIER: ["ADMIN", "EDITOR"],
  PUBLIC_BODY: ["ADMIN", "COMMERCIAL", "APPROVER", "REFERENCE", "CHAMPION"],
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  ADMIN: "Administrator",
  EDITOR: "Editor",
  COMMERCIAL: "Commercial officer",
  APPROVER: "Approver",
  REFERENCE: "Reference",
  CHAMPION: "Champion",
};

/** The organisation that a person says they act for, and their roles in it. */
export interface ActingFor {
  membershipId: string;
  organisationId: string;
  kind: OrganisationKind;
  name: string;
  slug: string;
  roles: readonly Role[];
  verified: boolean;
}

export interface Person {
  kind: "person";
  userId: string;
  name: string;
  email: string;
  operator: boolean;
  actingFor: ActingFor | null;
}

export interface Anonymous {
  kind: "anonymous";
}

/** The platform itself: a scheduled job, an import, the example data. `as` says which, for the audit. */
export interface System {
  kind: "system";
  as: string;
}

export type Actor = Person | Anonymous | System;

export const ANONYMOUS: Anonymous = { kind: "anonymous" };

/** Whether the actor acts for this organisation, and holds one of the roles if any are named. */
export function actsFor(
  actor: Actor,
  organisationId: string | null,
  ...roles: Role[]
): actor is Person & { actingFor: ActingFor } {
  if (actor.kind !== "person" || !actor.actingFor || organisationId === null) return false;
  if (actor.actingFor.organisationId !== organisationId) return false;
  return roles.length === 0 || roles.some((role) => actor.actingFor?.roles.includes(role));
}

/** Whether the actor looks after the platform. It makes nobody a member of anything, and reads nothing sealed. */
export function isOperator(actor: Actor): actor is Person {
  return actor.kind === "person" && actor.operator;
}

/**
 * The person behind an actor that a policy has let through.
 * @throws for anybody else: the policy of the command is wrong then.
 */
export function asPerson(actor: Actor): Person {
  if (actor.kind === "person") return actor;
  throw new Error("Only a person can do this, and the policy let somebody else through.");
}
