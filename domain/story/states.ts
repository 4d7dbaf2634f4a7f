import { defineLifecycle, type PublishedFacts, type TaggedFacts } from "../lifecycle";
import { HIDDEN, ONLY_PUBLIC } from "../moderation/hidden";

export type StoryState = "DRAFT" | "AGREED" | "PUBLISHED" | "CHAMPIONED" | "HIDDEN" | "WITHDRAWN";
export type StoryAction =
  | "edit"
  | "agree"
  | "publish"
  | "correct"
  | "champion"
  | "unchampion"
  | "hide"
  | "restore"
  | "restoreChampioned"
  | "withdraw";

const MEND = {
  HIDDEN: "Answer the operator, or withdraw it and agree a new one that mends what was wrong.",
};

/**
 * Published only while both sides agree to the same version; an edit takes the agreement back. A
 * published story is corrected without leaving its state (docs/decisions/0017).
 */
export const STORY = defineLifecycle<StoryState, StoryAction, TaggedFacts & PublishedFacts>({
  name: "story",
  states: {
    DRAFT: { words: "Draft", tone: "draft", published: false, public: false },
    AGREED: { words: "Agreed by both", tone: "wait", published: false, public: false },
    PUBLISHED: { words: "Published", tone: "done", published: true, public: true },
    CHAMPIONED: { words: "Championed", tone: "done", published: true, public: true },
    HIDDEN: { ...HIDDEN, tone: "stop" },
    WITHDRAWN: {
      words: "Withdrawn",
      tone: "stop",
      published: false,
      public: false,
      terminal: true,
    },
  },
  transitions: {
    edit: {
      from: ["DRAFT", "AGREED"],
      to: "DRAFT",
      otherwise: "Start a new story of the same work.",
      otherwiseIn: MEND,
    },
    agree: {
      from: ["DRAFT"],
      to: "AGREED",
      otherwise: "Both sides agree while it is a draft.",
      otherwiseIn: MEND,
    },
    publish: {
      from: ["AGREED"],
      to: "PUBLISHED",
      otherwise: "Both the supplier and the public body have to agree to this version first.",
      otherwiseIn: MEND,
    },
    correct: {
      from: ["PUBLISHED", "CHAMPIONED"],
      otherwise: "Only a published story is corrected. A draft is edited.",
      otherwiseIn: MEND,
    },
    champion: {
      from: ["PUBLISHED", "CHAMPIONED"],
      to: "CHAMPIONED",
      otherwise: "Only a published story can be championed.",
    },
    unchampion: {
      from: ["CHAMPIONED"],
      to: "PUBLISHED",
      otherwise: "Nobody champions this story.",
    },
    hide: { from: ["PUBLISHED", "CHAMPIONED"], to: "HIDDEN", otherwise: ONLY_PUBLIC },
    restore: { from: ["HIDDEN"], to: "PUBLISHED", otherwise: "Nobody has hidden it." },
    restoreChampioned: { from: ["HIDDEN"], to: "CHAMPIONED", otherwise: "Nobody has hidden it." },
    withdraw: {
      from: ["DRAFT", "AGREED", "PUBLISHED", "CHAMPIONED", "HIDDEN"],
      to: "WITHDRAWN",
      otherwise: "It is withdrawn already.",
    },
  },
});
