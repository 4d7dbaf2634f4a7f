import { expect, test } from "vitest";
import { BLOCKER_KINDS, blockerOfSlug, blockerSlug, blockerWords } from "./blockers";

test("every kind is found again by its address", () => {
  for (const kind of BLOCKER_KINDS) expect(blockerOfSlug(blockerSlug(kind))).toBe(kind);
  expect(blockerSlug("IDENTITY_AND_STANDARDS")).toBe("identity-and-standards");
  expect(blockerOfSlug("weather")).toBeNull();
});

test("people never see the name of an enum", () => {
  for (const kind of BLOCKER_KINDS) expect(blockerWords(kind)).not.toMatch(/_|^[A-Z]+$/);
});
