import { defineLifecycle } from "../lifecycle";

export type StoryState = "DRAFT" | "AGREED" | "PUBLISHED" | "CHAMPIONED" | "WITHDRAWN";
export type StoryAction = "edit" | "agree" | "publish" | "champion" | "unchampion" | "withdraw";

/** Published only while both sides agree to the same version; an edit takes the agreement back. */
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
      otherwise: "A published story is changed by withdrawing it and agreeing a new one.",
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
