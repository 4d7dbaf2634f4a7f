import { defineLifecycle, type PublishedFacts } from "../lifecycle";
import { HIDDEN, IN_HIDING, ONLY_PUBLIC } from "../moderation/hidden";

export type CaseStudyState = "DRAFT" | "PUBLISHED" | "WITHDRAWN" | "HIDDEN";
export type CaseStudyAction = "publish" | "withdraw" | "hide" | "restore";

export const CASE_STUDY = defineLifecycle<CaseStudyState, CaseStudyAction, PublishedFacts>({
  name: "case study",
  states: {
    DRAFT: { words: "Draft", published: false, public: false },
    PUBLISHED: { words: "Published", published: true, public: true },
    WITHDRAWN: { words: "Withdrawn", published: false, public: false },
    HIDDEN,
  },
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
    REQUESTED: { words: "Waiting for the public body" },
    ANSWERED: { words: "Answered", terminal: true },
    DECLINED: { words: "Declined", terminal: true },
    WITHDRAWN: { words: "Withdrawn", terminal: true },
  },
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
