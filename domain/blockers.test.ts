import { expect, test } from "vitest";
import {
  BLOCKER_KINDS,
  BLOCKER_SOURCES,
  blockerOfSlug,
  blockerSentence,
  blockerSlug,
  blockerWords,
  metAt,
} from "./blockers";

test("every kind is found again by its address", () => {
  for (const kind of BLOCKER_KINDS) expect(blockerOfSlug(blockerSlug(kind))).toBe(kind);
  expect(blockerSlug("IDENTITY_AND_STANDARDS")).toBe("identity-and-standards");
  expect(blockerOfSlug("weather")).toBeNull();
});

test("people never see the name of an enum", () => {
  for (const kind of BLOCKER_KINDS) expect(blockerWords(kind)).not.toMatch(/_|^[A-Z]+$/);
});

test("each is told in one sentence after the other, whatever ends with a stop already", () => {
  const blocker = { kind: "DATA", what: "Locked away.", overcameBy: "", whoCanChange: "" } as const;
  expect(blockerSentence(blocker)).toBe("Data: Locked away. Not overcome.");
  expect(blockerSentence({ ...blocker, overcameBy: "A key", whoCanChange: "The keeper" })).toBe(
    "Data: Locked away. Overcome by: A key. Who can change it: The keeper.",
  );
});

test("each leads to the page where it was met", () => {
  expect(BLOCKER_SOURCES.map((source) => metAt(source, "x"))).toEqual([
    "/case-studies/x",
    "/challenges/x",
    "/stories/x",
  ]);
});
