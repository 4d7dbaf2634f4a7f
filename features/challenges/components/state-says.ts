import type { ChallengeState } from "@/domain/challenge/states";

/** What is happening in each state, as a sentence. */
export const STATE_SAYS: Readonly<Record<ChallengeState, string>> = {
  DRAFT: "Only the team sees this draft.",
  IN_REVIEW: "The approver reads it. Nothing is public yet.",
  PUBLISHED: "It is open. Suppliers ask and answer until the deadline.",
  CLOSED:
    "The deadline has passed. Responses stay sealed until they are opened, once and on record.",
  OPENED: "Responses are open. Each evaluator declares their interests before reading a word.",
  EVALUATING: "Evaluators score each response alone, with reasons.",
  MODERATING: "The panel meets and agrees one score for each answer.",
  DECIDED: "The decision is made. Every supplier gets a letter that explains its scores.",
  STANDSTILL: "The award notice is out. No contract can be signed before the standstill ends.",
  AWARDED: "The contract is awarded.",
  COMPLETED: "The work is done, and what it achieved is on record.",
  CANCELLED: "It was cancelled without an award.",
};
