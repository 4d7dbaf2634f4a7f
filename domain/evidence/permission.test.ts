import { describe, expect, test } from "vitest";
import {
  latestPermission,
  NOTHING_PERMITTED,
  PERMISSIONS,
  type Permission,
  permissionProblems,
  permits,
  sayPermissions,
} from "./permission";
import { withdrawnWord } from "./withdrawn";

const permitting = (...permissions: Permission[]) => ({ ...NOTHING_PERMITTED, permissions });

describe("what a body permits", () => {
  test.each<[Permission[], string, string[]]>([
    [[], "", []],
    [["FACT"], "", []],
    [["FACT", "NAME", "FIGURES"], "", []],
    [["FACT", "QUOTE"], "It works.", []],
    [["NAME"], "", ["permissions"]],
    [["QUOTE"], "It works.", ["permissions"]],
    [["FACT", "QUOTE"], "", ["quote"]],
    [["FACT"], "It works.", ["quote"]],
    [[], "It works.", ["quote"]],
    [["QUOTE"], "", ["permissions", "quote"]],
  ])("as %j with the sentence %j is wrong at %j", (permissions, quote, fields) => {
    const problems = permissionProblems({ permissions, quote });
    expect(Object.keys(problems)).toEqual(fields);
    for (const messages of Object.values(problems)) expect(messages).toHaveLength(1);
  });

  test("says of a quotation whether the sentence or the permission is missing", () => {
    expect(permissionProblems({ permissions: ["FACT", "QUOTE"], quote: "" }).quote).toEqual([
      expect.stringMatching(/^Write the sentence/),
    ]);
    expect(permissionProblems({ permissions: ["FACT"], quote: "It works." }).quote).toEqual([
      expect.stringMatching(/^Permit the quotation/),
    ]);
  });

  test("is asked for all at once", () => {
    expect(permits(permitting("FACT", "NAME"), "FACT")).toBe(true);
    expect(permits(permitting("FACT", "NAME"), "NAME", "FACT")).toBe(true);
    expect(permits(permitting("FACT"), "FACT", "NAME")).toBe(false);
    expect(permits(NOTHING_PERMITTED, "FACT")).toBe(false);
    expect(NOTHING_PERMITTED).toEqual({ permissions: [], quote: "", permittedAt: null });
  });

  test("is what it said last, in whatever order its answers are read", () => {
    const at = (day: string | null, ...permissions: Permission[]) => ({
      ...permitting(...permissions),
      permittedAt: day === null ? null : new Date(day),
    });
    const first = at("2026-01-01", "FACT");
    const last = at("2026-02-01");
    const never = at(null, "FACT", "NAME");
    expect(latestPermission([first, last, never])).toBe(last);
    expect(latestPermission([never, last, first])).toBe(last);
    expect(latestPermission([never])).toBe(NOTHING_PERMITTED);
    expect(latestPermission([])).toBe(NOTHING_PERMITTED);
  });

  test("is told to the supplier in one sentence", () => {
    expect(sayPermissions([])).toMatch(/^Nothing of it/);
    expect(sayPermissions(["FACT", "QUOTE"])).toBe(
      "You may use, outside of your case study: that it did this work, and that it was confirmed and a quotation.",
    );
    expect(sayPermissions(["NAME"])).toBe(
      "You may use, outside of your case study: the public body’s name.",
    );
    expect(PERMISSIONS).toEqual(["FACT", "NAME", "FIGURES", "QUOTE"]);
  });
});

test("what a body said of a claim that is gone is read back whole, or not at all", () => {
  const kept = {
    verdict: "CORRECTED",
    statement: "Visits: from 1 to 2",
    reason: "",
    reply: null,
    earlierReplies: [],
    scope: "",
    by: "Head of Waste",
    givenAt: "2026-05-12T10:00:00.000Z",
    revokedAt: null,
  };
  expect(withdrawnWord.parse(kept)).toEqual(kept);
  for (const verdict of ["CONFIRMED", "DISPUTED"])
    expect(withdrawnWord.parse({ ...kept, verdict }).verdict).toBe(verdict);
  expect(withdrawnWord.safeParse({ ...kept, verdict: "" }).success).toBe(false);
  expect(withdrawnWord.safeParse({ ...kept, givenAt: "yesterday" }).success).toBe(false);
  const { earlierReplies: _, scope: __, ...before } = kept;
  expect(withdrawnWord.parse(before)).toEqual(kept);
  for (const field of Object.keys(before))
    expect(withdrawnWord.safeParse({ ...kept, [field]: undefined }).success).toBe(false);
});
