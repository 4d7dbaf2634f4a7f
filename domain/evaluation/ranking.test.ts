import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyFile, DRAINAGE, evaluationOf, type WholeNumberFile } from "./evaluation.fixture";
import { lot, placedIn, rankResponses, sharedPlace } from "./ranking";
import { scoreResponses } from "./scoring";

const rank = (file: unknown) => rankResponses(evaluationOf(file));

/** Two criteria of 25 and a price of 50; scores out of 10. */
function small(
  responses: Record<string, [first: string, second: string, price: string]>,
  tieBreaks: string[] = [],
) {
  return {
    criteria: [
      { id: "c1", weight: 25, maximum: 10 },
      { id: "c2", weight: 25, maximum: 10 },
    ],
    price: { weight: 50 },
    tieBreaks,
    responses: Object.entries(responses).map(([id, [first, second, price]]) => {
      return { id, price, scores: { c1: { agreed: first }, c2: { agreed: second } } };
    }),
  };
}

const places = (file: unknown) => rank(file).map(({ id, rank: place }) => [id, place]);

describe("the ranking", () => {
  test("of the drainage records is the one published", () => {
    expect(
      rank(DRAINAGE).map(({ id, rank: place, quality, price, total }) => [
        id,
        place,
        quality,
        price,
        total,
      ]),
    ).toEqual([
      ["C", 1, "63.00", "20.65", "83.65"],
      ["B", 2, "53.00", "27.54", "80.54"],
      ["A", 3, "55.00", "24.00", "79.00"],
      ["D", 4, "40.00", "30.00", "70.00"],
      ["E", null, null, null, null],
    ]);
  });

  test("excludes a response under a minimum, and says of which", () => {
    expect(rank(DRAINAGE).at(-1)?.excluded).toBe(
      "1 of 5 for Approach and evidence, where the least is 2",
    );
  });

  test("shows the points of each criterion and the price", () => {
    expect([...(rank(DRAINAGE)[0]?.points ?? [])]).toEqual([
      ["understanding", "15.00"],
      ["approach", "30.00"],
      ["data", "12.00"],
      ["social", "6.00"],
      ["price", "20.65"],
    ]);
  });

  test("lets what is still equal share a rank: 1, 1, 3", () => {
    const file = small({ b: ["8", "6", "100"], a: ["6", "8", "100"], c: ["1", "1", "100"] });
    expect(places(file)).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 3],
    ]);
  });

  test("breaks a tie by the published order", () => {
    const tied = { a: ["4", "6", "100"], b: ["6", "4", "100"] } as const;
    const file = (...tieBreaks: string[]) => small({ a: [...tied.a], b: [...tied.b] }, tieBreaks);
    expect(places(file("criterion:c1"))).toEqual([
      ["b", 1],
      ["a", 2],
    ]);
    expect(places(file("quality", "criterion:c2"))).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  test("breaks a tie by higher quality", () => {
    // 25 quality + 50 price, and 50 quality + 25 price.
    const file = small({ cheap: ["5", "5", "100"], good: ["10", "10", "200"] }, ["quality"]);
    expect(places(file)).toEqual([
      ["good", 1],
      ["cheap", 2],
    ]);
  });

  test("compares rounded totals, not what was rounded away", () => {
    // Price points of `a` are 50 × 100000.00 ÷ 100000.01, a hair under 50.
    const file = small({ a: ["5", "5", "100000.01"], b: ["5", "5", "100000.00"] });
    expect(places(file)).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
  });

  test("draws lots from the published seed, lowest first", () => {
    const file = small({ a: ["5", "5", "100"], b: ["5", "5", "100"] }, ["lot:seed:1"]);
    const expected = ["a", "b"].toSorted((x, y) => (lot("seed:1", x) < lot("seed:1", y) ? -1 : 1));
    expect(rank(file).map(({ id }) => id)).toEqual(expected);
    expect(lot("abc", "r1")).toBe(
      "0cf2304e13e42c03790b29fa74d560ab7f24d150ca894797822c310f68f33c3a",
    );
  });

  test("ranks nobody when everybody is excluded", () => {
    const responses = DRAINAGE.responses.map((response) => ({ ...response, excluded: "Late" }));
    expect(rank({ ...DRAINAGE, responses }).every(({ rank: place }) => place === null)).toBe(true);
  });

  test("counts no price where price has no weight", () => {
    const criteria = [{ id: "c1", weight: 100, maximum: 5 }];
    const responses = [{ id: "r1", price: null, scores: { c1: { agreed: "5" } } }];
    const [only] = rank({ criteria, price: { weight: 0 }, responses });
    expect(only).toMatchObject({ quality: "100.00", price: "0.00", total: "100.00" });
  });
});

