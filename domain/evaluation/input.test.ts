import { describe, expect, test } from "vitest";
import { DRAINAGE, INTERFACE_EXAMPLE } from "./evaluation.fixture";
import { parseEvaluation } from "./input";
import type { ReplayFile } from "./replay-file";

function problems(content: unknown) {
  const parsed = parseEvaluation(content);
  return parsed.ok ? [] : parsed.problems;
}

function fieldsAt(content: unknown) {
  return problems(content).map(({ field }) => field);
}

const [criterion] = INTERFACE_EXAMPLE.criteria;
const [response] = INTERFACE_EXAMPLE.responses;
const withResponse = (change: object): unknown => ({
  ...INTERFACE_EXAMPLE,
  responses: [{ ...response, ...change }],
});
const withCriterion = (change: object) => ({
  ...INTERFACE_EXAMPLE,
  criteria: [{ ...criterion, ...change }],
});
const withScores = (scores: object) => withResponse({ scores: { c1: scores } });

describe("a replay file", () => {
  test("is read when it is as published", () => {
    expect(problems(INTERFACE_EXAMPLE)).toEqual([]);
    expect(problems(DRAINAGE)).toEqual([]);
  });

  test("may carry more than the replay reads", () => {
    expect(problems({ ...INTERFACE_EXAMPLE, exportedAt: "2026-12-08" })).toEqual([]);
  });

  test("may have decimal weights that add up exactly", () => {
    const criteria = ["33.3333", "33.3333", 33.3334].map((weight, index) => {
      return { id: `c${index}`, weight, maximum: 5 };
    });
    const file: ReplayFile = { criteria, price: { weight: 0 }, responses: [] };
    expect(problems(file)).toEqual([]);
  });

  test.each([[null], [[]], ["text"], [3]])("that is %j is refused as a whole", (content) => {
    expect(fieldsAt(content)).toEqual(["file"]);
  });

  test.each<[string, unknown, string]>([
    ["no criteria", { ...INTERFACE_EXAMPLE, criteria: undefined }, "criteria"],
    ["no price", { ...INTERFACE_EXAMPLE, price: undefined }, "price"],
    ["weights of 99", withCriterion({ weight: 39 }), "criteria"],
    ["weights a hair over 100", withCriterion({ weight: "40.000001" }), "criteria"],
    ["a negative weight", withCriterion({ weight: -40 }), "criteria[0].weight"],
    ["a weight that is no number", withCriterion({ weight: "forty" }), "criteria[0].weight"],
    ["a weight by exponent", withCriterion({ weight: "4e1" }), "criteria[0].weight"],
    ["a maximum of 0", withCriterion({ maximum: 0, minimum: 0 }), "criteria[0].maximum"],
    ["a minimum over the maximum", withCriterion({ minimum: 5.5 }), "criteria[0].minimum"],
    [
      "a criterion named price",
      { ...withCriterion({ id: "price" }), tieBreaks: [], responses: [] },
      "criteria[0].id",
    ],
    ["an unknown tie-break", { ...INTERFACE_EXAMPLE, tieBreaks: ["luck"] }, "tieBreaks[0]"],
    [
      "a tie-break on no criterion",
      { ...INTERFACE_EXAMPLE, tieBreaks: ["criterion:c9"] },
      "tieBreaks[0]",
    ],
    [
      "a lot without a seed",
      { ...INTERFACE_EXAMPLE, tieBreaks: ["quality", "lot:"] },
      "tieBreaks[1]",
    ],
    ["a price of 0", withResponse({ price: "0.00" }), "responses[0].price"],
    ["a price below 0", withResponse({ price: "-1" }), "responses[0].price"],
    ["a price with three decimals", withResponse({ price: "1.234" }), "responses[0].price"],
    ["a price as a JSON number", withResponse({ price: 100000 }), "responses[0].price"],
    ["no price where it counts", withResponse({ price: null }), "responses[0].price"],
    ["an empty reason", withResponse({ excluded: " " }), "responses[0].excluded"],
    [
      "an agreed score over the maximum",
      withScores({ agreed: "5.1" }),
      "responses[0].scores.c1.agreed",
    ],
    ["no agreed score", withScores({ individual: { e1: "3" } }), "responses[0].scores.c1.agreed"],
    ["no scores", withResponse({ scores: {} }), "responses[0].scores.c1.agreed"],
    [
      "an individual score over the maximum",
      withScores({ agreed: 4, individual: { e1: "3", e2: "6" } }),
      "responses[0].scores.c1.individual.e2",
    ],
    [
      "an individual score that is no number",
      withScores({ agreed: 4, individual: { e1: "high" } }),
      "responses[0].scores.c1.individual.e1",
    ],
    [
      "a score for no criterion",
      withResponse({ scores: { ...response?.scores, c2: { agreed: 1 } } }),
      "responses[0].scores.c2",
    ],
  ])("with %s is refused, naming the field", (_, content, field) => {
    expect(fieldsAt(content)).toEqual([field]);
  });

  test("with an id twice is refused at the second", () => {
    expect(fieldsAt({ ...INTERFACE_EXAMPLE, responses: [response, response] })).toEqual([
      "responses[1].id",
    ]);
    const half = { ...criterion, weight: 20 };
    expect(fieldsAt({ ...INTERFACE_EXAMPLE, criteria: [half, half] })).toEqual(["criteria[1].id"]);
  });

  test("says what the weights add up to", () => {
    expect(problems(withCriterion({ weight: 35 }))[0]?.message).toBe(
      "The weights of the criteria and the price add up to 95. Make them 100",
    );
  });

  test("needs no scores and no price for an excluded response", () => {
    const change = { excluded: "Arrived late", price: null, scores: {} };
    expect(problems(withResponse(change))).toEqual([]);
  });

  test("needs no price where price has no weight", () => {
    const criteria = [{ ...criterion, weight: 100 }];
    const responses = [{ ...response, price: undefined }];
    expect(problems({ ...INTERFACE_EXAMPLE, criteria, responses, price: { weight: 0 } })).toEqual(
      [],
    );
  });

  test("may name a criterion like anything that objects have", () => {
    const criteria = [{ ...criterion, id: "toString" }];
    expect(fieldsAt({ ...INTERFACE_EXAMPLE, tieBreaks: [], criteria })).toEqual([
      "responses[0].scores.c1",
      "responses[0].scores.toString.agreed",
    ]);
  });

  test("is told what is wrong with a tie-break, and what an id or a price must be", () => {
    const said = (content: unknown) => problems(content).map(({ message }) => message);
    const ties = (...tieBreaks: string[]) => ({ ...INTERFACE_EXAMPLE, tieBreaks });
    expect(said(ties("luck"))).toEqual(["Use quality, criterion: with an id, or lot: with a seed"]);
    expect(said(ties("a lot:7"))).toHaveLength(1);
    expect(said(ties("lot:"))).toEqual(['Give the published seed after "lot:"']);
    expect(said(ties("criterion:c9"))).toEqual(["There is no criterion with this id"]);
    expect(said(ties("quality", "criterion:c1", "lot:7"))).toEqual([]);
    expect(said(withResponse({ id: "__proto__" }))).toEqual(["Use another id"]);
    expect(said(withCriterion({ weight: "forty" }))).toEqual([
      expect.stringContaining("Write a number such as 40"),
    ]);
  });

  test("without tie-breaks has none, and names a field as it stands in the file", () => {
    const parsed = parseEvaluation({ ...INTERFACE_EXAMPLE, tieBreaks: undefined });
    expect(parsed.ok && parsed.evaluation.tieBreaks).toEqual([]);
    expect(fieldsAt(withScores({ agreed: "nine" }))).toEqual(["responses[0].scores.c1.agreed"]);
  });
});
