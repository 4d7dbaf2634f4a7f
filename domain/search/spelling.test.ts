import fc from "fast-check";
import { expect, test } from "vitest";
import {
  correctQuery,
  meantWords,
  nearestWords,
  slipsBetween,
  slipsForgiven,
  swaps,
} from "./spelling";
import { fold } from "./words";

const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 4, maxLength: 10 });

test.each([
  ["flod", "flood", 1],
  ["sesnors", "sensors", 1],
  ["calibraton", "calibration", 1],
  ["flood", "flood", 0],
  ["", "flood", 5],
  ["ca", "abc", 3],
])("%s is %s with so many slips", (from, to, slips) => {
  expect(slipsBetween(from, to)).toBe(slips);
});

test("slips count the same both ways, and none only between equals", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      expect(slipsBetween(a, b) === 0).toBe(a === b);
    }),
  );
});

test("one slip in a word is always forgiven, whatever it is", () => {
  const place = fc.nat();
  fc.assert(
    fc.property(
      word,
      place,
      fc.constantFrom("drop", "double", "swap", "change"),
      (right, at, how) => {
        const i = at % (right.length - 1);
        const typed = {
          drop: right.slice(0, i) + right.slice(i + 1),
          double: right.slice(0, i) + right[i] + right.slice(i),
          swap: swaps(right)[i] ?? "",
          change: `${right.slice(0, i)}z${right.slice(i + 1)}`,
        }[how];
        fc.pre(typed !== right && slipsForgiven(typed) > 0);
        expect(nearestWords(typed, [{ word: right, likeness: 0.3 }])).toHaveLength(1);
      },
    ),
  );
});

test("the fewest slips come first, then the likest", () => {
  const near = nearestWords("sensors", [
    { word: "censors", likeness: 0.5 },
    { word: "sensory", likeness: 0.6 },
    { word: "scissors", likeness: 0.2 },
  ]);
  expect(near.map((one) => one.word)).toEqual(["sensory", "censors"]);
});

test("short words are not guessed at", () => {
  expect(nearestWords("uk4", [{ word: "uk5", likeness: 0.5 }])).toEqual([]);
});

test("only the misspelt words of a query change", () => {
  const corrections = new Map([["flod", ["flood"]]]);
  expect(correctQuery("Flod-gauges, 2025!", corrections, fold)).toBe("flood-gauges, 2025!");
});

test("where nothing tells which word was meant, all of them are, and no word further off", () => {
  const near = nearestWords("conrtact", [
    { word: "contact", likeness: 0.6 },
    { word: "contract", likeness: 0.5 },
    { word: "contracts", likeness: 0.5 },
  ]);
  expect(meantWords(near)).toEqual(["contact", "contract"]);
  const either = new Map([["conrtact", meantWords(near)]]);
  expect(correctQuery("Conrtact us", either, fold)).toBe("contact or contract us");
});
