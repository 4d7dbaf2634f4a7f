import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFile, DRAINAGE, evaluationOf } from "./evaluation.fixture";
import { evaluatorLeanings } from "./severity";

describe("who scored high, who low", () => {
  test("is what the design shows for the drainage records", () => {
    const leanings = evaluatorLeanings(evaluationOf(DRAINAGE));
    expect(
      leanings.map(({ evaluator, severity, spread, scores }) => [
        evaluator,
        severity,
        spread,
        scores,
      ]),
    ).toEqual([
      ["e1", "+0.25", "0.28", 20],
      ["e2", "−0.35", "0.42", 20],
      ["e3", "+0.10", "0.27", 20],
    ]);
  });

  test("compares nobody with themselves alone", () => {
    const responses = DRAINAGE.responses.map((response) => ({
      ...response,
      scores: {
        ...response.scores,
        data: { agreed: "3", individual: { e9: "5", e1: null } },
      },
    }));
    const leanings = evaluatorLeanings(evaluationOf({ ...DRAINAGE, responses }));
    expect(leanings.map(({ evaluator }) => evaluator)).toEqual(["e1", "e2", "e3"]);
  });

  test("is in the order of the ids, whoever scored first", () => {
    const [first, ...rest] = DRAINAGE.responses;
    const scores = { data: { agreed: "3", individual: { z: "5", m: "2", b: "3", a: "2" } } };
    const responses = [{ ...first, id: first?.id ?? "", excluded: "Late", scores }, ...rest];
    const leanings = evaluatorLeanings(evaluationOf({ ...DRAINAGE, responses }));
    expect(leanings.map(({ evaluator }) => evaluator)).toEqual([
      "a",
      "b",
      "e1",
      "e2",
      "e3",
      "m",
      "z",
    ]);
    expect(leanings[0]).toMatchObject({ severity: "−1.00", spread: "1.00", scores: 1 });
  });

  test("compares two people as well", () => {
    const [first] = DRAINAGE.responses;
    const scores = { data: { agreed: "3", individual: { a: "4", b: "2" } } };
    const responses = [{ ...first, id: "A", excluded: "Late", scores }];
    expect(evaluatorLeanings(evaluationOf({ ...DRAINAGE, responses }))).toMatchObject([
      { evaluator: "a", severity: "+1.00" },
      { evaluator: "b", severity: "−1.00" },
    ]);
  });

  test("has no spread smaller than its severity, and no sign at zero", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        for (const { severity, spread } of evaluatorLeanings(evaluationOf(file))) {
          expect(severity).toMatch(/^([+−]\d+\.\d\d|0\.00)$/);
          expect(Number(spread)).toBeGreaterThanOrEqual(Number(severity.replace(/[+−]/, "")));
        }
      }),
    );
  });
});
