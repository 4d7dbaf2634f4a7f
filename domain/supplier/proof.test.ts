import { expect, test } from "vitest";
import { type ProvenClaim, proofFigures, proofOf } from "./proof";

const claim = (
  name: string,
  standing: ProvenClaim["standing"],
  ...technologyIds: string[]
): ProvenClaim & { name: string } => {
  const grade = standing === "disputed" || standing === "lapsed" ? "documented" : standing;
  return { name, grade, standing, technologyIds };
};

const CLAIMS = [
  claim("pumps", "disputed", "sensors"),
  claim("alerts", "confirmed", "sensors", "forecasts"),
  claim("warning", "measured", "sensors"),
  claim("clearing", "asserted", "forecasts"),
  claim("visits", "lapsed", "forecasts"),
];

test("a capability shows the best claim on its technology, and how many more are proven", () => {
  expect(proofOf("sensors", CLAIMS)).toMatchObject({ best: { name: "warning" }, alsoProven: 1 });
  expect(proofOf("forecasts", CLAIMS)).toMatchObject({ best: { name: "alerts" }, alsoProven: 0 });
});

test("a capability without a claim on its technology has no proof", () => {
  expect(proofOf("drones", CLAIMS)).toBeNull();
});

test("every claim counts once, a disputed or lapsed one at what its papers carry", () => {
  expect(proofFigures(CLAIMS)).toEqual({
    claims: 5,
    proven: 2,
    counts: { measured: 1, confirmed: 1, documented: 2, asserted: 1 },
    disputed: 1,
    lapsed: 1,
  });
});
