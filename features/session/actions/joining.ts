import { cookies } from "next/headers";
import type { Actor } from "@/domain/actor";
import type { Outcome } from "@/lib/command";
import * as session from "../commands";
import { sessionCookie } from "../framework/auth-options";

/** Runs a command by which somebody comes to belong to an organisation: they act for it from now on. */
export function joining<Input, Result extends { membershipId: string | null }>(
  command: (actor: Actor, input: Input) => Promise<Outcome<Result>>,
): (actor: Actor, input: Input) => Promise<Outcome<Result>> {
  return async (actor, input) => {
    const outcome = await command(actor, input);
    const membershipId = outcome.ok && outcome.result.membershipId;
    const sessionToken = (await cookies()).get(sessionCookie())?.value;
    if (membershipId && sessionToken) await session.actFor(actor, { membershipId, sessionToken });
    return outcome;
  };
}
