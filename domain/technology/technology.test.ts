import { expect, test } from "vitest";
import { ANONYMOUS, type Person } from "../actor";
import { entryChanges, sameEntry, type TechnologyContent } from "./content";
import { lastPlace, moved } from "./order";
import { mayChangeTaxonomy } from "./policy";

const ENTRY: TechnologyContent = {
  name: "Record matching",
  family: "Data sharing",
  summary: "Finds the same person in two registers.",
  questions: ["How many wrong matches?"],
  standards: [],
  retired: false,
  replacedBy: null,
};
const ALL = [
  { id: "a", family: "AI", order: 0 },
  { id: "b", family: "AI", order: 1 },
  { id: "c", family: "AI", order: 1 },
  { id: "d", family: "Sensing", order: 4 },
];

test("a version says what changed, by field", () => {
  const after = { ...ENTRY, summary: "Finds the same person in several registers.", retired: true };
  expect(entryChanges(ENTRY, after).map(({ label }) => label)).toEqual(["In short", "In use"]);
  expect(entryChanges(ENTRY, ENTRY)).toEqual([]);
  expect(sameEntry(ENTRY, { ...ENTRY, questions: [] })).toBe(false);
  expect(sameEntry(ENTRY, { ...ENTRY })).toBe(true);
});

test("a new entry is the last of its family, a new family the last of all", () => {
  expect(lastPlace(ALL, "AI")).toBe(2);
  expect(lastPlace(ALL, "Drones")).toBe(5);
  expect(lastPlace([], "Drones")).toBe(0);
});

test("an entry changes places with its neighbour, also where two had the same", () => {
  const family = ALL.slice(0, 3);
  const placesOf = (id: string, direction: "up" | "down") =>
    moved(family, id, direction).map((one) => `${one.id}${one.order}`);
  expect(placesOf("c", "up")).toEqual(["a0", "c1", "b2"]);
  expect(placesOf("a", "down")).toEqual(["b0", "a1", "c2"]);
  expect(placesOf("a", "up")).toEqual([]);
  expect(placesOf("c", "down")).toEqual([]);
});

test("only an operator changes the taxonomy", () => {
  const person: Person = {
    kind: "person",
    userId: "u",
    name: "Juno",
    email: "juno@example.org",
    operator: true,
    actingFor: null,
  };
  expect(mayChangeTaxonomy(person).allowed).toBe(true);
  expect(mayChangeTaxonomy({ ...person, operator: false }).allowed).toBe(false);
  expect(mayChangeTaxonomy(ANONYMOUS).allowed).toBe(false);
});
