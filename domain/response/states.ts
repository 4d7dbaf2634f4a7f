import { defineLifecycle } from "../lifecycle";

export type ResponseState =
  | "DRAFT"
  | "SUBMITTED"
  | "WITHDRAWN"
  | "OPENED"
  | "COMPLIANT"
  | "EXCLUDED"
  | "EVALUATED"
  | "AWARDED"
  | "NOT_AWARDED";

export type ResponseAction =
  | "submit"
  | "withdraw"
  | "open"
  | "accept"
  | "exclude"
  | "evaluate"
  | "award"
  | "reject";

/** A draft that nobody submitted, and what was withdrawn, are never opened. */
export const RESPONSE = defineLifecycle<ResponseState, ResponseAction>({
  name: "response",
  states: {
    DRAFT: "Draft",
    SUBMITTED: "Submitted, sealed",
    WITHDRAWN: "Withdrawn",
    OPENED: "Opened",
    COMPLIANT: "Compliant",
    EXCLUDED: "Excluded",
    EVALUATED: "Evaluated",
    AWARDED: "Awarded",
    NOT_AWARDED: "Not awarded",
  },
  terminal: ["AWARDED", "NOT_AWARDED"],
  transitions: {
    submit: {
      from: ["DRAFT", "SUBMITTED", "WITHDRAWN"],
      to: "SUBMITTED",
      otherwise: "It can be submitted and replaced until the deadline.",
    },
    withdraw: {
      from: ["SUBMITTED"],
      to: "WITHDRAWN",
      otherwise: "Only a submitted response can be withdrawn, until the deadline.",
    },
    open: {
      from: ["SUBMITTED"],
      to: "OPENED",
      otherwise: "Only submitted responses are opened.",
    },
    accept: {
      from: ["OPENED", "EXCLUDED"],
      to: "COMPLIANT",
      otherwise: "A response is checked between its opening and the scoring.",
    },
    exclude: {
      from: ["OPENED", "COMPLIANT", "EVALUATED"],
      to: "EXCLUDED",
      otherwise: "A response can be excluded between its opening and the decision.",
    },
    evaluate: {
      from: ["COMPLIANT"],
      to: "EVALUATED",
      otherwise: "Only compliant responses are evaluated.",
    },
    award: {
      from: ["EVALUATED"],
      to: "AWARDED",
      otherwise: "Only an evaluated response can win.",
    },
    reject: {
      from: ["EVALUATED", "EXCLUDED"],
      to: "NOT_AWARDED",
      otherwise: "A response is decided on after its evaluation.",
    },
  },
});
