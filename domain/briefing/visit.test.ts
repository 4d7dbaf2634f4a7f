import { expect, test } from "vitest";
import { beginsVisit, newSince, visitBegun } from "./visit";

const NEVER = { present: null, before: null };
const at = (time: string) => new Date(`2026-11-${time}Z`);

test("the first look begins a visit, and the last 30 days are new", () => {
  const now = at("25T09:00");
  expect(beginsVisit(NEVER, now)).toBe(true);
  expect(newSince(visitBegun(NEVER, now), now)).toEqual(new Date("2026-10-26T09:00Z"));
});

test("a second look within four hours is the same visit, with the same news", () => {
  const visits = { present: at("25T09:00"), before: at("03T10:00") };
  expect(beginsVisit(visits, at("25T12:59"))).toBe(false);
  expect(newSince(visits, at("25T12:59"))).toEqual(at("03T10:00"));
});

test("after four hours it is the next, and what came since the last one began is new", () => {
  const visits = { present: at("25T09:00"), before: at("03T10:00") };
  expect(beginsVisit(visits, at("25T13:00"))).toBe(true);
  expect(newSince(visitBegun(visits, at("25T13:00")), at("25T13:00"))).toEqual(at("25T09:00"));
});
