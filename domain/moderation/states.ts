import { defineLifecycle, type TaggedFacts } from "../lifecycle";

export type ReportState = "OPEN" | "DISMISSED" | "UPHELD";

/** Somebody says that a page is not right; an operator looks at it once. */
export const REPORT = defineLifecycle<ReportState, "dismiss" | "uphold">({
  name: "report",
  states: {
    OPEN: { words: "Open" },
    DISMISSED: { words: "Dismissed", terminal: true },
    UPHELD: { words: "Upheld", terminal: true },
  },
  transitions: {
    dismiss: { from: ["OPEN"], to: "DISMISSED", otherwise: "A report is decided once." },
    uphold: { from: ["OPEN"], to: "UPHELD", otherwise: "A report is decided once." },
  },
});

export type HidingState = "STANDING" | "ANSWERED" | "RESTORED";

/** From the day on which an operator hides something to the day on which it is shown again. */
export const HIDING = defineLifecycle<HidingState, "answer" | "keep" | "restore", TaggedFacts>({
  name: "hiding",
  states: {
    STANDING: { words: "Hidden", tone: "stop" },
    ANSWERED: { words: "Hidden, and its owner has answered", tone: "stop" },
    RESTORED: { words: "Shown again", tone: "done", terminal: true },
  },
  transitions: {
    answer: {
      from: ["STANDING", "ANSWERED"],
      to: "ANSWERED",
      otherwise: "It is shown again, and there is nothing left to answer.",
    },
    keep: {
      from: ["ANSWERED"],
      to: "STANDING",
      otherwise: "It stays hidden as it is. Its owner has not answered yet.",
    },
    restore: {
      from: ["STANDING", "ANSWERED"],
      to: "RESTORED",
      otherwise: "It is shown again already.",
    },
  },
});
