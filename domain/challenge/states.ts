import { defineLifecycle } from "../lifecycle";

export type ChallengeState =
  | "DRAFT"
  | "IN_REVIEW"
  | "PUBLISHED"
  | "CLOSED"
  | "OPENED"
  | "EVALUATING"
  | "MODERATING"
  | "DECIDED"
  | "STANDSTILL"
  | "AWARDED"
  | "COMPLETED"
  | "CANCELLED";

export type ChallengeAction =
  | "submit"
  | "return"
  | "publish"
  | "amend"
  | "close"
  | "open"
  | "startEvaluation"
  | "startModeration"
  | "decide"
  | "publishAwardNotice"
  | "award"
  | "complete"
  | "cancel";

/**
 * From draft to completed. A published challenge is closed from its deadline on, by the database's
 * clock, whether or not the job that writes CLOSED has run: ask `stateAt`.
 */
export const CHALLENGE = defineLifecycle<ChallengeState, ChallengeAction>({
  name: "challenge",
  states: {
    DRAFT: "Draft",
    IN_REVIEW: "In review",
    PUBLISHED: "Open",
    CLOSED: "Closed, sealed",
    OPENED: "Opened",
    EVALUATING: "Evaluating",
    MODERATING: "Moderating",
    DECIDED: "Decided",
    STANDSTILL: "Standstill",
    AWARDED: "Awarded",
    COMPLETED: "Completed",
    CANCELLED: "Cancelled",
  },
  terminal: ["COMPLETED", "CANCELLED"],
  transitions: {
    submit: {
      from: ["DRAFT"],
      to: "IN_REVIEW",
      otherwise: "Only a draft can be sent to the approver.",
    },
    return: {
      from: ["IN_REVIEW"],
      to: "DRAFT",
      otherwise: "Only a challenge in review can be returned to its lead.",
    },
    publish: {
      from: ["IN_REVIEW"],
      to: "PUBLISHED",
      otherwise: "Send the draft to its approver first.",
    },
    amend: {
      from: ["PUBLISHED"],
      to: "PUBLISHED",
      otherwise: "It can be amended from publication until its deadline.",
    },
    close: {
      from: ["PUBLISHED"],
      to: "CLOSED",
      otherwise: "Only an open challenge closes.",
    },
    open: {
      from: ["CLOSED"],
      to: "OPENED",
      otherwise: "Responses are opened once, after the deadline.",
    },
    startEvaluation: {
      from: ["OPENED"],
      to: "EVALUATING",
      otherwise: "Open the responses first; scoring starts once.",
    },
    startModeration: {
      from: ["EVALUATING"],
      to: "MODERATING",
      otherwise: "The panel meets when every evaluator has submitted all scores.",
    },
    decide: {
      from: ["MODERATING"],
      to: "DECIDED",
      otherwise: "Agree the scores and recommend a winner first.",
    },
    publishAwardNotice: {
      from: ["DECIDED"],
      to: "STANDSTILL",
      otherwise: "The award notice follows the decision.",
    },
    award: {
      from: ["STANDSTILL"],
      to: "AWARDED",
      otherwise: "The contract is awarded after the standstill.",
    },
    complete: {
      from: ["AWARDED"],
      to: "COMPLETED",
      otherwise: "Only an awarded challenge can be completed.",
    },
    cancel: {
      from: ["PUBLISHED", "CLOSED", "OPENED", "EVALUATING", "MODERATING", "DECIDED", "STANDSTILL"],
      to: "CANCELLED",
      otherwise: "A challenge can be cancelled from publication until it is awarded.",
    },
  },
});

/** States that the public may see. */
export const PUBLIC_STATES: readonly ChallengeState[] = [
  "PUBLISHED",
  "CLOSED",
  "OPENED",
  "EVALUATING",
  "MODERATING",
  "DECIDED",
  "STANDSTILL",
  "AWARDED",
  "COMPLETED",
  "CANCELLED",
];

/** States in which everybody may know the winner. */
export const AWARD_IS_PUBLIC: readonly ChallengeState[] = ["STANDSTILL", "AWARDED", "COMPLETED"];

/**
 * The state that holds at `now`: a published challenge whose deadline has passed is closed.
 * @param now the database's clock.
 */
export function stateAt(state: ChallengeState, closesAt: Date | null, now: Date): ChallengeState {
  return state === "PUBLISHED" && closesAt !== null && now >= closesAt ? "CLOSED" : state;
}
