import { defineLifecycle } from "../lifecycle";
import { HIDDEN, IN_HIDING, ONLY_PUBLIC } from "../moderation/hidden";

export type CaseStudyState = "DRAFT" | "PUBLISHED" | "WITHDRAWN" | "HIDDEN";
export type CaseStudyAction = "publish" | "withdraw" | "hide" | "restore";

export const CASE_STUDY = defineLifecycle<CaseStudyState, CaseStudyAction>({
  name: "case study",
  states: { DRAFT: "Draft", PUBLISHED: "Published", WITHDRAWN: "Withdrawn", HIDDEN },
  terminal: [],
  transitions: {
    publish: {
      from: ["DRAFT", "WITHDRAWN"],
      to: "PUBLISHED",
      otherwise: "It is public already; what you save shows at once.",
      otherwiseIn: IN_HIDING,
    },
    withdraw: {
      from: ["PUBLISHED"],
      to: "WITHDRAWN",
      otherwise: "Only a published case study can be withdrawn.",
      otherwiseIn: IN_HIDING,
    },
    hide: { from: ["PUBLISHED"], to: "HIDDEN", otherwise: ONLY_PUBLIC },
    restore: { from: ["HIDDEN"], to: "PUBLISHED", otherwise: "Nobody has hidden it." },
  },
});

export type ConfirmationState = "REQUESTED" | "ANSWERED" | "DECLINED" | "WITHDRAWN";

/** The supplier's request to the body; what it says of each claim is kept with the claim. */
export const CONFIRMATION = defineLifecycle<ConfirmationState, "answer" | "decline" | "withdraw">({
  name: "request",
  states: {
    REQUESTED: "Waiting for the public body",
    ANSWERED: "Answered",
    DECLINED: "Declined",
    WITHDRAWN: "Withdrawn",
  },
  terminal: ["ANSWERED", "DECLINED", "WITHDRAWN"],
  transitions: {
    answer: { from: ["REQUESTED"], to: "ANSWERED", otherwise: "A request is answered once." },
    decline: { from: ["REQUESTED"], to: "DECLINED", otherwise: "A request is answered once." },
    withdraw: {
      from: ["REQUESTED"],
      to: "WITHDRAWN",
      otherwise: "Only a request that waits can be withdrawn.",
    },
  },
});
