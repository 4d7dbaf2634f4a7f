import { cookies } from "next/headers";
import type { Actor } from "@/domain/actor";
import { sessionCookie } from "./auth-options";
import * as session from "./commands";

/** Who has just come to belong to an organisation acts for it from now on. Nobody without a membership. */
export async function actForNewMembership(
  actor: Actor,
  membershipId: string | null,
): Promise<void> {
  const sessionToken = (await cookies()).get(sessionCookie())?.value;
  if (membershipId && sessionToken) await session.actFor(actor, { membershipId, sessionToken });
}
