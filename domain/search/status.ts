import { challengeStatusWords } from "../challenge/states";

/** Every status that a document can have, with its words, in the order of the page. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  engagement: "Early engagement",
  ...challengeStatusWords(),
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
