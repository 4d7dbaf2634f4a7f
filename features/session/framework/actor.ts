import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Actor, ANONYMOUS, type Person } from "@/domain/actor";
import { type Powers, withoutPasskey } from "@/domain/session/passkey";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import { sessionCookie } from "./auth-options";

/** Who is asking, and for which organisation they act. Read once a request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? actorOfSession(token) : ANONYMOUS;
});

/** The person of a session that has not ended, with the roles that count in it. */
export async function actorOfSession(sessionToken: string): Promise<Actor> {
  const session = await database().session.findUnique({
    where: { sessionToken, expires: { gt: new Date() } },
    include: { user: true, membership: { include: { organisation: true } } },
  });
  if (!session) return ANONYMOUS;
  const { user, membership } = session;
  const powers = powersOf(session);
  return {
    kind: "person",
    userId: user.id,
    name: user.name,
    email: user.email,
    operator: powers.operator,
    actingFor: membership && {
      membershipId: membership.id,
      organisationId: membership.organisationId,
      kind: membership.organisation.kind,
      name: membership.organisation.name,
      slug: membership.organisation.slug,
      roles: powers.roles,
      verified: membership.organisation.verifiedAt !== null,
    },
  };
}

interface PoweredSession {
  passkeyAt: Date | null;
  user: { operator: boolean };
  membership: { roles: Powers["roles"] } | null;
}

/** What the person of a session may do in it: where a passkey is wanted and they have not come by one, less. */
function powersOf({ passkeyAt, user, membership }: PoweredSession): Powers {
  const powers = { roles: membership?.roles ?? [], operator: user.operator };
  return settings().PASSKEYS_REQUIRED && !passkeyAt ? withoutPasskey(powers) : powers;
}

/**
 * The signed-in person; anybody else is sent to sign in and comes back afterwards.
 * @param path the page that asked, for the way back.
 */
export async function requirePerson(path: string): Promise<Person> {
  const actor = await currentActor();
  if (actor.kind === "person") return actor;
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}
