import { expect, test } from "vitest";
import type { CaseStudyText } from "./fields";
import { type AnsweredWords, changesBetween, headingOf, wordsOnRecord } from "./words-on-record";

const day = (number: number) => new Date(Date.UTC(2026, 10, number));
const text = (change: Partial<CaseStudyText>): CaseStudyText => ({
  title: "Floods, earlier",
  summary: "An hour earlier.",
  problem: "They came late.",
  approach: "Sensors.",
  regions: [],
  startedOn: null,
  endedOn: null,
  cost: null,
  stopped: false,
  learnt: "",
  ...change,
});

const read = text({});
const boast = text({ title: "The best in Europe" });
const answer = (verdicts: AnsweredWords["verdicts"] = []): AnsweredWords => ({
  text: read,
  answeredAt: day(1),
  verdicts,
});
const verdict = (agrees: boolean, of: CaseStudyText, on: number) => ({
  agrees,
  reason: "",
  text: of,
  givenAt: day(on),
});

test("what says the same is on record as it was read, with nothing changed", () => {
  expect(wordsOnRecord(read, answer())).toEqual({
    text: read,
    at: day(1),
    changes: [],
    objection: null,
  });
});

test("a change by the supplier alone never becomes what was read", () => {
  const record = wordsOnRecord(boast, answer());
  expect(record.text.title).toBe("Floods, earlier");
  expect(record.changes.map(({ label }) => label)).toEqual(["Title"]);
  expect(headingOf(boast, record)).toEqual({ title: read.title, summary: read.summary });
  expect(headingOf(boast, null)).toEqual({ title: boast.title, summary: boast.summary });
});

test("what the body agrees to is on record from then on", () => {
  const record = wordsOnRecord(boast, answer([verdict(true, boast, 3)]));
  expect(record).toMatchObject({ text: boast, at: day(3), changes: [], objection: null });
});

test("an objection stands until the words are as they were read, and says whether it is of the present ones", () => {
  const against = answer([verdict(false, boast, 3)]);
  expect(wordsOnRecord(boast, against).objection).toEqual({
    at: day(3),
    reason: "",
    ofPresent: true,
  });
  expect(wordsOnRecord(text({ title: "Another" }), against).objection?.ofPresent).toBe(false);
  expect(wordsOnRecord(read, against).objection).toBeNull();
});

test("the last word on the words counts, and an agreement before an objection stays what was read", () => {
  const later = text({ title: "Even better" });
  const both = [verdict(false, later, 5), verdict(true, boast, 3)];
  expect(wordsOnRecord(later, answer(both))).toMatchObject({
    text: boast,
    objection: { at: day(5) },
  });
  const agreed = [verdict(true, later, 6), ...both];
  expect(wordsOnRecord(later, answer(agreed))).toMatchObject({ text: later, objection: null });
});

test("every field that is described is looked at", () => {
  const changed = text({ cost: "100", learnt: "Ask first.", regions: ["TLK"] });
  expect(changesBetween(read, changed).map(({ label }) => label)).toEqual([
    "Where",
    "Paid",
    "What was learnt",
  ]);
});
