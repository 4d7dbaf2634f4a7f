import { type Actor, ANONYMOUS, type OrganisationKind, type Person, type Role } from "./actor";
import type { Verdict } from "./verdict";

/** Somebody who is signed in and acts for nobody; `userId` is their name as well. */
export function person(userId: string, change: Partial<Person> = {}): Person {
  const email = `${userId}@example.org`;
  return {
    kind: "person",
    userId,
    name: userId,
    email,
    operator: false,
    actingFor: null,
    ...change,
  };
}

/** Somebody who acts for an organisation with these roles. */
export function member(
  organisationId: string,
  kind: OrganisationKind,
  roles: Role[],
  { userId = "somebody", verified = true } = {},
): Person {
  const named = { name: organisationId, slug: organisationId, membershipId: "membership" };
  return person(userId, { actingFor: { ...named, organisationId, kind, roles, verified } });
}

export const SYSTEM: Actor = { kind: "system", as: "test" };
export const OPERATOR = person("operator", { operator: true });
export { ANONYMOUS };

/** "yes", or why not. */
export function why(verdict: Verdict): string {
  return verdict.allowed ? "yes" : verdict.reason;
}
