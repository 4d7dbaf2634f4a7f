import { describe, expect, test } from "vitest";
import { z } from "zod";
import { answerOf, emptyOf, filledFrom, readRow, storedOf, wordsOf, writeRow } from "./derived";
import { dayField, moneyField, numberField, regionsField, textField, tickField } from "./kinds";

const FIELDS = {
  title: textField({ label: "Title", missing: "Give it a title", limit: 20, publicName: "name" }),
  about: textField({ label: "About", publicName: "about_it" }),
  people: numberField({ label: "People", from: 1, to: 10, publicName: null }),
  open: tickField({ label: "Open", yes: "open", no: "closed", publicName: "open" }),
  regions: regionsField({ label: "Where", publicName: "regions" }),
  on: dayField({ label: "On", publicName: "on" }),
  cost: moneyField({ label: "Paid", publicName: null }),
} as const;

const { title: _, ...OPTIONAL } = FIELDS;

const SAID = {
  title: "Pumps",
  about: "",
  people: 3,
  open: true,
  regions: ["TLD"],
  on: "2026-11-23",
  cost: "12345",
};

test("what a row keeps is read and written without loss", () => {
  const row = writeRow(FIELDS, SAID);
  expect(row).toMatchObject({ on: new Date("2026-11-23T00:00:00Z"), cost: 12345n });
  expect(readRow(FIELDS, row)).toEqual(SAID);
});

test("where nothing was said, each field has its own nothing", () => {
  const nothing = { about: "", people: null, open: false, regions: [], on: null, cost: null };
  expect(emptyOf(OPTIONAL)).toEqual(nothing);
  expect(readRow(OPTIONAL, writeRow(OPTIONAL, nothing))).toEqual(nothing);
});

test("the API gives what has a public name, under that name", () => {
  expect(answerOf(FIELDS, SAID)).toEqual({
    name: "Pumps",
    about_it: "",
    open: true,
    regions: ["TLD"],
    on: "2026-11-23",
  });
});

test("people read words, of the fields that are given", () => {
  expect(wordsOf(FIELDS, { people: null, open: true, cost: "12345" })).toEqual({
    people: "",
    open: "open",
    cost: "£123.45 with VAT",
  });
});

test("one content takes over what it does not say itself, and both lists", () => {
  const other = { ...emptyOf(OPTIONAL), about: "Theirs", people: 9, regions: ["TLD", "TLL"] };
  const { title: _, ...own } = SAID;
  expect(filledFrom(OPTIONAL, own, other)).toEqual({
    ...own,
    about: "Theirs",
    regions: ["TLD", "TLL"],
  });
});

describe("a stored version", () => {
  const stored = z.object(storedOf(FIELDS));

  test("from before a field was there says nothing of it", () => {
    const { about, regions, ...before } = SAID;
    expect(stored.parse(before)).toEqual({ ...before, about: "", regions: [] });
  });

  test("without what had to be there is none", () => {
    expect(stored.safeParse({ ...SAID, title: undefined }).success).toBe(false);
    expect(stored.safeParse({ ...SAID, people: "three" }).success).toBe(false);
  });
});
