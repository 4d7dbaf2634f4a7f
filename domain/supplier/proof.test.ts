import { expect, test } from "vitest";
import { type ProvenClaim, proofFigures, proofOf as proofUnder } from "./proof";

const claim = (
  name: string,
  standing: ProvenClaim["standing"],
  ...technologyIds: string[]
): ProvenClaim & { name: string } => {
  const grade = standing === "disputed" || standing === "lapsed" ? "documented" : standing;
  return { name, grade, standing, technologyIds, capabilityKeys: [] };
};

const CLAIMS = [
  claim("pumps", "disputed", "sensors"),
  claim("alerts", "confirmed", "sensors", "forecasts"),
  claim("warning", "measured", "sensors"),
  claim("clearing", "asserted", "forecasts"),
  claim("visits", "lapsed", "forecasts"),
];

const CAPABILITIES = [
  { key: "culverts", technologyId: "sensors" },
  { key: "tides", technologyId: "sensors" },
  { key: "floods", technologyId: "forecasts" },
  { key: "surveys", technologyId: "drones" },
];

/** What stands under one of the capabilities. */
function proofOf(key: string, claims: typeof CLAIMS) {
  const capability = CAPABILITIES.find((each) => each.key === key);
  if (!capability) throw new Error(`There is no capability ${key}.`);
  return proofUnder(capability, CAPABILITIES, claims);
}

/** The claims, some of whose case studies name capabilities. */
function naming(named: Record<string, string[]>): typeof CLAIMS {
  return CLAIMS.map((each) => ({ ...each, capabilityKeys: named[each.name] ?? [] }));
}

test("while nothing is named, a capability shows the best claim on its technology, and how many more are proven", () => {
  for (const key of ["culverts", "tides"])
    expect(proofOf(key, CLAIMS)).toMatchObject({ best: { name: "warning" }, alsoProven: 1 });
  expect(proofOf("floods", CLAIMS)).toMatchObject({ best: { name: "alerts" }, alsoProven: 0 });
});

test("a capability without a claim on its technology has no proof", () => {
  expect(proofOf("surveys", CLAIMS)).toBeNull();
});

test("once a case study names one of a technology, each shows what names it and nothing else", () => {
  const claims = naming({ alerts: ["culverts"], pumps: ["culverts"] });
  expect(proofOf("culverts", claims)).toMatchObject({ best: { name: "alerts" }, alsoProven: 0 });
  expect(proofOf("tides", claims)).toBeNull();
});

test("what is named on one technology changes nothing on another", () => {
  const claims = naming({ alerts: ["culverts"] });
  expect(proofOf("floods", claims)).toMatchObject({ best: { name: "alerts" } });
});

test("a capability that the profile does not have, or has for another technology, is not named", () => {
  for (const key of ["gone", "surveys", "floods"]) {
    const claims = naming({ warning: [key] });
    expect(proofOf("tides", claims)).toMatchObject({ best: { name: "warning" }, alsoProven: 1 });
    expect(proofOf("surveys", claims)).toBeNull();
  }
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
