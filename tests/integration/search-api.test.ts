import { afterAll, beforeAll, expect, test } from "vitest";
import { GET } from "@/app/api/v1/search/route";
import { disconnect } from "@/lib/database";
import { meilisearchSwitch, newCaseStudy, newOrganisation, type Switch } from "./search-support";

let meilisearch: Switch;

beforeAll(async () => {
  meilisearch = await meilisearchSwitch();
  const { id: supplierId } = await newOrganisation("SUPPLIER", "Skerrow Sensing Ltd");
  await newCaseStudy({ supplierId, title: "Lock <keepers> see the tide", regions: ["TLK"] });
});
afterAll(async () => {
  await meilisearch.stop();
  await disconnect();
});

const get = (address: string) => GET(new Request(`http://localhost:3000/api/v1/search?${address}`));

test("the answer has the shape that others build on", async () => {
  const response = await get("q=keepers&per_page=5");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    query: "keepers",
    corrected: null,
    total: 1,
    page: 1,
    per_page: 5,
    engine: expect.stringMatching(/^(meilisearch|postgresql)$/),
    took_ms: expect.any(Number),
    hits: [
      {
        type: "case-study",
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        slug: expect.any(String),
        title: "Lock <keepers> see the tide",
        summary: "",
        highlights: { title: "Lock &lt;<mark>keepers</mark>&gt; see the tide" },
        url: expect.stringMatching(/^\/case-studies\//),
        technology: [],
        region: ["TLK"],
        status: "published",
        evidence: "none",
        buyer: null,
        suppliers: ["Skerrow Sensing Ltd"],
        value: null,
        published_at: "2026-05-01T09:00:00.000Z",
        closes_at: null,
      },
    ],
    facets: {
      evidence: { none: 1 },
      type: { "case-study": 1 },
      technology: {},
      region: { TLK: 1 },
      status: { published: 1 },
    },
  });
});

test.each([
  ["type=rumour", "type"],
  ["sort=sideways", "sort"],
  ["page=0", "page"],
  ["page=one", "page"],
  ["per_page=101", "per_page"],
  ["page=101&per_page=100", "page"],
  ["region=Atlantis", "region"],
  ["evidence=trust-me", "evidence"],
  ["status=DROP", "status"],
  ["technology=a b", "technology"],
  ["q=a&q=b", "q"],
  [`q=${"long ".repeat(50)}`, "q"],
])("a parameter that is not understood is named: %s", async (address, name) => {
  const response = await get(address);
  expect(response.status).toBe(400);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = await response.json();
  expect(problem).toMatchObject({ status: 400, title: expect.any(String) });
  expect(Object.keys(problem.parameters)).toEqual([name]);
});

test("an empty form asks for everything", async () => {
  const response = await get(
    "q=&type=&technology=&region=&status=&evidence=&sort=&page=&per_page=",
  );
  expect(await response.json()).toMatchObject({ query: "", total: 1, page: 1, per_page: 20 });
});
