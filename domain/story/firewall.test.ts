import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import { statesOf } from "../lifecycle";
import { type Competition, mayStandBehind, obstacleTo } from "./firewall";

const SUPPLIER = { supplierId: "skerrow", fields: ["sensing"] };

function competition(change: Partial<Competition> = {}): Competition {
  return {
    id: "c",
    bodyId: "coasts",
    body: "Department for Coasts and Rivers",
    reference: "2026-064",
    title: "Berth plans that survive a change of tide",
    state: "PUBLISHED",
    technologies: ["digital-twins"],
    opened: [],
    ...change,
  };
}

// Said here again, so that no slip in the table opens the firewall: whatever is not over is live.
const OVER: readonly ChallengeState[] = ["DRAFT", "IN_REVIEW", "AWARDED", "COMPLETED", "CANCELLED"];
const LIVE = statesOf(CHALLENGE).filter((state) => !OVER.includes(state));
const SEALED: readonly ChallengeState[] = ["PUBLISHED", "CLOSED"];
const OPENED = LIVE.filter((state) => !SEALED.includes(state));

describe("a champion waits", () => {
  test.each(LIVE)("for a competition in the supplier's field that is %s", (state) => {
    const obstacle = obstacleTo(SUPPLIER, [competition({ state, technologies: ["sensing"] })]);
    expect(obstacle?.why).toBe("field");
    expect(mayStandBehind(obstacle)).toMatchObject({
      allowed: false,
      reason: expect.stringContaining("2026-064"),
      remedy: expect.stringContaining("awarded, or cancelled"),
    });
  });

  test("for one that names no technology: it could be any", () => {
    expect(obstacleTo(SUPPLIER, [competition({ technologies: [] })])?.why).toBe("field");
  });

  test.each(OPENED)("for one of another field in which the supplier takes part: %s", (state) => {
    expect(obstacleTo(SUPPLIER, [competition({ state, opened: ["skerrow"] })])?.why).toBe("part");
    expect(obstacleTo(SUPPLIER, [competition({ state, opened: ["marlpit"] })])).toBeNull();
  });

  test.each(OVER)("for none that is %s", (state) => {
    const done = competition({ state, technologies: ["sensing"], opened: ["skerrow"] });
    expect(obstacleTo(SUPPLIER, [done])).toBeNull();
    expect(mayStandBehind(null)).toEqual({ allowed: true });
  });
});

test("while it is sealed, who has responded changes nothing in the answer", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SEALED),
      fc.subarray(["sensing", "digital-twins", "ledgers"]),
      fc.subarray(["skerrow", "marlpit", "wrenfold"]),
      (state, technologies, responded) => {
        const answer = (opened: string[]) =>
          mayStandBehind(obstacleTo(SUPPLIER, [competition({ state, technologies, opened })]));
        expect(answer(responded)).toEqual(answer([]));
      },
    ),
  );
});

test("in its field the answer is the same for who takes part and who does not, to the word", () => {
  for (const state of LIVE) {
    const answer = (opened: string[]) =>
      mayStandBehind(
        obstacleTo(SUPPLIER, [competition({ state, technologies: ["sensing"], opened })]),
      );
    expect(answer(["skerrow"])).toEqual(answer([]));
  }
});
