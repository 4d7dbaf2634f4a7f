import { expect, test } from "vitest";
import { exceptionWords } from "./exceptions";

const NONE = { corrected: 0, disputed: 0, lapsed: 0, stopped: 0, takenOut: 0 };

test("nothing is said where there is nothing to say", () => {
  expect(exceptionWords(NONE)).toBe("");
});

test("each kind is said in its own words, one or many", () => {
  expect(exceptionWords({ ...NONE, corrected: 1 })).toBe(
    "1 claim has other figures from the public body named. It counts at the grade that the other evidence carries.",
  );
  expect(exceptionWords({ ...NONE, disputed: 2, lapsed: 1 })).toBe(
    "2 claims are disputed by the public body named and 1 confirmation has lapsed. They count at the grade that the other evidence carries.",
  );
  expect(exceptionWords({ ...NONE, takenOut: 1 })).toMatch(/^1 outcome was corrected or disputed/);
  expect(exceptionWords({ ...NONE, stopped: 2 })).toBe(
    "2 confirmed outcomes are of work that was stopped: evidence, and not counted as proven.",
  );
});

test("all of it is one paragraph, what was taken out before what was stopped", () => {
  expect(exceptionWords({ corrected: 1, disputed: 1, lapsed: 1, stopped: 1, takenOut: 2 })).toMatch(
    /named, .* and 1 confirmation .*carries\. 2 outcomes were .* since\. 1 confirmed outcome is/,
  );
});
