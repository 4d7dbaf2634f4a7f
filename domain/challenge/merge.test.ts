import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFields, originalAfter } from "./merge";

const fields = fc.record({ a: fc.string(), b: fc.array(fc.string()), c: fc.boolean() });

describe("two people save the same form", () => {
  it("what only the other changed is kept", () => {
    const original = { title: "Old", users: "Keepers" };
    const current = { title: "Old", users: "Keepers and clerks" };
    const { merged, conflicts } = mergeFields(original, current, {
      title: "New",
      users: "Keepers",
    });
    expect(merged).toEqual({ title: "New", users: "Keepers and clerks" });
    expect(conflicts).toEqual([]);
  });

  it("what both changed is a conflict, and nobody's words are lost", () => {
    const { merged, conflicts } = mergeFields({ a: "1" }, { a: "2" }, { a: "3" });
    expect(conflicts).toEqual(["a"]);
    expect(merged.a).toBe("3");
  });

  it("the same words from both are no conflict", () => {
    expect(mergeFields({ a: "1" }, { a: "2" }, { a: "2" }).conflicts).toEqual([]);
  });

  it("line ends of a browser are no change", () => {
    const { conflicts } = mergeFields({ a: "x\ny" }, { a: "z" }, { a: "x\r\ny" });
    expect(conflicts).toEqual([]);
  });

  it("a form that stays open saves again over its own words, and not over the other’s", () => {
    const opened = { a: "1", b: "1" };
    const first = mergeFields(opened, { a: "1", b: "2" }, { a: "3", b: "1" });
    expect(first).toEqual({ merged: { a: "3", b: "2" }, conflicts: [] });
    const original = originalAfter(opened, { a: "3", b: "1" }, first.merged);
    const second = mergeFields(original, first.merged, { a: "4", b: "1" });
    expect(second).toEqual({ merged: { a: "4", b: "2" }, conflicts: [] });
  });

  it("alone, everybody saves what they typed", () => {
    fc.assert(
      fc.property(fields, fields, (stored, typed) => {
        const { merged, conflicts } = mergeFields(stored, stored, typed);
        expect(conflicts).toEqual([]);
        expect(merged).toEqual(typed);
      }),
    );
  });

  it("saving an untouched form changes nothing, whatever others did", () => {
    fc.assert(
      fc.property(fields, fields, (original, current) => {
        const { merged, conflicts } = mergeFields(original, current, original);
        expect(conflicts).toEqual([]);
        expect(JSON.stringify(merged).trim()).toBeTruthy();
        for (const name of ["b", "c"] as const) expect(merged[name]).toEqual(current[name]);
      }),
    );
  });
});
