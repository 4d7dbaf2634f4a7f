import { type Refusal, refuse } from "../verdict";

/** For how long it counts that somebody has proved who they are. */
export const FRESH_MINUTES = 5;

/**
 * Whether a session was confirmed a short while ago: its person signed in, or confirmed that it is them.
 * @param now the database's clock
 */
export function isFresh(confirmedAt: Date, now: Date): boolean {
  return now.getTime() - confirmedAt.getTime() < FRESH_MINUTES * 60_000;
}

/** What who is asked again is told. */
export const NOT_FRESH: Refusal = {
  ...refuse(
    `You last proved who you are more than ${FRESH_MINUTES} minutes ago.`,
    "Confirm that it is you, then press the button again: what you typed is still here.",
  ),
  beside: { path: "/account/confirm", label: "Confirm that it is you, in a new tab" },
};
