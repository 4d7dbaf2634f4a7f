import { expect, test } from "vitest";
import type { Grade, Standing } from "../evidence/grade";
import { type ProvenClaim, proofFigures, proofOf } from "./proof";

const GRADE: Readonly<Record<Standing, Grade>> = {
  asserted: "asserted",
  documented: "documented",
  confirmed: "confirmed",
  measured: "measured",
  corrected: "documented",
  disputed: "documented",
  lapsed: "documented",
};

const claim = (
  name: string,
  standing: Standing,
  ...capabilityKeys: string[]
): ProvenClaim & { name: string } => ({
  name,
  grade: GRADE[standing],
  standing,
  stopped: false,
  capabilityKeys,
});

const CLAIMS = [
  claim("pumps", "disputed", "culverts"),
  claim("alerts", "confirmed", "culverts", "floods"),
  claim("warning", "measured", "culverts"),
  claim("clearing", "asserted", "floods"),
  claim("visits", "lapsed"),
  claim("letters", "corrected"),
];

test("a capability shows the best claim whose case study names it, and how many more are proven", () => {
  expect(proofOf({ key: "culverts" }, CLAIMS)).toMatchObject({
    best: { name: "warning" },
    alsoProven: 1,
  });
  expect(proofOf({ key: "floods" }, CLAIMS)).toMatchObject({
    best: { name: "alerts" },
    alsoProven: 0,
  });
});

test("nothing is lent to a capability that no case study names, whatever else is proven", () => {
  expect(proofOf({ key: "tides" }, CLAIMS)).toBeNull();
  const alone = claim("warning", "measured");
  expect(proofOf({ key: "culverts" }, [alone])).toBeNull();
});

test("of work that was stopped nothing is proven, and what was confirmed is counted apart", () => {
  const stopped = { ...claim("ledger", "confirmed", "culverts"), stopped: true };
  expect(proofOf({ key: "culverts" }, [...CLAIMS, stopped])?.alsoProven).toBe(1);
  expect(
    proofFigures([stopped, { ...stopped, standing: "asserted", grade: "asserted" }], 0),
  ).toEqual({
    claims: 2,
    proven: 0,
    counts: { measured: 0, confirmed: 1, documented: 0, asserted: 1 },
    corrected: 0,
    disputed: 0,
    lapsed: 0,
    stopped: 1,
    takenOut: 0,
  });
});

test("every claim counts once, a corrected, disputed or lapsed one at what its papers carry", () => {
  expect(proofFigures(CLAIMS, 3)).toEqual({
    claims: 6,
    proven: 2,
    counts: { measured: 1, confirmed: 1, documented: 3, asserted: 1 },
    corrected: 1,
    disputed: 1,
    lapsed: 1,
    stopped: 0,
    takenOut: 3,
  });
});
