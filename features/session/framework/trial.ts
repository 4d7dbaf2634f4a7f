import { headers } from "next/headers";
import { isLoopback } from "@/lib/loopback";
import { settings } from "@/lib/settings";

/**
 * Whether this is a trial installation that was asked for by a name of this machine: there, and nowhere else, one can be
 * an example person and read the caught mail. A page of another site that has its own name lead to this machine is asked for
 * by that name, and finds nothing.
 */
export async function isTrial(): Promise<boolean> {
  return settings().TRIAL && isLoopback((await headers()).get("host"));
}
