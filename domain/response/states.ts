import { defineLifecycle, type StateFacts } from "../lifecycle";

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
  | "restore"
  | "open"
  | "accept"
  | "exclude"
  | "evaluate"
  | "lookAgain"
  | "award"
  | "reject";

interface ResponseStateFacts extends StateFacts {
  /** It was submitted and not withdrawn. */
  received: boolean;
  /** It has been opened: until then it is sealed to everybody but its supplier. */
  opened: boolean;
}

/** A draft that nobody submitted, and what was withdrawn, are never opened. */
export const RESPONSE = defineLifecycle<ResponseState, ResponseAction, ResponseStateFacts>({
  name: "response",
  states: {
    DRAFT: { words: "Draft", received: false, opened: false },
    SUBMITTED: { words: "Submitted, sealed", received: true, opened: false },
    WITHDRAWN: { words: "Withdrawn", received: false, opened: false },
    OPENED: { words: "Opened", received: true, opened: true },
    COMPLIANT: { words: "Compliant", received: true, opened: true },
    EXCLUDED: { words: "Excluded", received: true, opened: true },
    EVALUATED: { words: "Evaluated", received: true, opened: true },
    AWARDED: { words: "Awarded", received: true, opened: true, terminal: true },
    NOT_AWARDED: { words: "Not awarded", received: true, opened: true, terminal: true },
  },
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
    restore: {
      from: ["WITHDRAWN"],
      to: "SUBMITTED",
      otherwise: "Only a withdrawal can be undone, until the deadline.",
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
    lookAgain: {
      from: ["EVALUATED", "EXCLUDED"],
      to: "COMPLIANT",
      otherwise: "Only what was decided on is looked at again.",
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

/**
 * What a supplier knows of its own response: how it was checked, and what was decided, it reads in its letter and nowhere
 * before that.
 * @param letterSent whether the letter of the decision that holds went out
 */
export function knownToSupplier(state: ResponseState, letterSent: boolean): ResponseState {
  return letterSent || !RESPONSE.states[state].opened ? state : "OPENED";
}
