import fc from "fast-check";
import { expect, test } from "vitest";
import { aroundChanges, diffWords } from "./word-diff";

test("shows which words went and which came", () => {
  expect(diffWords("Sensors last ten years in the ground.", "Sensors last six years.")).toEqual([
    { kind: "same", text: "Sensors last " },
    { kind: "removed", text: "ten years in the ground." },
    { kind: "added", text: "six years." },
  ]);
  expect(diffWords("Sensors last ten years.", "Our sensors last six years.")).toEqual([
    { kind: "removed", text: "Sensors" },
    { kind: "added", text: "Our sensors" },
    { kind: "same", text: " last " },
    { kind: "removed", text: "ten" },
    { kind: "added", text: "six" },
    { kind: "same", text: " years." },
  ]);
});

const prose = fc
  .array(fc.constantFrom("a", "b", "flood", "gauge", "\n\n", "  ", "£5"), { maxLength: 30 })
  .map((words) => words.join(" "));

test("the parts make up both texts exactly", () => {
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      const parts = diffWords(before, after);
      const text = (...kinds: string[]) =>
        parts
          .filter(({ kind }) => kinds.includes(kind))
          .map((part) => part.text)
          .join("");
      expect(text("same", "removed")).toBe(before);
      expect(text("same", "added")).toBe(after);
    }),
  );
});

test("a text beside itself is all the same", () => {
  fc.assert(
    fc.property(prose, (text) => {
      expect(diffWords(text, text)).toEqual(text === "" ? [] : [{ kind: "same", text }]);
    }),
  );
});

test("a change in a long text is shown with a few words around it", () => {
  const parts = diffWords("a b c d e f g old h i j k l m n", "a b c d e f g new h i j k l m n");
  expect(aroundChanges(parts, 2).map(({ text }) => text)).toEqual([
    " … f g ",
    "old",
    "new",
    " h i …",
  ]);
  expect(aroundChanges(parts, 9)).toEqual(parts);
});

test("the longest text that a profile may hold is compared at once", () => {
  const long = Array.from({ length: 5_000 }, (_, place) => `${place}`).join(" ");
  const other = Array.from({ length: 5_000 }, (_, place) => `x${place}`).join(" ");
  expect(diffWords(long, other).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
