import fc from "fast-check";
import { expect, test } from "vitest";
import { proofMap, RUNGS, rungOf } from "./proof-map";

const NOTHING = { claimed: 0, proven: 0, documented: 0, bodies: 0 };

test("a second public body says that it travels, ten outcomes in one place do not", () => {
  expect(rungOf({ ...NOTHING, claimed: 10, proven: 10, bodies: 1 })).toBe("once");
  expect(rungOf({ ...NOTHING, claimed: 2, proven: 2, bodies: 2 })).toBe("several");
});

test("without proof the papers count, then the word of the supplier, then nothing", () => {
  expect(rungOf({ ...NOTHING, claimed: 3, documented: 1 })).toBe("documented");
  expect(rungOf({ ...NOTHING, claimed: 3 })).toBe("claimed");
  expect(rungOf(NOTHING)).toBe("nothing");
});

test("every technology stands once, in the row of its family", () => {
  const some = fc.array(
    fc.record({
      family: fc.constantFrom("A", "B", "C"),
      claimed: fc.nat(5),
      proven: fc.nat(5),
      documented: fc.nat(5),
      bodies: fc.nat(3),
    }),
  );
  fc.assert(
    fc.property(some, (technologies) => {
      const rows = proofMap(technologies);
      const placed = rows.flatMap(({ rungs }) => RUNGS.flatMap((rung) => rungs[rung]));
      expect(placed.length).toBe(technologies.length);
      expect(new Set(placed)).toEqual(new Set(technologies));
      for (const { family, rungs } of rows)
        for (const rung of RUNGS)
          for (const one of rungs[rung]) expect([one.family, rungOf(one)]).toEqual([family, rung]);
    }),
  );
});
