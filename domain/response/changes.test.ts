import { expect, test } from "vitest";
import { changesSince } from "./changes";
import type { ResponseContent } from "./content";
import { type Draft, EMPTY_DRAFT } from "./draft";

const NAMED = { id: "d1", name: "plan.pdf", type: "application/pdf", bytes: 2, sha256: "s" };
const POINTED = { kind: "capability", id: "p1", title: "Sensing" } as const;
const CONTENT: ResponseContent = {
  challenge: "2026-001",
  version: 1,
  supplier: "Skerrow",
  answers: [{ criterion: "c1", question: "How?", text: "By day." }],
  price: "82000.00",
  phasePrices: [],
  ai: { used: false, detail: "" },
  interests: "",
  attachments: [NAMED],
  pointsTo: [POINTED],
  nonce: "random",
};
const DRAFT: Draft = {
  ...EMPTY_DRAFT,
  answers: { q1: "By day." },
  price: "82000.00",
  aiUsed: false,
  attachments: [{ ...NAMED, key: "k" }],
  pointsTo: [POINTED],
};
const QUESTIONS = [{ id: "q1", key: "c1", title: "Approach" }];

const told = (change: Partial<Draft>, pointed = [{ ...POINTED, title: "Sensing" }]) =>
  changesSince(CONTENT, { ...DRAFT, ...change }, QUESTIONS, pointed).map(({ part, parts }) => [
    part,
    parts.flatMap(({ kind, text }) => (kind === "same" ? [] : [`${kind} ${text.trim()}`])),
  ]);

test("a draft that says what was submitted has no change, whatever a thing it points to is called by now", () => {
  expect(told({})).toEqual([]);
  expect(told({}, [{ ...POINTED, title: "Sensing, renewed" }])).toEqual([]);
});

test.each<[string, Partial<Draft>, string, string[]]>([
  ["an answer", { answers: { q1: "By night." } }, "questions/c1", ["removed day.", "added night."]],
  ["an answer taken away", { answers: {} }, "questions/c1", ["removed By day."]],
  ["the price", { price: "77000.00" }, "price", ["removed £82,000", "added £77,000"]],
  ["use of AI", { aiUsed: true }, "declarations", ["removed no.", "added yes."]],
  [
    "an interest",
    { interests: "A cousin" },
    "declarations",
    ["removed none declared", "added A cousin"],
  ],
  ["a document", { attachments: [] }, "evidence", ["removed Sensing; plan.pdf", "added Sensing"]],
])("%s is told, as what counts and what was saved", (_, change, part, parts) => {
  expect(told(change)).toEqual([[part, parts]]);
});

test("what it points to no more is told", () => {
  expect(told({}, [])).toEqual([["evidence", ["removed Sensing;"]]]);
});
