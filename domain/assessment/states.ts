import { defineLifecycle } from "../lifecycle";

export type AssessmentState = "SCORING" | "SUBMITTED" | "RETURNED" | "KEPT_FROM";

/** One evaluator, one response. It starts when the evaluator has declared and is not barred. */
export const ASSESSMENT = defineLifecycle<AssessmentState, "score" | "submit" | "return" | "keep">({
  name: "assessment",
  states: {
    SCORING: { words: "Scoring" },
    SUBMITTED: { words: "Submitted" },
    RETURNED: { words: "Returned to the evaluator" },
    KEPT_FROM: { words: "Kept from this response", terminal: true },
  },
  transitions: {
    score: {
      from: ["SCORING", "RETURNED"],
      to: "SCORING",
      otherwise: "Ask the moderator to return it to you with a reason.",
    },
    submit: {
      from: ["SCORING"],
      to: "SUBMITTED",
      otherwise: "Scores are submitted once, all together.",
    },
    return: {
      from: ["SUBMITTED"],
      to: "RETURNED",
      otherwise: "Only submitted scores can be returned.",
    },
    keep: {
      from: ["SCORING", "SUBMITTED", "RETURNED"],
      to: "KEPT_FROM",
      otherwise: "They are kept from it already.",
    },
  },
});
