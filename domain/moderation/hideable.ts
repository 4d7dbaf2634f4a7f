import { CASE_STUDY, type CaseStudyState } from "../case-study/states";
import { mayTransition, transition } from "../lifecycle";
import { STORY, type StoryState } from "../story/states";
import { PROFILE, type ProfileState } from "../supplier/states";
import type { Verdict } from "../verdict";

/** A row that an operator may hide, in its state. */
export type Hideable =
  | { type: "supplier"; state: ProfileState }
  | { type: "case-study"; state: CaseStudyState }
  | { type: "story"; state: StoryState; endorsements: number };

/** A row with the state that it gets. */
export type NextState =
  | { type: "supplier"; state: ProfileState }
  | { type: "case-study"; state: CaseStudyState }
  | { type: "story"; state: StoryState };

export function mayMove(row: Hideable, action: "hide" | "restore"): Verdict {
  switch (row.type) {
    case "supplier":
      return mayTransition(PROFILE, row.state, action);
    case "case-study":
      return mayTransition(CASE_STUDY, row.state, action);
    case "story":
      return mayTransition(STORY, row.state, action);
  }
}

/**
 * The state after it was hidden, or shown again. A story that champions stand behind is championed again.
 * @throws {LifecycleError} where the lifecycle has no such step.
 */
export function moved(row: Hideable, action: "hide" | "restore"): NextState {
  switch (row.type) {
    case "supplier":
      return { type: row.type, state: transition(PROFILE, row.state, action) };
    case "case-study":
      return { type: row.type, state: transition(CASE_STUDY, row.state, action) };
    case "story": {
      const championed = action === "restore" && row.endorsements > 0;
      const step = championed ? "restoreChampioned" : action;
      return { type: row.type, state: transition(STORY, row.state, step) };
    }
  }
}
