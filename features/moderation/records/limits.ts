import type { Actor } from "@/domain/actor";
import { type Limit, spend } from "@/lib/rate-limit";

const REPORTS: Limit = { name: "report", points: 10, seconds: 60 * 60 };

/**
 * Counts one report by a person, or from a place where nobody is signed in.
 * @returns what to say where there were too many, else null.
 */
export async function tooManyReports(actor: Actor, place: string): Promise<string | null> {
  const key = actor.kind === "person" ? `person:${actor.userId}` : `place:${place}`;
  const wait = await spend(REPORTS, key);
  if (wait === null) return null;
  const minutes = Math.max(1, Math.ceil(wait / 60));
  return `You have reported many pages within an hour. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}; what you wrote is kept here`;
}
