import { expect, test } from "vitest";
import { listWords } from "./words";

test("a list reads as a sentence would have it", () => {
  expect(listWords([])).toBe("");
  expect(listWords(["a"])).toBe("a");
  expect(listWords(["a", "b"])).toBe("a and b");
  expect(listWords(["a", "b", "c"])).toBe("a, b and c");
  expect(listWords(["a", "b", "c"], "or")).toBe("a, b or c");
});
