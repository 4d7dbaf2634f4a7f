import { defineLifecycle } from "../lifecycle";

export type NumberClaimState = "REQUESTED" | "GIVEN" | "REFUSED";

/** A supplier says that a company number which another one has is its own. */
export const NUMBER_CLAIM = defineLifecycle<NumberClaimState, "give" | "refuse">({
  name: "claim to a company number",
  states: {
    REQUESTED: { words: "Waits for an operator" },
    GIVEN: { words: "Given", terminal: true },
    REFUSED: { words: "Refused", terminal: true },
  },
  transitions: {
    give: { from: ["REQUESTED"], to: "GIVEN", otherwise: "This was decided already." },
    refuse: { from: ["REQUESTED"], to: "REFUSED", otherwise: "This was decided already." },
  },
});
