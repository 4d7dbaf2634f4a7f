import { headers } from "next/headers";
import { settings } from "@/lib/settings";

/**
 * Whether this is a trial installation that was asked for by its own name: there, and nowhere else, one can be an
 * example person and read the caught mail. A page of another site that has its name lead to this machine is asked for by
 * that name, and finds nothing.
 */
export async function isTrial(): Promise<boolean> {
  const { TRIAL, BASE_URL } = settings();
  return TRIAL && (await headers()).get("host") === new URL(BASE_URL).host;
}
