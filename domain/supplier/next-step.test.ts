import { expect, test } from "vitest";
import { nextBestStep, type OwnClaim, type OwnPosition } from "./next-step";

const CLAIM: OwnClaim = {
  measure: "Cost of a catchment",
  standing: "documented",
  body: { name: "Brackenshire County Council", references: 2 },
  unanswered: false,
  studyId: "flash-floods",
};

function step(position: Partial<OwnPosition<OwnClaim>>) {
  return nextBestStep({
    changed: false,
    claims: [],
    caseStudies: 1,
    lapsedCertificates: [],
    withoutProof: [],
    unlinkedAwards: [],
    withoutStandards: [],
    ...position,
  });
}

test("an open dispute goes before everything", () => {
  const disputed = { ...CLAIM, standing: "disputed", unanswered: true } as const;
  expect(step({ changed: true, claims: [CLAIM, disputed] })).toEqual({
    kind: "answer-dispute",
    claim: disputed,
  });
});

test("a dispute that was answered waits for the body, and nothing is advised about it", () => {
  expect(step({ claims: [{ ...CLAIM, standing: "disputed", unanswered: false }] })).toBeNull();
});

test("changes that nobody sees are published, then a first case study is written", () => {
  expect(step({ changed: true, caseStudies: 0 })).toEqual({ kind: "publish-changes" });
  expect(step({ caseStudies: 0 })).toEqual({ kind: "first-case-study" });
});

test("of what could be confirmed, the claim with papers for a body with references comes first", () => {
  const far = { ...CLAIM, body: { name: "Northmere City Council", references: 0 } };
  const bare = { ...CLAIM, standing: "asserted" } as const;
  expect(step({ claims: [far, bare, CLAIM] })).toEqual({ kind: "ask-confirmation", claim: CLAIM });
  expect(step({ claims: [far, bare] })).toEqual({ kind: "ask-confirmation", claim: bare });
});

test("a confirmation that ran out is renewed before a new one is asked for", () => {
  const lapsed = { ...CLAIM, standing: "lapsed" } as const;
  expect(step({ claims: [CLAIM, lapsed] })).toEqual({ kind: "renew-confirmation", claim: lapsed });
});

test("then come certificates, claims without a body and capabilities without proof", () => {
  const unnamed = { ...CLAIM, body: null };
  const position = {
    claims: [unnamed],
    lapsedCertificates: ["Radio equipment"],
    withoutProof: ["Blockage forecast"],
  };
  expect(step(position)).toEqual({ kind: "renew-certificate", name: "Radio equipment" });
  expect(step({ ...position, lapsedCertificates: [] })).toMatchObject({ kind: "add-body" });
  expect(step({ withoutProof: ["Blockage forecast"] })).toEqual({
    kind: "prove-capability",
    name: "Blockage forecast",
  });
});

test("an award that is on record is linked before more is asked of anybody", () => {
  const award = { title: "Culvert level network", buyer: "Brackenshire County Council" };
  const position = {
    claims: [{ ...CLAIM, body: null }],
    unlinkedAwards: [award],
    withoutStandards: [{ id: "c1", name: "Level sensing" }],
  };
  expect(step(position)).toEqual({ kind: "link-award", ...award });
  expect(step({ ...position, claims: [CLAIM] })).toMatchObject({ kind: "ask-confirmation" });
  expect(step({ withoutStandards: position.withoutStandards })).toEqual({
    kind: "name-standards",
    id: "c1",
    name: "Level sensing",
  });
});

test("nothing is advised when nothing is left", () => {
  expect(step({ claims: [{ ...CLAIM, standing: "measured" }] })).toBeNull();
});
