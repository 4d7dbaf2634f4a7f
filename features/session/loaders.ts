import type { Role } from "@/domain/actor";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";

export interface ExamplePerson {
  userId: string;
  name: string;
  organisation: string;
  roles: readonly Role[];
  operator: boolean;
}

/** The example people, for the sign-in page. Nobody outside the embedded mode. */
export async function examplePeople(): Promise<ExamplePerson[]> {
  if (!settings().EMBEDDED) return [];
  const users = await database().user.findMany({
    where: { example: true },
    orderBy: { createdAt: "asc" },
    take: 30,
    include: { memberships: { include: { organisation: { select: { name: true } } } } },
  });
  return users.map(({ id, name, operator, memberships }) => ({
    userId: id,
    name,
    operator,
    organisation: memberships.map(({ organisation }) => organisation.name).join(", "),
    roles: memberships.flatMap(({ roles }) => roles),
  }));
}

/** The name of the OpenID Connect provider, or null when none is set. */
export function singleSignOn(): string | null {
  const { OIDC_ISSUER, OIDC_NAME } = settings();
  return OIDC_ISSUER ? (OIDC_NAME ?? "single sign-on") : null;
}

/** Whether mail is caught here instead of sent, so that a code can be looked up. */
export function mailIsCaught(): boolean {
  return settings().EMBEDDED;
}
