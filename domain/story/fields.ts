import type { Values } from "../fields/derived";
import { moneyField, textField, tickField } from "../fields/kinds";

/** The words of a story in the order of its page: above the outcomes and pictures. */
export const STORY_HEAD = {
  title: textField({
    label: "Headline",
    missing: "Give the story a headline",
    limit: 140,
    isSearched: false,
    publicName: "title",
  }),
  summary: textField({ label: "Summary", limit: 500, isSearched: false, publicName: "summary" }),
} as const;

/** Above what got in the way. */
export const STORY_BODY = {
  problem: textField({ label: "The problem", publicName: "problem" }),
  done: textField({ label: "What was done", publicName: "done" }),
  /** Of work that was stopped, what was learnt: the API gives it under one name or the other. */
  whyItWorked: textField({
    label: "Why it worked, or what was learnt",
    limit: 2_000,
    publicName: null,
  }),
} as const;

/** Below it. */
export const STORY_END = {
  wouldNotTravel: textField({
    label: "What would not travel",
    limit: 2_000,
    publicName: "would_not_travel",
  }),
  unsolved: textField({ label: "Still unsolved", limit: 2_000, publicName: "unsolved" }),
  // The API gives the words with who said them.
  quote: textField({ label: "Quote", limit: 600, publicName: null }),
  quoteBy: textField({ label: "Who said it", limit: 200, isSearched: false, publicName: null }),
  /** It ended early, and says what was learnt. */
  stopped: tickField({
    label: "How it ended",
    yes: "Stopped",
    no: "It went on",
    publicName: "stopped",
  }),
  // The API gives an amount with its currency.
  cost: moneyField({ label: "Paid", publicName: null }),
} as const;

/** What a story says in its own words; its outcomes, blockers and files are rows of their own. */
export const STORY_FIELDS = { ...STORY_HEAD, ...STORY_BODY, ...STORY_END };

export type StoryText = Values<typeof STORY_FIELDS>;
