import type { Actor } from "@/domain/actor";
import { NOT_FRESH } from "@/domain/session/fresh";
import type { Outcome } from "@/lib/command";
import { isConfirmed } from "../framework/fresh";

/**
 * A command that is carried out only for who has proved within five minutes who they are: by signing in, or by a passkey
 * or a code since. Anybody else gets the form back with what was typed, and a link to where one proves it. Example
 * people of a trial installation are never asked: their sign-in with one press has no secret.
 */
export function confirmed<Input, Result>(
  command: (actor: Actor, input: Input) => Promise<Outcome<Result>>,
): (actor: Actor, input: Input) => Promise<Outcome<Result>> {
  return async (actor, input) =>
    (await isConfirmed()) ? command(actor, input) : { ok: false, refusal: NOT_FRESH };
}
