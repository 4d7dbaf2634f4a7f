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
