import { defineLifecycle } from "../lifecycle";

export type ClarificationState = "ASKED" | "ANSWERED" | "REJECTED";

export const CLARIFICATION = defineLifecycle<ClarificationState, "answer" | "reject">({
  name: "question",
  states: {
    ASKED: { words: "Waiting for an answer" },
    ANSWERED: { words: "Answered", terminal: true },
    REJECTED: { words: "Rejected", terminal: true },
  },
  transitions: {
    answer: { from: ["ASKED"], to: "ANSWERED", otherwise: "A question is answered once." },
    reject: { from: ["ASKED"], to: "REJECTED", otherwise: "A question is answered once." },
  },
});
