import { bestStanding, STANDING_WORDS, type Standing } from "../evidence/grade";

/** What a story comes to: the best standing among its outcomes, unless the work was stopped. */
export type StoryOutcome = Standing | "stopped" | "none";

/** In the order of a filter. */
export const STORY_OUTCOMES: readonly StoryOutcome[] = [
  "measured",
  "confirmed",
  "documented",
  "asserted",
  "stopped",
  "lapsed",
  "corrected",
  "disputed",
  "none",
];

export const OUTCOME_WORDS: Readonly<Record<StoryOutcome, string>> = {
  ...STANDING_WORDS,
  stopped: "Stopped, with what was learnt",
  none: "No outcome measured yet",
};

export function storyOutcome(stopped: boolean, standings: readonly Standing[]): StoryOutcome {
  return stopped ? "stopped" : (bestStanding(standings) ?? "none");
}

/** Stronger outcomes first, for choosing which story leads; what was stopped leads last. */
export function strengthOf(outcome: StoryOutcome): number {
  return STORY_OUTCOMES.length - STORY_OUTCOMES.indexOf(outcome);
}
