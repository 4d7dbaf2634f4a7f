import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween, wordChanges } from "./changes";
import { readyDraft } from "./ready-draft";

const text = fc
  .array(fc.constantFrom("damp", "homes", "before", "tenants", "complain.", "Now"), {
    maxLength: 30,
  })
  .map((words) => words.join(" "));

describe("what changed between two versions", () => {
  it("shows only the fields that are different, word by word", () => {
    const before = readyDraft({ conditions: "Insurance of £10 million before award" }).content;
    const after = { ...before, conditions: "Insurance of £2 million at award" };
    expect(changesBetween(before, after)).toEqual([
      {
        field: "Conditions of taking part",
        parts: [
          { kind: "same", text: "Insurance of " },
          { kind: "removed", text: "£10 " },
          { kind: "added", text: "£2 " },
          { kind: "same", text: "million " },
          { kind: "removed", text: "before " },
          { kind: "added", text: "at " },
          { kind: "same", text: "award" },
        ],
      },
    ]);
  });

  it("says a moved deadline in words", () => {
    const before = readyDraft().content;
    const after = { ...before, closesAt: "2027-01-18T12:00:00.000Z" };
    expect(changesBetween(before, after)[0]?.field).toBe("Responses close");
  });

  it("loses no word of either text", () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const parts = wordChanges(from, to);
        const side = (left: string) =>
          parts.flatMap((part) => (part.kind === left ? [] : [part.text])).join("");
        expect(side("removed")).toBe(to);
        expect(side("added")).toBe(from);
      }),
    );
  });
});
