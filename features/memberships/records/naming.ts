import type { Actor } from "@/domain/actor";
import { mailing } from "@/features/letters/records/limits";
import type { Outcome } from "@/lib/command";
import { database } from "@/lib/database";
import { isOfBody } from "./candidates";

/**
 * A command that gives somebody a part by their address. An officer names the panels of as many challenges as they
 * run, and nobody of a public body gets a letter to join; an address that is new here counts towards the letters of a
 * day, whether or not it may have a part.
 */
export function naming<Input extends { email: string | null }, Result>(
  command: (actor: Actor, input: Input) => Promise<Outcome<Result>>,
): (actor: Actor, input: Input) => Promise<Outcome<Result>> {
  const limited = mailing(command);
  return async (actor, input) => {
    const isNew = input.email !== null && !(await isOfBody(database(), input.email));
    return isNew ? limited(actor, input) : command(actor, input);
  };
}
