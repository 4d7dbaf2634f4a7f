import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import * as caseStudies from "@/app/api/v1/case-studies/[slug]/route";
import * as caseStudyList from "@/app/api/v1/case-studies/route";
import * as challenges from "@/app/api/v1/challenges/[slug]/route";
import * as challengeList from "@/app/api/v1/challenges/route";
import * as records from "@/app/api/v1/ocds/records/[ocid]/route";
import * as releases from "@/app/api/v1/ocds/releases/route";
import * as description from "@/app/api/v1/openapi.json/route";
import * as search from "@/app/api/v1/search/route";
import * as stories from "@/app/api/v1/stories/[slug]/route";
import * as storyList from "@/app/api/v1/stories/route";
import * as suppliers from "@/app/api/v1/suppliers/[slug]/route";
import * as supplierList from "@/app/api/v1/suppliers/route";
import * as answers from "@/features/api/schema/answers";
import { refreshOne } from "@/features/search/jobs/refresh-one";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { useExampleData } from "../setup/context";

beforeAll(async () => {
  await useExampleData();
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const request = (path: string) => new Request(`http://localhost:3000/api/v1${path}`);
const named = (slug: string) => ({ params: Promise.resolve({ slug }) });

/** The answer is what is described, to the last field: what is not described would be left out. */
async function described<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.output<Schema>> {
  expect(response.status).toBe(200);
  const answer = await response.json();
  const read = schema.parse(answer);
  expect(read).toEqual(answer);
  return read;
}

describe("every answer is as its description says", () => {
  test.each([
    ["suppliers", supplierList, suppliers, answers.supplier, answers.supplier],
    ["case-studies", caseStudyList, caseStudies, answers.caseStudy, answers.caseStudy],
    ["challenges", challengeList, challenges, answers.challengeSummary, answers.challenge],
    ["stories", storyList, stories, answers.story, answers.story],
  ] as const)("%s", async (path, list, one, item, whole) => {
    const schema = answers.listOf<z.ZodType<{ slug: string }>>(item);
    const { items } = await described(await list.GET(request(`/${path}`)), schema);
    for (const { slug } of items) {
      await described(await one.GET(request(`/${path}/${slug}`), named(slug)), whole);
    }
    const missing = await one.GET(request(`/${path}/nothing`), named("nothing"));
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-type")).toBe("application/problem+json");
    answers.problem.parse(await missing.json());
    const bad = await list.GET(request(`/${path}?cursor=nonsense`));
    expect(bad.status).toBe(400);
    answers.problem.parse(await bad.json());
  });

  test("search", async () => {
    const shown = await database().story.findMany({ where: { publishedAt: { not: null } } });
    for (const { id } of shown) await refreshOne("story", id);
    const answer = await described(
      await search.GET(request("/search?q=flood")),
      answers.searchAnswer,
    );
    expect(answer.hits.length).toBeGreaterThan(0);
  });

  test("open contracting", async () => {
    const list = await described(
      await releases.GET(request("/ocds/releases")),
      answers.releasePackage,
    );
    for (const ocid of new Set(list.releases.map((release) => release.ocid))) {
      const context = { params: Promise.resolve({ ocid }) };
      const record = await records.GET(request(`/ocds/records/${ocid}`), context);
      await described(record, answers.recordPackage);
    }
  });
});

test("the stories are the published ones, newest first, and no draft is among them", async () => {
  const { items } = await described(
    await storyList.GET(request("/stories")),
    answers.listOf(answers.story),
  );
  const published = await database().story.findMany({
    where: { state: { in: ["PUBLISHED", "CHAMPIONED"] } },
    orderBy: { publishedAt: "desc" },
  });
  expect(items.map(({ id }) => id)).toEqual(published.map(({ id }) => id));
  const draft = await database().story.findFirstOrThrow({ where: { publishedAt: null } });
  expect((await stories.GET(request(""), named(draft.slug))).status).toBe(404);
});

test("the description itself is given as JSON", async () => {
  const answer = await (await description.GET()).json();
  expect(answer).toMatchObject({ openapi: "3.1.0", info: { title: "Proven" } });
});

test("a capability has the best claim that names it, and one that nothing names has none", async () => {
  const slug = "skerrow-sensing-ltd";
  const answer = await suppliers.GET(request(`/suppliers/${slug}`), named(slug));
  const { capabilities } = await described(answer, answers.supplier);
  const floods = { standing: "measured", case_study: "flash-floods-almost-four-hours-ahead" };
  const tides = { standing: "confirmed", case_study: "gate-keepers-see-a-surge-two-hours-sooner" };
  expect(capabilities.map(({ name, evidence }) => [name, evidence])).toEqual([
    ["Level sensing in culverts", floods],
    ["Tide and lock levels", tides],
    ["Short-range flood forecast", floods],
    ["Blockage forecast", null],
  ]);
});
