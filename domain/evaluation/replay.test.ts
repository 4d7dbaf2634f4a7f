import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFile, DRAINAGE, evaluationOf, INTERFACE_EXAMPLE } from "./evaluation.fixture";
import { replay } from "./replay";

describe("a replay", () => {
  test("of the published example gives the published answer", () => {
    expect(replay(evaluationOf(INTERFACE_EXAMPLE))).toEqual({
      ranking: [
        { id: "r1", rank: 1, quality: "32.00", price: "60.00", total: "92.00", excluded: null },
      ],
      agreement: { c1: "0.000" },
      sensitivity: {
        c1: { winnerHoldsFrom: "0.00", winnerHoldsTo: "100.00" },
        price: { winnerHoldsFrom: "0.00", winnerHoldsTo: "100.00" },
      },
    });
  });

  test("of the drainage records says how far the price may go", () => {
    expect(replay(evaluationOf(DRAINAGE)).sensitivity.price).toEqual({
      winnerHoldsFrom: "0.00",
      winnerHoldsTo: "38.34",
    });
  });

  test("gives the same answer after a trip through JSON", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const reread: unknown = JSON.parse(JSON.stringify(file));
        expect(replay(evaluationOf(reread))).toEqual(replay(evaluationOf(file)));
      }),
    );
  });
});
