import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "@/tests/setup/runs";
import { mayTransition, transition } from "../lifecycle";
import { CHALLENGE, type ChallengeAction, type ChallengeState, stateAt } from "./states";

const ACTIONS = Object.keys(CHALLENGE.transitions) as ChallengeAction[];

describe("the lifecycle of a challenge", () => {
  it("is never left once it is completed or cancelled, and never goes back once it is published", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 60 }), (actions) => {
        let state: ChallengeState = "DRAFT";
        let published = false;
        for (const action of actions) {
          if (!mayTransition(CHALLENGE, state, action).allowed) continue;
          expect(CHALLENGE.states[state].terminal).toBeUndefined();
          state = transition(CHALLENGE, state, action);
          if (published) expect(["DRAFT", "IN_REVIEW"]).not.toContain(state);
          published ||= state === "PUBLISHED";
        }
      }),
      { numRuns: runs(500, 20_000) },
    );
  });

  it("is closed from its deadline on, to the millisecond", () => {
    const closesAt = new Date("2026-12-04T12:00:00Z");
    expect(stateAt("PUBLISHED", closesAt, new Date(closesAt.getTime() - 1))).toBe("PUBLISHED");
    expect(stateAt("PUBLISHED", closesAt, closesAt)).toBe("CLOSED");
    expect(stateAt("CANCELLED", closesAt, closesAt)).toBe("CANCELLED");
  });
});
