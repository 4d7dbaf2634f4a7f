import type { TaggedFacts } from "../lifecycle";

export type EngagementState = "OPEN" | "CLOSED" | "SHARED";

interface EngagementStateFacts extends TaggedFacts {
  /** What it waits for, as a sentence to its team. */
  says: string;
}

/** Which of them holds the clock says, and what was shared: ask `engagementState`. */
export const ENGAGEMENT: {
  readonly states: Readonly<Record<EngagementState, EngagementStateFacts>>;
} = {
  states: {
    OPEN: {
      words: "Early engagement",
      tone: "open",
      says: "It is open: suppliers say what is possible, how ready it is and what it would need.",
    },
    CLOSED: {
      words: "Being read",
      tone: "work",
      says: "It has closed. Share what you learned with everybody, and the competition can follow.",
    },
    SHARED: {
      words: "What was learned is shared",
      tone: "done",
      says: "What you learned is shared. The competition can follow.",
    },
  },
};
