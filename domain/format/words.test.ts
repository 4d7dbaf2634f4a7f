import { expect, test } from "vitest";
import { listWords, sentence } from "./words";

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
])("“%s” has one mark at its end", (words, said) => {
  expect(sentence(words)).toBe(said);
});
