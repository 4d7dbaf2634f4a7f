import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "@/tests/setup/runs";
import { slugify } from "./slug";

describe("the address of a title", () => {
  test.each([
    ["Damp in council homes", "damp-in-council-homes"],
    ["  Marlpit  Data Co-operative! ", "marlpit-data-co-operative"],
    ["The council’s maps & plans", "the-councils-maps-and-plans"],
    ["Dŵr Cymru", "dwr-cymru"],
    ["Ærøskøbing Straße Łódź", "aeroskobing-strasse-lodz"],
    ["İstanbul", "istanbul"],
    ["ﬁnancial ½", "financial-1-2"],
    ["日本語 ガイド", "日本語-ガイド"],
    ["हिन्दी", "हिन्दी"],
    ["../../etc/passwd?x=1#y", "etc-passwd-x-1-y"],
    ["!!!", "untitled"],
    ["", "untitled"],
  ])("%j is %j", (title, slug) => expect(slugify(title)).toBe(slug));

  test("has a fallback of one's own", () => expect(slugify("?", "challenge")).toBe("challenge"));

  test("is cut between words", () => {
    expect(slugify("a".repeat(40).concat(" ", "b".repeat(39), " c"))).toBe(
      `${"a".repeat(40)}-${"b".repeat(39)}`,
    );
    expect(slugify("x".repeat(200))).toBe("x".repeat(80));
  });

  test("is safe in a path, short, and its own address", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (title) => {
        const slug = slugify(title);
        expect(slug).toMatch(/^[\p{L}\p{N}\p{M}]+(-[\p{L}\p{N}\p{M}]+)*$/u);
        expect([...slug].length).toBeLessThanOrEqual(80);
        expect(slugify(slug)).toBe(slug);
      }),
      { numRuns: runs(500, 20_000) },
    );
  });
});
