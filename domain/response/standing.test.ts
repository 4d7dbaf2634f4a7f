import { describe, expect, test } from "vitest";
import { countingOf, receiptStanding, standingWords } from "./standing";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 30, hour));
const submission = (number: number, received: number, withdrawn?: number) => ({
  number,
  receivedAt: at(received),
  withdrawnAt: withdrawn === undefined ? null : at(withdrawn),
});

describe("what became of a submission", () => {
  test.each([
    ["the only one", 1, [submission(1, 9)], { kind: "counts" }],
    [
      "one that was replaced",
      1,
      [submission(2, 10), submission(1, 9)],
      { kind: "replaced", by: 2, at: at(10) },
    ],
    ["what replaced it", 2, [submission(2, 10), submission(1, 9)], { kind: "counts" }],
    ["one that was withdrawn", 1, [submission(1, 9, 11)], { kind: "withdrawn", at: at(11) }],
    [
      "one that was replaced by what was withdrawn",
      1,
      [submission(2, 10, 11), submission(1, 9, 11)],
      { kind: "replaced", by: 2, at: at(10) },
    ],
    [
      "one that was withdrawn before the next came",
      1,
      [submission(2, 12), submission(1, 9, 11)],
      { kind: "withdrawn", at: at(11) },
    ],
  ])("%s", (_, number, submissions, standing) => {
    expect(receiptStanding(number, submissions)).toEqual(standing);
  });

  test("the last that was not withdrawn counts", () => {
    expect(countingOf([submission(1, 9), submission(2, 10)])?.number).toBe(2);
    expect(countingOf([submission(1, 9, 11), submission(2, 10, 11)])).toBeNull();
    expect(countingOf([submission(1, 9, 11), submission(2, 12)])?.number).toBe(2);
  });
});

test.each([
  ["DRAFT", true, 0, "Draft, not submitted"],
  ["DRAFT", false, 0, "Never submitted"],
  ["SUBMITTED", true, 0, "Submitted, sealed"],
  ["SUBMITTED", true, 1, "Submitted, and changed since"],
  ["SUBMITTED", false, 1, "Submitted, sealed"],
  ["WITHDRAWN", true, 0, "Withdrawn"],
  ["COMPLIANT", false, 0, "Compliant"],
] as const)("%s, open %s, %i changed: %s", (state, open, changed, words) => {
  expect(standingWords({ state, open, changed })).toBe(words);
});
