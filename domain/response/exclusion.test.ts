import { expect, test } from "vitest";
import { exclusionWords } from "./exclusion";

const question = { answerBy: new Date("2026-11-05T23:59:59Z"), answeredAt: null };
const excluded = {
  exclusionGround: "LOW_PRICE" as const,
  exclusionReason: "Nobody travels",
  priceQuestion: question,
};

test("a low price says what its supplier did when it was asked, and nothing that it did not do", () => {
  expect(exclusionWords(excluded)).toBe(
    "Its price is considered abnormally low (Procurement Act 2023, section 19), and its supplier did not answer the question about it by Thursday 5 November 2026, 23:59: Nobody travels",
  );
  const answered = { ...question, answeredAt: new Date("2026-11-04T10:00:00Z") };
  const says = exclusionWords({ ...excluded, priceQuestion: answered });
  expect(says).toMatch(/what its supplier answered was not found to show/);
  expect(says).not.toMatch(/did not/);
});

test("another ground stands before its reason, and a score under the least alone", () => {
  const other = { ...excluded, exclusionGround: "CONDITIONS" as const };
  expect(exclusionWords(other)).toBe("It does not meet a condition of taking part: Nobody travels");
  expect(exclusionWords({ ...other, exclusionGround: null })).toBe("Nobody travels");
  expect(exclusionWords({ ...other, exclusionGround: null, exclusionReason: null })).toBe(
    "Excluded",
  );
});
