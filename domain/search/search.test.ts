import fc from "fast-check";
import { expect, test } from "vitest";
import { searchAddress, withoutValue } from "./address";
import { EVIDENCE, parseDocumentId, type SearchDocument, statusAt, strengthOf } from "./document";
import { facetValues, facetWords, forEachFacet, NO_FILTERS, readValue, takes } from "./facets";
import { MARK_CLOSE, MARK_OPEN, markedHtml, withoutMarks } from "./highlight";
import { DEEPEST, pagesOf, sortOf } from "./question";
import { countsByFacet, tokenOf, tokensOf, valuesByFacet } from "./tokens";

const document: SearchDocument = {
  id: "challenge:1",
  type: "challenge",
  subjectId: "1",
  slug: "culverts",
  url: "/challenges/culverts",
  title: "Know which culverts will block",
  summary: "",
  body: "",
  reference: "2026-077",
  buyer: null,
  suppliers: [],
  technologies: [],
  technologyNames: [],
  regions: [],
  status: "open",
  evidence: "none",
  claims: null,
  people: null,
  value: null,
  publishedAt: null,
  closesAt: "2027-01-08T12:00:00.000Z",
};

test("an open challenge is closed from its deadline on", () => {
  expect(statusAt(document, new Date("2027-01-08T11:59:59.999Z"))).toBe("open");
  expect(statusAt(document, new Date("2027-01-08T12:00:00.000Z"))).toBe("closed");
  const awarded = { ...document, status: "awarded" };
  expect(statusAt(awarded, new Date("2028-01-01"))).toBe("awarded");
});

test("an id names a type and a row, or nothing", () => {
  expect(parseDocumentId("case-study:x")).toEqual({ type: "case-study", subjectId: "x" });
  expect(parseDocumentId("evaluation:x")).toBeNull();
  expect(parseDocumentId("")).toBeNull();
});

test("stronger evidence sorts before weaker, and all of it before none", () => {
  expect(EVIDENCE.map(strengthOf)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
});

test("no text becomes HTML but the marks", () => {
  const text = `${MARK_OPEN}<img src=x>${MARK_CLOSE} & "more"`;
  expect(markedHtml(text)).toBe("<mark>&lt;img src=x&gt;</mark> &amp; &quot;more&quot;");
  fc.assert(
    fc.property(fc.string(), (any) => {
      expect(markedHtml(withoutMarks(any))).not.toMatch(/[<>"']/);
    }),
  );
});

test("an address holds what is not usual, and a filter can be taken off", () => {
  expect(searchAddress({})).toBe("/search");
  const query = {
    q: "flood & sensors",
    match: "all" as const,
    filters: { ...NO_FILTERS, type: ["story", "notice"], region: ["TLK"] },
    sort: "newest" as const,
    page: 3,
    perPage: 20,
  };
  const address = "/search?q=flood+%26+sensors&type=story&type=notice&region=TLK&sort=newest";
  expect(searchAddress(query)).toBe(`${address}&page=3`);
  expect(withoutValue(query, "type", "notice")).toBe(
    "/search?q=flood+%26+sensors&type=story&region=TLK&sort=newest",
  );
});

test("a chosen value can be taken off although nothing has it", () => {
  const many = Object.fromEntries(
    Array.from({ length: 30 }, (_, place) => [`t${place}`, 30 - place]),
  );
  const values = facetValues("technology", many, ["gone", "t29"]);
  expect(values).toHaveLength(14);
  expect(values.at(0)).toEqual({ value: "t0", count: 30, chosen: false });
  expect(values).toContainEqual({ value: "gone", count: 0, chosen: true });
});

test("evidence is offered strongest first, whatever the counts", () => {
  const values = facetValues("evidence", { asserted: 9, measured: 1, disputed: 4 }, []);
  expect(values.map(({ value }) => value)).toEqual(["measured", "asserted", "disputed"]);
});

test("that nothing is claimed is offered only to who has chosen it", () => {
  expect(facetValues("evidence", { none: 9 }, [])).toEqual([]);
  expect(facetValues("evidence", { none: 9 }, ["none"])).toHaveLength(1);
});

test("what has no value in a facet is counted in none, and a value comes back as it was", () => {
  const tokens = tokensOf({ ...document, regions: ["TLK", "TLL"] });
  expect(tokens).not.toContainEqual(expect.stringMatching(/null|undefined|^technology/));
  expect(valuesByFacet([...tokens, "bygone:a", tokenOf("technology", "a:b")])).toMatchObject({
    evidence: ["none"],
    type: ["challenge"],
    technology: ["a:b"],
    region: ["TLK", "TLL"],
    status: ["open"],
  });
  expect(
    countsByFacet([
      { token: "bygone:a", count: 1 },
      { token: "type:story", count: 2 },
    ]),
  ).toEqual({
    ...forEachFacet(() => ({})),
    type: { story: 2 },
  });
});

test("a parameter names a value, or says what it takes", () => {
  expect(readValue("region", "North West")).toBe("TLD");
  expect(readValue("region", "Atlantis")).toBeNull();
  expect(readValue("technology", "digital-twins")).toBe("digital-twins");
  expect(readValue("technology", "a b")).toBeNull();
  expect(readValue("type", "toString")).toBeNull();
  expect(takes("type")).toBe("one of story, case-study, supplier, challenge, notice");
});

test("values are shown as words", () => {
  expect(facetWords("region", "TLK")).toBe("South West");
  expect(facetWords("status", "closed")).toBe("Closed, sealed");
  expect(facetWords("type", "case-study")).toBe("Case studies");
  expect(facetWords("evidence", "measured")).toBe("Independently measured");
});

test("leafing ends at a depth, and there is always one page", () => {
  expect(pagesOf(0, 20)).toBe(1);
  expect(pagesOf(21, 20)).toBe(2);
  expect(pagesOf(1_000_000, 100)).toBe(DEEPEST / 100);
});

test("without words there is no best match", () => {
  expect(sortOf({ q: " ", sort: "relevance" })).toBe("newest");
  expect(sortOf({ q: "flood", sort: "relevance" })).toBe("relevance");
});
