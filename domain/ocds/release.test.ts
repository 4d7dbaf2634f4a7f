import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { compileReleases } from "./compile";
import { recordPackage, releasePackage } from "./package";
import { buildRelease } from "./release";
import { awarded, released, SIGNED, WRENFOLD } from "./release.fixture";
import { ocidOf, party, type Release, reference } from "./release-parts";

const SCHEMAS = join(import.meta.dirname, "..", "..", "..", "shared", "data", "ocds-schema");
const BASE = "https://standard.open-contracting.org/schema/1__1__5/";
const here = existsSync(SCHEMAS);
if (!here)
  console.warn("The OCDS schemas are not at ../shared/data: releases are not held against them.");

const PACKAGE = {
  uri: "https://proven.example.org/api/v1/ocds/releases",
  publishedAt: new Date("2026-11-23T12:00:00Z"),
  publisherUri: "https://proven.example.org",
};

const HISTORY: Release[] = [
  buildRelease(released()),
  buildRelease(
    released({
      number: 2,
      tag: "tenderAmendment",
      releasedAt: new Date("2026-11-10T10:00:00Z"),
      amendments: [{ number: 2, publishedAt: new Date("2026-11-10T10:00:00Z"), summary: "Later" }],
    }),
  ),
  buildRelease(awarded({ number: 3, tag: "award" })),
  buildRelease(
    awarded(
      { number: 4, tag: "contract", releasedAt: new Date("2027-02-08T10:00:00Z") },
      { awardedAt: new Date("2027-02-08T10:00:00Z") },
    ),
  ),
];

describe("a release", () => {
  it("has an ocid of its own competition and an id of its own", () => {
    expect(HISTORY.map(({ ocid }) => ocid)).toEqual(Array(4).fill(ocidOf("2026-064")));
    expect(new Set(HISTORY.map(({ id }) => id)).size).toBe(4);
  });

  it("names no supplier before the award notice", () => {
    const [tender] = HISTORY;
    expect(JSON.stringify(tender)).not.toContain("Wrenfold");
    expect(tender).toMatchObject({ tag: ["tender"], tender: { status: "active" } });
    expect(tender).not.toHaveProperty("awards");
  });

  it("says that an award is pending in the standstill and active after it, and of no contract before it is written down", () => {
    expect(HISTORY[2]).toMatchObject({ awards: [{ status: "pending" }] });
    expect(HISTORY[2]).not.toHaveProperty("contracts");
    expect(HISTORY[3]).toMatchObject({
      awards: [{ status: "active", value: { amount: 186500.5, currency: "GBP" } }],
    });
    expect(HISTORY[3]).not.toHaveProperty("contracts");
    const signed = { awardedAt: new Date(0), winners: [{ ...WRENFOLD, contract: SIGNED }] };
    expect(buildRelease(awarded({}, signed))).toMatchObject({
      contracts: [
        {
          status: "active",
          awardID: "2026-064-award",
          dateSigned: "2027-02-10T00:00:00.000Z",
          value: { amount: 186500.5 },
        },
      ],
    });
  });

  it("says of an award that is looked at again that nothing follows from it", () => {
    const [award] = buildRelease(awarded({}, { withdrawn: true })).awards as Record<
      string,
      string
    >[];
    expect(award?.status).toBe("cancelled");
    expect(award?.description).toMatch(/no contract follows/);
  });

  it("has an award and a contract for each of several winners, told apart for good", () => {
    const other = { ...WRENFOLD, supplier: { ...WRENFOLD.supplier, name: "Marlpit", slug: "m" } };
    const winners = [WRENFOLD, { ...other, price: "90.00" }].map((one) => ({
      ...one,
      contract: SIGNED,
    }));
    const two = { winners, awardedAt: new Date(0) };
    expect(buildRelease(awarded({}, two))).toMatchObject({
      awards: [
        { id: "2026-064-award-1", value: { amount: 186500.5 } },
        { id: "2026-064-award-2", value: { amount: 90 }, suppliers: [{ name: "Marlpit" }] },
      ],
      contracts: [
        { id: "2026-064-contract-1", awardID: "2026-064-award-1" },
        { id: "2026-064-contract-2", awardID: "2026-064-award-2" },
      ],
    });
  });

  it("says how many can win, and which phase it follows", () => {
    const facts = released();
    const [explore, pilot] = facts.content.phases;
    if (!explore || !pilot) throw new Error("The fixture has two phases");
    const phases = [{ ...explore, suppliers: 3 }, pilot];
    const preceding = {
      reference: "2026-017",
      title: "Explore",
      url: "https://proven.example.org/",
    };
    const release = buildRelease({ ...facts, preceding, content: { ...facts.content, phases } });
    if (here) {
      const { releases } = validators();
      releases(JSON.parse(JSON.stringify(releasePackage(PACKAGE, [release], null))));
      expect(releases.errors).toBeNull();
    }
    expect(release).toMatchObject({
      tender: {
        procurementMethod: "selective",
        awardCriteriaDetails: expect.stringMatching(/places for 3 suppliers/),
      },
      relatedProcesses: [{ identifier: ocidOf("2026-017"), scheme: "ocid" }],
    });
  });

  it("says of a cancelled one why", () => {
    const cancelled = { at: new Date("2026-11-20T10:00:00Z"), reason: "The budget was withdrawn." };
    const release = buildRelease(released({ tag: "tenderCancellation", cancelled }));
    expect(release).toMatchObject({
      tender: { status: "cancelled", amendments: [{ rationale: "The budget was withdrawn." }] },
    });
  });

  it("is one without a budget, a timetable or a number too", () => {
    const bare = released();
    bare.content = { ...bare.content, phases: [], closesAt: null, startsOn: null, criteria: [] };
    bare.buyer = { name: "Vale of Orrin District Council", slug: "orrin", identifiers: [] };
    expect(buildRelease(bare)).toMatchObject({ buyer: { id: "proven-orrin" } });
  });
});

