import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFile, DRAINAGE, evaluationOf, INTERFACE_EXAMPLE } from "./evaluation.fixture";
import { replay, replayContent } from "./replay";

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

describe("a file with what was recommended on before", () => {
  const about = {
    recommendedAt: "2026-10-05T09:00:00.000Z",
    approvedAt: null,
    returnedAt: "2026-10-06T09:00:00.000Z",
    reason: "Read it again.",
    scores: ["r1/c1"],
  };

  test("gives the ranking before and the one after", () => {
    const [response] = INTERFACE_EXAMPLE.responses;
    const lower = {
      ...response,
      scores: { c1: { agreed: "3", individual: { e1: "4", e2: "3" } } },
    };
    const file = {
      ...INTERFACE_EXAMPLE,
      responses: [lower],
      earlier: [{ ...about, evaluation: INTERFACE_EXAMPLE }],
    };
    expect(replayContent(file)).toMatchObject({
      ok: true,
      replay: {
        ranking: [{ id: "r1", quality: "24.00" }],
        earlier: [{ ...about, ranking: [{ id: "r1", quality: "32.00" }] }],
      },
    });
  });

  test("says nothing of an earlier one where there is none", () => {
    expect(replayContent(INTERFACE_EXAMPLE)).toEqual({
      ok: true,
      replay: replay(evaluationOf(INTERFACE_EXAMPLE)),
    });
  });

  test("says which field of an earlier one cannot be read", () => {
    const broken = { ...INTERFACE_EXAMPLE, criteria: [] };
    const earlier = (one: object) => replayContent({ ...INTERFACE_EXAMPLE, earlier: [one] });
    const read = earlier({ ...about, evaluation: broken });
    expect(read.ok ? [] : read.problems.map(({ field }) => field.split(".")[0])).toContain(
      "earlier[0]",
    );
    expect(earlier({ ...about, reason: 3, evaluation: INTERFACE_EXAMPLE })).toMatchObject({
      ok: false,
      problems: [{ field: "earlier[0].reason" }],
    });
    expect(replayContent(3).ok).toBe(false);
  });
});
