import { defineLifecycle } from "../lifecycle";

export type AdoptionState = "WISHED" | "REPORTED" | "CONFIRMED" | "ENDED";
export type AdoptionAction = "report" | "confirm" | "end" | "wishAgain";

/** Another body reuses what a story tells of; it counts once the body that did it first confirms that. */
export const ADOPTION = defineLifecycle<AdoptionState, AdoptionAction>({
  name: "reuse",
  states: {
    WISHED: { words: "Asked for" },
    REPORTED: { words: "Reported, and not confirmed yet" },
    CONFIRMED: { words: "Confirmed" },
    ENDED: { words: "Ended" },
  },
  transitions: {
    report: {
      from: ["WISHED", "REPORTED", "CONFIRMED"],
      to: "REPORTED",
      otherwise: "Ask to reuse it first.",
    },
    confirm: {
      from: ["REPORTED"],
      to: "CONFIRMED",
      otherwise: "There is nothing to confirm: the other body has not said what it does.",
    },
    end: {
      from: ["WISHED", "REPORTED", "CONFIRMED"],
      to: "ENDED",
      otherwise: "It has ended already.",
    },
    wishAgain: { from: ["ENDED"], to: "WISHED", otherwise: "Your public body has asked already." },
  },
});
