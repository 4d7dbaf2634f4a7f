import type { Role } from "@/domain/actor";
import { type Powers, waitingForPasskey } from "@/domain/session/passkey";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import { signingIn } from "./framework/browser";
import { sessionToken } from "./framework/fresh";
import { isTrial } from "./framework/trial";

export interface ExamplePerson {
  userId: string;
  name: string;
  organisation: string;
  roles: readonly Role[];
  /** What they do in challenges: lead, moderator … */
  parts: readonly string[];
  operator: boolean;
}

const MOST_EXAMPLES = 40;

/** The example people, for the sign-in page. Nobody outside a trial installation. */
export async function examplePeople(): Promise<ExamplePerson[]> {
  if (!(await isTrial())) return [];
  const users = await database().user.findMany({
    where: { example: true },
    orderBy: { createdAt: "asc" },
    take: MOST_EXAMPLES,
    include: {
      memberships: { include: { organisation: { select: { name: true } } } },
      challengeParts: { distinct: ["part"], select: { part: true }, orderBy: { part: "asc" } },
    },
  });
  return users.map(({ id, name, operator, memberships, challengeParts }) => ({
    userId: id,
    name,
    operator,
    organisation: memberships.map(({ organisation }) => organisation.name).join(", "),
    roles: memberships.flatMap(({ roles }) => roles),
    parts: challengeParts.map(({ part }) => part.toLowerCase()),
  }));
}

/** The address to which this browser has had a code sent last, as it was typed; null if to none. */
export async function codeSentTo(): Promise<string | null> {
  const browser = await signingIn();
  if (!browser) return null;
  const held = await database().signInBrowser.findFirst({
    where: { browser },
    orderBy: { createdAt: "desc" },
    select: { code: { select: { email: true } } },
  });
  return held?.code.email ?? null;
}

/** The roles that wait for a passkey in this session; null where none does. */
export async function powersWaiting(): Promise<Powers | null> {
  if (!settings().PASSKEYS_REQUIRED) return null;
  const session = await database().session.findUnique({
    where: { sessionToken: await sessionToken(), passkeyAt: null },
    select: {
      user: { select: { operator: true } },
      membership: { select: { roles: true } },
    },
  });
  if (!session) return null;
  const { user, membership } = session;
  const waiting = waitingForPasskey({ roles: membership?.roles ?? [], operator: user.operator });
  return waiting.operator || waiting.roles.length > 0 ? waiting : null;
}

/** The name of the OpenID Connect provider, or null when none is set. */
export function singleSignOn(): string | null {
  const { OIDC_ISSUER, OIDC_NAME } = settings();
  return OIDC_ISSUER ? (OIDC_NAME ?? "single sign-on") : null;
}
