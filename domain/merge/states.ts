import { defineLifecycle } from "../lifecycle";

export type MergeState = "REQUESTED" | "MERGED" | "REFUSED" | "WITHDRAWN";

/** A request that two suppliers become one. What was merged is not taken apart again. */
export const MERGE = defineLifecycle<MergeState, "merge" | "refuse" | "withdraw">({
  name: "request",
  states: {
    REQUESTED: { words: "Waits for an operator" },
    MERGED: { words: "Merged", terminal: true },
    REFUSED: { words: "Refused", terminal: true },
    WITHDRAWN: { words: "Taken back", terminal: true },
  },
  transitions: {
    merge: { from: ["REQUESTED"], to: "MERGED", otherwise: "This request was decided already." },
    refuse: { from: ["REQUESTED"], to: "REFUSED", otherwise: "This request was decided already." },
    withdraw: {
      from: ["REQUESTED"],
      to: "WITHDRAWN",
      otherwise: "This request was decided already.",
    },
  },
});
