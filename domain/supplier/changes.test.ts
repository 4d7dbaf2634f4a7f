import { expect, test } from "vitest";
import { changesBetween, sameContent } from "./changes";
import { clashes } from "./concurrency";
import {
  ABOUT_FIELDS,
  CAPABILITY_FIELDS,
  type CapabilityContent,
  CERTIFICATION_FIELDS,
  type ProfileContent,
} from "./fields";
import {
  ABOUT,
  CAPABILITY,
  CERTIFICATION,
  OTHER_ABOUT,
  OTHER_CAPABILITY,
  OTHER_CERTIFICATION,
} from "./sample";

const BEFORE: ProfileContent = {
  standfirst: "Sensors that last ten years",
  about: "",
  people: 11,
  founded: 2019,
  vcse: false,
  regions: ["TLD"],
  website: null,
  contactEmail: null,
  address: "",
  capabilities: [{ ...CAPABILITY, does: "Warns of floods.", maturity: 8, standards: ["MCERTS"] }],
  certifications: [CERTIFICATION],
};

test("a version beside the one before says what changed, in the words of the page", () => {
  const after = {
    ...BEFORE,
    standfirst: "Sensors that last six years",
    regions: ["TLD", "TLL"],
    certifications: [],
  };
  expect(changesBetween(BEFORE, after)).toEqual([
    {
      label: "In short",
      parts: [
        { kind: "same", text: "Sensors that last " },
        { kind: "removed", text: "ten" },
        { kind: "added", text: "six" },
        { kind: "same", text: " years" },
      ],
    },
    {
      label: "Works in",
      parts: [
        { kind: "same", text: "North West" },
        { kind: "added", text: " and Wales" },
      ],
    },
    {
      label: "Certificate: Quality",
      parts: [{ kind: "removed", text: "Holds until 14 April 2027" }],
    },
  ]);
});

test("a standard, an award and what a certificate covers are changes like any other", () => {
  const [capability] = BEFORE.capabilities;
  const [certificate] = BEFORE.certifications;
  if (!capability || !certificate) throw new Error("There is one of each.");
  const added = (after: Partial<ProfileContent>) =>
    changesBetween(BEFORE, { ...BEFORE, ...after }).map(({ label, parts }) => [
      label,
      parts.filter(({ kind }) => kind !== "same").map(({ text }) => text.trim()),
    ]);
  const proven = { ...capability, standards: ["MCERTS", "W3C PROV"], awardOcids: ["ocds-1"] };
  expect(added({ capabilities: [proven] })).toEqual([
    ["Capability: Level sensing", ["and W3C PROV. Awarded in ocds-1"]],
  ]);
  const covering = { ...certificate, technologies: ["level-sensors"] };
  expect(added({ certifications: [covering] })).toEqual([
    ["Certificate: Quality", ["2027", "2027. For level sensors"]],
  ]);
});

test("two capabilities of one name do not hide each other", () => {
  const [first] = BEFORE.capabilities;
  if (!first) throw new Error("There is a capability.");
  const after = { ...BEFORE, capabilities: [first, { ...first, maturity: 9 }] };
  expect(changesBetween(BEFORE, after).map(({ label }) => label)).toEqual([
    "Capability: Level sensing (2)",
  ]);
});

test("the order in which regions were ticked is no change", () => {
  const [one, other] = [
    ["TLD", "TLL"],
    ["TLL", "TLD"],
  ];
  expect(sameContent({ ...BEFORE, regions: one ?? [] }, { ...BEFORE, regions: other ?? [] })).toBe(
    true,
  );
  expect(sameContent(BEFORE, { ...BEFORE, people: 12 })).toBe(false);
});

const EARLY = { by: "Mara", at: new Date("2026-11-23T10:00:00Z"), fields: ["people", "about"] };
const LATE = { by: "Joss", at: new Date("2026-11-23T10:05:00Z"), fields: ["people"] };

test("a save clashes only in fields that others changed to something else", () => {
  expect(clashes([EARLY, LATE], (field) => field === "people" || field === "founded")).toEqual([
    { field: "people", by: "Joss", at: LATE.at },
  ]);
  expect(clashes([EARLY, LATE], () => false)).toEqual([]);
  expect(clashes([], () => true)).toEqual([]);
});

/** The fields that could be changed without anybody being told. */
function untold<Content>(fields: object, one: Content, other: Content, whole: Whole<Content>) {
  return Object.keys(fields).filter((field) => {
    const changed = { ...one, [field]: other[field as keyof Content] };
    return changesBetween(whole(one), whole(changed)).length === 0;
  });
}

type Whole<Content> = (content: Content) => ProfileContent;

test("a change of any field of a profile, a capability or a certificate is told", () => {
  const profile = { ...ABOUT, capabilities: [], certifications: [] };
  expect(untold(ABOUT_FIELDS, ABOUT, OTHER_ABOUT, (about) => ({ ...profile, ...about }))).toEqual(
    [],
  );
  const withCapability = (one: CapabilityContent) => ({ ...profile, capabilities: [one] });
  // A technology is told by its name.
  expect(untold(CAPABILITY_FIELDS, CAPABILITY, OTHER_CAPABILITY, withCapability)).toEqual([
    "technologyId",
  ]);
  const { technology } = OTHER_CAPABILITY;
  expect(untold({ technology }, CAPABILITY, OTHER_CAPABILITY, withCapability)).toEqual([]);
  expect(
    untold(CERTIFICATION_FIELDS, CERTIFICATION, OTHER_CERTIFICATION, (one) => ({
      ...profile,
      certifications: [one],
    })),
  ).toEqual([]);
});
