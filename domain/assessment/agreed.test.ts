import { expect, test } from "vitest";
import {
  type AgreedVersion,
  awaited,
  type GivenScore,
  isMarked,
  markOf,
  sameAndOpen,
  settled,
} from "./agreed";

const version = (score: number, change: Partial<AgreedVersion> = {}): AgreedVersion => ({
  id: `v${score}`,
  score,
  reason: "It says how.",
  agreedById: "moderator",
  agreedAt: new Date("2026-11-30T10:00:00Z"),
  asks: true,
  confirmedBy: [],
  ...change,
});
const given = (...scores: number[]): GivenScore[] =>
  scores.map((score, place) => ({ userId: `e${place + 1}`, score, present: true }));

test("whoever gave another score is awaited, until they confirm", () => {
  expect(awaited(version(3), given(3, 3, 3))).toEqual([]);
  expect(awaited(version(4), given(3, 4, 5))).toEqual(["e1", "e3"]);
  expect(awaited(version(4, { confirmedBy: ["e1"] }), given(3, 4, 5))).toEqual(["e3"]);
  expect(awaited(version(4, { agreedById: "e3" }), given(3, 4, 5))).toEqual(["e1"]);
  expect(awaited(version(4, { asks: false }), given(3, 4, 5))).toEqual([]);
  const left = given(3, 4, 5).map((one) => ({ ...one, present: one.userId !== "e1" }));
  expect(awaited(version(4), left)).toEqual(["e3"]);
});

test("the last that everybody stands by counts, and the one after it waits", () => {
  const scores = given(3, 4);
  const [first, second] = [version(3, { confirmedBy: ["e2"] }), version(4)];
  expect(settled([], scores)).toEqual({ counting: null, pending: null });
  expect(settled([first], scores)).toEqual({ counting: first, pending: null });
  expect(settled([first, second], scores)).toEqual({ counting: first, pending: second });
  expect(settled([second], scores)).toEqual({ counting: null, pending: second });
  const confirmed = { ...second, confirmedBy: ["e1"] };
  expect(settled([first, confirmed], scores)).toEqual({ counting: confirmed, pending: null });
});

test("a score outside what was given, or more than one step from the middle of it, is marked", () => {
  expect(isMarked(5, [1, 1, 1])).toBe(true);
  expect(isMarked(0, [1, 1, 1])).toBe(true);
  expect(isMarked(1, [1, 1, 1])).toBe(false);
  expect(isMarked(3, [1, 1, 5])).toBe(true);
  expect(isMarked(2, [1, 1, 5])).toBe(false);
  expect(isMarked(5, [5, 1, 1])).toBe(true);
  expect(isMarked(2, [1, 2, 3, 4])).toBe(false);
  expect(isMarked(4, [1, 2, 3, 4])).toBe(true);
  expect(isMarked(1, [1, 2, 3, 4])).toBe(true);
  expect(isMarked(3, [2, 3, 4, 10]), "the middle of four").toBe(false);
  expect(isMarked(2, [5, 1, 1]), "in whatever order").toBe(false);
  expect(isMarked(2, [1, 1, 1]), "one step above all of them").toBe(true);
  expect(isMarked(3, [])).toBe(true);
  expect(isMarked(1, [])).toBe(true);
});

test("the mark says whether it is over, under or far from what was given alone", () => {
  expect(markOf(5, [1, 1, 1])).toBe("above");
  expect(markOf(0, [1, 1, 1])).toBe("below");
  expect(markOf(3, [1, 1, 5])).toBe("far");
  expect(markOf(2, [1, 1, 5])).toBeNull();
  expect(markOf(3, [])).toBe("above");
});

test("what everybody gave is found where nothing is recorded", () => {
  const answer = (criterionId: string, scores: number[], versions: AgreedVersion[] = []) => ({
    responseId: "A",
    criterionId,
    given: given(...scores),
    versions,
  });
  const all = [
    answer("same", [3, 3]),
    answer("apart", [3, 4]),
    answer("recorded", [3, 3], [version(3)]),
    answer("nobody", []),
  ];
  expect(sameAndOpen(all)).toEqual([{ responseId: "A", criterionId: "same", score: 3 }]);
});
