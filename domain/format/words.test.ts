import { expect, test } from "vitest";
import { countWords, listWords, sentence } from "./words";

test("a list reads as a sentence would have it", () => {
  expect(listWords([])).toBe("");
  expect(listWords(["a"])).toBe("a");
  expect(listWords(["a", "b"])).toBe("a and b");
  expect(listWords(["a", "b", "c"])).toBe("a, b and c");
  expect(listWords(["a", "b", "c"], "or")).toBe("a, b or c");
});

test.each([
  ["It closed too late", "It closed too late."],
  ["It closed too late.", "It closed too late."],
  ["Why so late?", "Why so late?"],
])("“%s” has one mark at its end", (words, expected) => {
  expect(sentence(words)).toBe(expected);
});

test.each([
  ["We don’t – 83% of 11,200 cards.", 6],
  ["  Gate-keepers know – at 16:00,\n which gates.  ", 6],
  [" \n ", 0],
  ["", 0],
])("“%s” is counted in words as people count", (text, count) => {
  expect(countWords(text)).toBe(count);
});