/** The same rules, worked out in scaled whole numbers and nothing else. */
function naiveTotals(file: WholeNumberFile): Map<string, bigint> {
  const pence = (price: string) => BigInt(price.replace(".", ""));
  const left = file.responses.filter(
    ({ excluded, scores }) =>
      excluded === null &&
      file.criteria.every(({ id, minimum }) => (scores[id]?.agreed ?? 0) >= (minimum ?? 0)),
  );
  const lowest = left.map(({ price }) => pence(price)).sort((a, b) => (a < b ? -1 : 1))[0] ?? 0n;
  return new Map(
    left.map(({ id, price, scores }) => {
      // Over the common denominator maximum × price.
      const maximum = BigInt(file.criteria[0]?.maximum ?? 1);
      const own = pence(price);
      const quality = file.criteria.reduce(
        (points, { id: key, weight }) => points + BigInt(weight * (scores[key]?.agreed ?? 0)),
        0n,
      );
      const numerator = quality * own + BigInt(file.price.weight) * lowest * maximum;
      const denominator = maximum * own;
      return [id, (numerator * 200n + denominator) / (denominator * 2n)];
    }),
  );
}

describe("any evaluation", () => {
  test("is ranked as by an independent calculation, ties sharing the rank", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const totals = naiveTotals(file);
        const ranked = rank({ ...file, tieBreaks: [] }).filter(({ excluded }) => excluded === null);
        expect(ranked.length).toBe(totals.size);
        for (const line of ranked) {
          const own = totals.get(line.id) ?? -1n;
          expect(BigInt((line.total ?? "").replace(".", ""))).toBe(own);
          expect(line.rank).toBe([...totals.values()].filter((total) => total > own).length + 1);
        }
      }),
    );
  });

  test("is ranked the same in whatever order responses, criteria and evaluators come", () => {
    const shuffled = anyFile.chain((file) =>
      fc.tuple(
        fc.constant(file),
        fc.record({
          criteria: fc.shuffledSubarray(file.criteria, { minLength: file.criteria.length }),
          price: fc.constant(file.price),
          tieBreaks: fc.constant(file.tieBreaks),
          responses: fc.shuffledSubarray(file.responses, { minLength: file.responses.length }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([file, other]) => {
        const plain = (content: unknown) =>
          rank(content).map(({ points, excluded, ...line }) => ({
            ...line,
            excluded: excluded?.split("; ").sort(),
            points: points && [...points].sort(),
          }));
        expect(plain(other)).toEqual(plain(file));
      }),
    );
  });

  test("has no total over 100, and somebody with all the points for price", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const { scored } = scoreResponses(evaluationOf(file));
        expect(scored.every(({ total }) => total.lte(100))).toBe(true);
        const best = scored.some(({ price }) => price.equals(file.price.weight));
        expect(best).toBe(scored.length > 0);
      }),
    );
  });

  test("takes the lowest price after exclusions", () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const cheap = {
          id: "cheapest",
          price: "0.01",
          excluded: "Not compliant",
          scores: {},
        };
        const without = rank(file).filter(({ rank: place }) => place !== null);
        const withIt = rank({ ...file, responses: [cheap, ...file.responses] });
        expect(withIt.filter(({ rank: place }) => place !== null)).toEqual(without);
      }),
    );
  });

  test("gains for everybody else when the cheapest is excluded", () => {
    const file = small({ a: ["5", "5", "100"], b: ["5", "5", "200"] });
    expect(rank(file).find(({ id }) => id === "b")?.price).toBe("25.00");
    const responses = file.responses.map((response) =>
      response.id === "a" ? { ...response, excluded: "Late" } : response,
    );
    expect(rank({ ...file, responses })[0]).toMatchObject({ id: "b", price: "50.00" });
  });
});

describe("places", () => {
  const same: [string, string, string] = ["5", "5", "100"];
  const three = (places: number, second: typeof same, tieBreaks: string[] = []) => {
    const file = { ...small({ a: ["8", "5", "100"], b: second, c: same }, tieBreaks), places };
    const evaluation = evaluationOf(file);
    const ranking = rankResponses(evaluation);
    return [placedIn(evaluation, ranking), sharedPlace(evaluation, ranking)];
  };

  test("are won by the best, as many as there are, and the last of them is nobody else's", () => {
    expect(three(1, same)).toEqual([["a"], []]);
    expect(three(2, ["6", "5", "100"])).toEqual([["a", "b"], []]);
    expect(three(3, same)).toEqual([["a", "b", "c"], []]);
    expect(three(9, same)).toEqual([["a", "b", "c"], []]);
  });

  test("are shared where the last one is, and only those who share it are named", () => {
    expect(three(2, same)).toEqual([
      ["a", "b", "c"],
      ["b", "c"],
    ]);
    expect(three(1, ["8", "5", "100"])).toEqual([
      ["a", "b"],
      ["a", "b"],
    ]);
  });

  test("are drawn for by the lot, which anybody can draw again", () => {
    const [first] = ["b", "c"].sort((one, other) =>
      lot("a seed", one) < lot("a seed", other) ? -1 : 1,
    );
    expect(three(2, same, ["lot:a seed"])).toEqual([["a", first], []]);
    const [last] = ["b", "c"].sort((one, other) => (lot("9", one) < lot("9", other) ? -1 : 1));
    expect(three(2, same, ["lot:9"])).toEqual([["a", last], []]);
  });

  test("are nobody's where nobody is ranked", () => {
    expect([placedIn({ places: 2 }, []), sharedPlace({ places: 2 }, [])]).toEqual([[], []]);
  });
});
