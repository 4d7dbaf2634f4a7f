import { expect, test } from "vitest";
import { countEvents, type DigestEvent, type DigestKind, digestSections } from "./digest";

const event = (kind: DigestKind, day: number, ...concerns: string[]): DigestEvent => ({
  key: `${kind}-${day}`,
  kind,
  at: new Date(Date.UTC(2026, 9, day)),
  concerns,
  title: "Damp",
  path: "/stories/damp",
  lines: [],
});
const subject = (id: string) => ({ id, name: id, path: `/${id}` });

test("what happened stands under what it concerns, by kind and then by time", () => {
  const sections = digestSections(
    [subject("sensing"), subject("brackenshire")],
    [
      event("awarded", 1, "sensing"),
      event("confirmed", 9, "sensing"),
      event("confirmed", 2, "sensing"),
    ],
  );
  expect(sections.map(({ id }) => id)).toEqual(["sensing"]);
  expect(sections[0]?.events.map(({ key }) => key)).toEqual([
    "confirmed-2",
    "confirmed-9",
    "awarded-1",
  ]);
});

test("what concerns two of the followed is told once, under the first", () => {
  const both = event("story", 3, "brackenshire", "sensing");
  const sections = digestSections(
    [subject("sensing"), subject("brackenshire")],
    [both, event("story", 4, "brackenshire")],
  );
  expect(sections.map(({ id, events }) => [id, events.map(({ key }) => key)])).toEqual([
    ["sensing", ["story-3"]],
    ["brackenshire", ["story-4"]],
  ]);
  expect(countEvents(sections)).toBe(2);
});

test("what concerns nothing that is followed is not told", () => {
  expect(digestSections([subject("sensing")], [event("story", 3, "elsewhere")])).toEqual([]);
  expect(digestSections([], [event("story", 3, "sensing")])).toEqual([]);
});
