import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseRelease } from "./notice";
import { readPackage } from "./package-file";

const least = {
  ocid: "ocds-abc123-1",
  id: "r1",
  date: "2026-03-02T09:00:00Z",
  tag: ["tender"],
  tender: { title: "Flood gauges" },
};

const notice = (changes: object) => {
  const read = normaliseRelease({ ...least, ...changes });
  if (!read.ok) throw new Error(read.reason);
  return read.notice;
};

describe("a release that a notice can be made of", () => {
  it("needs no more than an ocid, an id, a date, a tag and a title", () => {
    expect(notice({})).toMatchObject({
      kind: "TENDER",
      amendment: false,
      title: "Flood gauges",
      value: null,
      buyer: null,
      awards: [],
      regions: [],
    });
  });

  it.each([
    [{ ocid: undefined }, "It has no ocid."],
    [{ id: null }, "It has no id."],
    [{ date: undefined }, "It has no date."],
    [{ date: "yesterday" }, 'Its date "yesterday" is no date.'],
    [{ date: "2026-02-30T00:00:00Z" }, 'Its date "2026-02-30T00:00:00Z" is no date.'],
    [{ tag: [] }, "It has no tag."],
    [{ tag: ["party"] }, 'Its tag "party" is none that OCDS has.'],
    [{ tender: { title: "  " } }, "It has no title."],
  ])("is rejected with the reason: %j", (changes, reason) => {
    expect(normaliseRelease({ ...least, ...changes })).toMatchObject({ ok: false, reason });
  });

  it.each([null, 7, "release", [[]]])("%j is rejected and breaks nothing", (raw) => {
    expect(normaliseRelease(raw).ok).toBe(false);
  });

  it("never throws, whatever stands where", () => {
    const keys = fc.constantFrom(
      "tender",
      "awards",
      "parties",
      "buyer",
      "planning",
      "contracts",
      "tag",
    );
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (odd) => {
        expect(() => normaliseRelease({ ...least, ...odd })).not.toThrow();
      }),
    );
  });
});

describe("what a notice says", () => {
  const award = (amount: unknown, currency = "GBP", more = {}) => ({
    id: "a1",
    value: { amount, currency },
    suppliers: [{ id: "GB-COH-1234567", name: "Skerrow Sensing Ltd" }],
    ...more,
  });

  it("takes the furthest stage of several tags, and sees an amendment", () => {
    expect(notice({ tag: ["planning", "tender"] })).toMatchObject({ kind: "TENDER" });
    expect(notice({ tag: ["awardUpdate"] })).toMatchObject({ kind: "AWARD", amendment: true });
    expect(notice({ tag: ["compiled"], awards: [{}] })).toMatchObject({ kind: "AWARD" });
  });

  it("is worth what was awarded, in the currency of the awards", () => {
    const tender = { title: "Flood gauges", value: { amount: 9, currency: "GBP" } };
    const awards = [award("1,000.5", "eur"), award(0.25, "EUR", { id: "a2" })];
    const value = { amount: "1000.75", currency: "EUR" };
    expect(notice({ tag: ["award"], tender, awards }).value).toEqual(value);
    expect(notice({ tag: ["award"], tender, awards: [award(1), award(1, "USD")] }).value).toEqual({
      amount: "9.00",
      currency: "GBP",
    });
  });

  it.each([null, -5, "about 5", 1e300, undefined])("knows no amount in %j", (amount) => {
    expect(notice({ tag: ["award"], awards: [award(amount)] }).awards[0]?.value).toBeNull();
  });

  it("names a supplier once, by its register number first", () => {
    const twice = [
      { id: "s", name: "Skerrow Sensing Ltd" },
      { id: "s", name: "Skerrow  Sensing Limited" },
      { id: "none", name: "N/A" },
    ];
    const parties = [{ id: "s", identifier: { scheme: "GB-COH", id: "1234567" } }];
    const read = notice({
      tag: ["award"],
      parties,
      awards: [award(1, "GBP", { suppliers: twice })],
    });
    expect(read.awards[0]?.suppliers).toEqual([
      {
        name: "Skerrow Sensing Limited",
        identifiers: [{ scheme: "GB-COH", value: "01234567" }],
      },
    ]);
  });

  it("keeps awards apart that have the same id, or none", () => {
    const awards = [award(1), award(2), { ...award(3), id: undefined }];
    const references = notice({ tag: ["award"], awards }).awards.map(({ reference }) => reference);
    expect(references).toEqual(["a1", "a1 (2)", "3"]);
  });

  it("takes a day without an offset for London's", () => {
    expect(notice({ date: "2026-07-01T12:00:00" }).publishedAt).toEqual(
      new Date("2026-07-01T11:00:00Z"),
    );
    const awards = [award(1, "GBP", { date: "2026-06-30T23:30:00Z" })];
    expect(notice({ tag: ["award"], awards }).awards[0]?.awardedOn).toBe("2026-07-01");
  });

  it("gives regions by code, and a country as all its regions", () => {
    const at = (region?: string, countryName?: string) => ({
      title: "x",
      items: [{ deliveryAddresses: [{ region, countryName }] }],
    });
    expect(notice({ tender: at("Yorkshire and the Humber", "United Kingdom") }).regions).toEqual([
      "TLE",
    ]);
    expect(notice({ tender: at("England") }).regions).toHaveLength(9);
    expect(notice({ tender: at(undefined, "United Kingdom") }).regions).toHaveLength(12);
    expect(notice({ tender: at(undefined, "France") }).regions).toEqual([]);
  });

  it("links to no address that is not one", () => {
    const documents = [
      { documentType: "tenderNotice", url: "javascript:alert(1)" },
      { documentType: "tenderNotice", url: "https://example.org/Notice/7d[gone]-4" },
      { documentType: "biddingDocuments", url: "https://example.org/documents" },
    ];
    expect(notice({ tender: { title: "x", documents } }).sourceUrl).toBeNull();
  });
});

describe("a package", () => {
  it("gives its releases, from a release package or from the records", () => {
    expect(readPackage({ releases: [least] })).toMatchObject({
      ok: true,
      releases: [{ raw: least }],
    });
    const records = [
      { ocid: "a", releases: [least], compiledRelease: {} },
      { ocid: "b", compiledRelease: { ...least, tag: ["compiled"] } },
      { ocid: "c", releases: [{ url: "https://example.org/c", date: least.date }] },
    ];
    const read = readPackage({ records });
    expect(read).toMatchObject({ ok: true, unusable: [{ id: "c" }] });
    expect(read.ok && read.releases.map(({ place }) => place)).toEqual([
      "record 1, release 1",
      "record 2, compiled release",
    ]);
  });

  it.each([null, [], 5, {}, { releases: {} }])("is none: %j", (json) => {
    expect(readPackage(json).ok).toBe(false);
  });
});
