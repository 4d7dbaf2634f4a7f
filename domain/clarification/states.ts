import { defineLifecycle } from "../lifecycle";

export type ClarificationState = "ASKED" | "ANSWERED" | "REJECTED";

export const CLARIFICATION = defineLifecycle<ClarificationState, "answer" | "reject">({
  name: "question",
  states: { ASKED: "Waiting for an answer", ANSWERED: "Answered", REJECTED: "Rejected" },
  terminal: ["ANSWERED", "REJECTED"],
  transitions: {
    answer: { from: ["ASKED"], to: "ANSWERED", otherwise: "A question is answered once." },
    reject: { from: ["ASKED"], to: "REJECTED", otherwise: "A question is answered once." },
  },
});