describe("the releases of one competition together", () => {
  it("say what holds now, once", () => {
    const compiled = compileReleases(HISTORY);
    expect(compiled).toMatchObject({
      ocid: ocidOf("2026-064"),
      tag: ["compiled"],
      date: "2027-02-08T10:00:00.000Z",
      tender: { status: "complete", amendments: [{ id: "2" }] },
      awards: [{ status: "active" }],
    });
    expect(compiled.parties).toHaveLength(2);
  });

  it("let a later value win, and null take away", () => {
    const base = { ocid: "o", id: "1", date: "a", tag: ["tender"] };
    const older = {
      ...base,
      tender: { id: "t", title: "Old", value: { amount: 1 } },
      list: [1, 2],
    };
    const newer = { ...base, id: "2", date: "b", tender: { title: "New", value: null }, list: [3] };
    const { tender, list } = compileReleases([older, newer]);
    expect({ tender, list }).toEqual({ tender: { id: "t", title: "New" }, list: [3] });
  });
});

/** The validators, once the schemas are known to be there: what is skipped is gone through all the same. */
function validators() {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const read = (name: string) => JSON.parse(readFileSync(join(SCHEMAS, name), "utf8"));
  ajv.addSchema(read("release-schema.json"));
  // A record may hold a versioned release, whose schema is not among ours; these hold none.
  ajv.addSchema({ id: `${BASE}versioned-release-validation-schema.json`, type: "object" });
  return {
    releases: ajv.compile(read("release-package-schema.json")),
    records: ajv.compile(read("record-package-schema.json")),
  };
}

describe.skipIf(!here)("held against the OCDS 1.1.5 schemas", () => {
  it("the release package is valid", () => {
    const { releases } = validators();
    const next = "https://proven.example.org/api/v1/ocds/releases?cursor=x";
    releases(JSON.parse(JSON.stringify(releasePackage(PACKAGE, HISTORY, next))));
    expect(releases.errors).toBeNull();
  });

  it("the record package is valid", () => {
    const { records } = validators();
    records(JSON.parse(JSON.stringify(recordPackage(PACKAGE, ocidOf("2026-064"), HISTORY))));
    expect(records.errors).toBeNull();
  });

  it("a wrong one is found out", () => {
    const { releases } = validators();
    const wrong = { ...HISTORY[0], date: "yesterday", tag: ["nonsense"] };
    expect(releases(releasePackage(PACKAGE, [wrong], null))).toBe(false);
  });
});

it("a body's PPON and address stand with it, and its id inside a release stays", () => {
  const body = { name: "Northmere", slug: "northmere", identifiers: [] };
  const said = { ...body, ppon: "PABC-1234-DEFG", address: "1 Quay Street" };
  expect(reference(said)).toEqual(reference(body));
  expect(party(said, ["buyer"])).toMatchObject({
    identifier: { scheme: "GB-PPON", id: "PABC-1234-DEFG" },
    address: { streetAddress: "1 Quay Street" },
  });
  const older = [
    { scheme: "GB-LAE", value: "NMR" },
    { scheme: "GB-PPON", value: "PXYZ-1234-DEFG" },
  ];
  expect(party({ ...said, identifiers: older }, ["buyer"])).toMatchObject({
    identifier: { scheme: "GB-LAE", id: "NMR" },
    additionalIdentifiers: [{ scheme: "GB-PPON", id: "PABC-1234-DEFG" }],
  });
});
