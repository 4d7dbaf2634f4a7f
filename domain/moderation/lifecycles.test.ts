import { describe, expect, test } from "vitest";
import { CASE_STUDY } from "../case-study/states";
import { type Lifecycle, mayTransition, transition } from "../lifecycle";
import { STORY } from "../story/states";
import { PROFILE } from "../supplier/states";
import { type Hideable, mayMove, moved } from "./hideable";
import { HIDING, REPORT } from "./states";

/** Every state that can be reached from another without one of the steps named. */
function reachable<State extends string, Action extends string>(
  table: Lifecycle<State, Action>,
  from: State,
  without: readonly Action[],
): Set<State> {
  const found = new Set<State>();
  const look = (state: State) => {
    for (const action of Object.keys(table.transitions) as Action[]) {
      if (without.includes(action)) continue;
      if (!mayTransition(table, state, action).allowed) continue;
      const to = transition(table, state, action);
      if (found.has(to)) continue;
      found.add(to);
      look(to);
    }
  };
  look(from);
  return found;
}

describe("what an operator has hidden", () => {
  test("becomes public by an operator's hand alone, whatever its owner does", () => {
    expect([...reachable(CASE_STUDY, "HIDDEN", ["restore"])]).toEqual([]);
    expect([...reachable(PROFILE, "HIDDEN", ["restore"])], "renewed, and hidden").toEqual([
      "HIDDEN",
    ]);
    expect([...reachable(STORY, "HIDDEN", ["restore", "restoreChampioned"])]).toEqual([
      "WITHDRAWN",
    ]);
  });

  test("can only have been public", () => {
    expect(CASE_STUDY.transitions.hide.from).toEqual(["PUBLISHED"]);
    expect(PROFILE.transitions.hide.from).toEqual(["PUBLISHED"]);
    expect(STORY.transitions.hide.from).toEqual(["PUBLISHED", "CHAMPIONED"]);
  });

  test("says to its owner who has hidden it and what helps", () => {
    expect(mayTransition(CASE_STUDY, "HIDDEN", "publish")).toEqual({
      allowed: false,
      reason: "This case study is hidden by an operator.",
      remedy: "Read why, mend what is wrong, and answer. An operator then shows it again.",
    });
    expect(mayTransition(CASE_STUDY, "PUBLISHED", "publish")).toMatchObject({
      remedy: "It is public already; what you save shows at once.",
    });
  });
});

describe("moving a row", () => {
  const story = (state: "CHAMPIONED" | "HIDDEN", endorsements: number): Hideable => ({
    type: "story",
    state,
    endorsements,
  });

  test("hides each kind, and shows it again", () => {
    expect(moved({ type: "supplier", state: "PUBLISHED" }, "hide").state).toBe("HIDDEN");
    expect(moved({ type: "supplier", state: "HIDDEN" }, "restore").state).toBe("PUBLISHED");
    expect(moved({ type: "case-study", state: "PUBLISHED" }, "hide").state).toBe("HIDDEN");
    expect(moved({ type: "case-study", state: "HIDDEN" }, "restore").state).toBe("PUBLISHED");
  });

  test("makes a story championed again while champions stand behind it", () => {
    expect(moved(story("CHAMPIONED", 2), "hide").state).toBe("HIDDEN");
    expect(moved(story("HIDDEN", 1), "restore").state).toBe("CHAMPIONED");
    expect(moved(story("HIDDEN", 0), "restore").state).toBe("PUBLISHED");
  });

  test("refuses what is not public, and what is not hidden", () => {
    expect(mayMove({ type: "case-study", state: "DRAFT" }, "hide")).toMatchObject({
      remedy: "Only what is public can be hidden.",
    });
    expect(mayMove({ type: "supplier", state: "UNPUBLISHED" }, "restore").allowed).toBe(false);
    expect(() => moved({ type: "case-study", state: "PUBLISHED" }, "restore")).toThrow(
      /Nobody has hidden it/,
    );
  });
});

test("a report is decided once, a hiding ends once", () => {
  expect(mayTransition(REPORT, "DISMISSED", "uphold").allowed).toBe(false);
  expect(mayTransition(HIDING, "RESTORED", "restore").allowed).toBe(false);
  expect(mayTransition(HIDING, "STANDING", "keep").allowed).toBe(false);
  expect(mayTransition(HIDING, "ANSWERED", "keep").allowed).toBe(true);
});
