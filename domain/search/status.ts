import { CHALLENGE, type ChallengeState, PUBLIC_STATES } from "../challenge/states";

/** The status of a public challenge's document. */
export function challengeStatus(state: ChallengeState): string {
  return state === "PUBLISHED" ? "open" : state.toLowerCase();
}

/** Every status that a document can have, with its words, in the order of the page. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  engagement: "Early engagement",
  ...Object.fromEntries(
    PUBLIC_STATES.map((state) => [challengeStatus(state), CHALLENGE.states[state]]),
  ),
  published: "Published",
  stopped: "Stopped early",
  claimed: "Has a profile",
  unclaimed: "Not claimed yet",
  planning: "Planning notice",
  tender: "Tender notice",
  award: "Award notice",
  contract: "Contract notice",
  cancellation: "Cancellation notice",
  record: "Other notice",
};
