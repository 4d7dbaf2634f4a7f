import { defineLifecycle } from "../lifecycle";

export type StoryState = "DRAFT" | "AGREED" | "PUBLISHED" | "CHAMPIONED" | "WITHDRAWN";
export type StoryAction =
  | "edit"
  | "agree"
  | "publish"
  | "correct"
  | "champion"
  | "unchampion"
  | "withdraw";

/**
 * Published only while both sides agree to the same version; an edit takes the agreement back. A
 * published story is corrected without leaving its state (docs/decisions/0017).
 */
export const STORY = defineLifecycle<StoryState, StoryAction>({
  name: "story",
  states: {
    DRAFT: "Draft",
    AGREED: "Agreed by both",
    PUBLISHED: "Published",
    CHAMPIONED: "Championed",
    WITHDRAWN: "Withdrawn",
  },
  terminal: ["WITHDRAWN"],
  transitions: {
    edit: {
      from: ["DRAFT", "AGREED"],
      to: "DRAFT",
      otherwise: "Start a new story of the same work.",
    },
    agree: {
      from: ["DRAFT"],
      to: "AGREED",
      otherwise: "Both sides agree while it is a draft.",
    },
    publish: {
      from: ["AGREED"],
      to: "PUBLISHED",
      otherwise: "Both the supplier and the public body have to agree to this version first.",
    },
    correct: {
      from: ["PUBLISHED", "CHAMPIONED"],
      otherwise: "Only a published story is corrected. A draft is edited.",
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
    withdraw: {
      from: ["DRAFT", "AGREED", "PUBLISHED", "CHAMPIONED"],
      to: "WITHDRAWN",
      otherwise: "It is withdrawn already.",
    },
  },
});
