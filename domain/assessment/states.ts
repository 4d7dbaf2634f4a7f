import { defineLifecycle } from "../lifecycle";

export type AssessmentState = "SCORING" | "SUBMITTED" | "RETURNED";

/** One evaluator, one response. It starts when the evaluator has declared and is not barred. */
export const ASSESSMENT = defineLifecycle<AssessmentState, "score" | "submit" | "return">({
  name: "assessment",
  states: {
    SCORING: { words: "Scoring" },
    SUBMITTED: { words: "Submitted" },
    RETURNED: { words: "Returned to the evaluator" },
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
  },
});
