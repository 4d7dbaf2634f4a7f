import { expect, test } from "vitest";
import { statesWhere, transition } from "../lifecycle";
import { droppedVersions, isCorrecting } from "./correction";
import { stepOf } from "./policy";
import { STORY } from "./states";

test("a story is being corrected while there is a later version than the published one", () => {
  expect(isCorrecting({ version: 3, publishedVersion: null })).toBe(false);
  expect(isCorrecting({ version: 3, publishedVersion: 3 })).toBe(false);
  expect(isCorrecting({ version: 4, publishedVersion: 3 })).toBe(true);
});

test("no step of a correction leaves the state in which the public reads the story", () => {
  for (const state of statesWhere(STORY, "public")) {
    for (const step of ["edit", "agree", "publish"] as const) {
      expect(transition(STORY, state, stepOf(state, step))).toBe(state);
    }
  }
  expect(transition(STORY, "AGREED", stepOf("AGREED", "edit"))).toBe("DRAFT");
});

test("versions of a dropped correction lead nowhere; those on the way to the present one do", () => {
  const versions = [
    { number: 1, basedOn: null },
    { number: 2, basedOn: 1 },
    { number: 3, basedOn: 2 },
    { number: 4, basedOn: 3 },
    { number: 5, basedOn: 2 },
  ];
  expect(droppedVersions(5, versions)).toEqual([3, 4]);
  expect(droppedVersions(2, versions)).toEqual([3, 4, 5]);
  expect(droppedVersions(4, versions.slice(0, 4))).toEqual([]);
});
