import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/verdict";
import type { Outcome } from "@/lib/command";
import { type Limit, spend } from "@/lib/rate-limit";

const DAY = 24 * 60 * 60;
const BY_PERSON: Limit = { name: "letters-person", points: 20, seconds: DAY };
const FOR_ORGANISATION: Limit = { name: "letters-organisation", points: 60, seconds: DAY };

/**
 * A command that has a letter sent to an address of the person's own choosing: so many a day for each person, and for
 * the organisation for which they act. What is over that is refused, and no letter is sent.
 */
export function mailing<Input, Result>(
  command: (actor: Actor, input: Input) => Promise<Outcome<Result>>,
): (actor: Actor, input: Input) => Promise<Outcome<Result>> {
  return async (actor, input) =>
    (await areTooMany(actor)) ? { ok: false, refusal: TOO_MANY } : command(actor, input);
}

const TOO_MANY = refuse(
  "You have invited many people within a day, and no more letters are sent for you now.",
  "Try again tomorrow. What you typed is still here.",
);

async function areTooMany(actor: Actor): Promise<boolean> {
  if (actor.kind !== "person") return false;
  if ((await spend(BY_PERSON, actor.userId)) !== null) return true;
  const organisation = actor.actingFor?.organisationId;
  return organisation !== undefined && (await spend(FOR_ORGANISATION, organisation)) !== null;
}
