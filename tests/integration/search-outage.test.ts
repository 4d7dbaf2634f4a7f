import { Meilisearch } from "meilisearch";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { compareSearch, reindexSearch, writeNewFacets } from "@/features/search/jobs/compare";
import { database, disconnect } from "@/lib/database";
import { health } from "@/lib/health";
import { settingsPrefix } from "@/lib/search/index-settings";
import { standing } from "@/lib/search/pending";
import { followIfThere, startSearchUpkeep } from "@/lib/search/upkeep";
import {
  ask,
  meilisearchSwitch,
  newCaseStudy,
  newOrganisation,
  type Switch,
  titles,
  until,
  written,
} from "./search-support";

let meilisearch: Switch;
let supplierId: string;

/** Meilisearch itself, past the switch. */
const direct = () => {
  const { MEILI_URL: host = "", MEILI_KEY: apiKey } = inject("services");
  return new Meilisearch({ host, apiKey });
};
const indexNow = async () => (await standing(database())).index ?? "";
const indexes = async () => {
  const { results } = await direct().getIndexes({ limit: 100 });
  return results.map(({ uid }) => uid);
};

beforeAll(async () => {
  meilisearch = await meilisearchSwitch();
  supplierId = (await newOrganisation("SUPPLIER", "Skerrow Sensing Ltd")).id;
  await newCaseStudy({ supplierId, title: "Lock keepers see the tide" });
  await until("meilisearch");
});
afterAll(async () => {
  await meilisearch.stop();
  await disconnect();
});

test.each(["stop", "hang"] as const)(
  "Meilisearch away (%s): search goes on, and comes back by itself",
  async (how) => {
    await meilisearch[how]();
    const during = await ask("q=lock keepers");
    expect(during).toMatchObject({ engine: "postgresql", total: 1 });
    const gone = await newCaseStudy({ supplierId, title: `A ghost while away by ${how}` });
    await newCaseStudy({ supplierId, title: `Written while away by ${how}` });
    await written((tx) =>
      tx.caseStudy.update({ where: { id: gone }, data: { state: "WITHDRAWN" } }),
    );
    expect(await ask(`q=written ${how}`)).toMatchObject({ engine: "postgresql", total: 1 });

    await meilisearch.start();
    const stopUpkeep = startSearchUpkeep();
    try {
      const back = await until("meilisearch", `q=written ${how}`);
      expect(titles(back)).toEqual([`Written while away by ${how}`]);
      expect((await ask(`q=ghost ${how}`)).total).toBe(0);
    } finally {
      await stopUpkeep();
    }
    expect((await standing(database())).pending).toBe(0);
  },
);

test("an index that is gone is built again", async () => {
  await direct()
    .deleteIndex(await indexNow())
    .waitTask();
  expect(await ask("q=keepers")).toMatchObject({ engine: "postgresql", total: 1 });
  expect(await until("meilisearch", "q=keepers")).toMatchObject({ total: 1 });
});

test("the nightly comparison repairs an index that differs", async () => {
  const index = direct().index(await indexNow());
  const { results } = await index.getDocuments<{ key: string; id: string }>({ limit: 1 });
  const [entry] = results;
  await index.deleteDocument(entry?.key ?? "").waitTask();
  await index
    .addDocuments([{ key: "case-study_x", id: "case-study:x", title: "Forged" }])
    .waitTask();
  await compareSearch();
  const after = await index.getDocuments<{ id: string }>({ limit: 1000 });
  const ids = after.results.map(({ id }) => id);
  expect(ids).toContain(entry?.id);
  expect(ids).not.toContain("case-study:x");
});

test("reindex builds a new index beside the old and swaps it in", async () => {
  const old = await indexNow();
  const progress: string[] = [];
  const documents = await reindexSearch((done) => progress.push(done));
  const now = await indexNow();
  expect(now).not.toBe(old);
  expect(progress.at(-1)).toBe(`${documents} documents in the new index`);
  expect(await indexes()).toEqual([now]);
  expect(await ask("q=keepers")).toMatchObject({ engine: "meilisearch", total: 1 });
});

test("other settings build a new index by themselves, and what was there before is removed", async () => {
  const { mark } = await standing(database());
  const other = settingsPrefix(mark, { filterableAttributes: ["id"] });
  const theirs = "proven-another-00000000-1";
  for (const name of [`${other}old`, `${other}begun`, theirs]) {
    await direct().createIndex(name, { primaryKey: "key" }).waitTask();
  }
  await database().$executeRaw`UPDATE search.meilisearch SET index_name = ${`${other}old`}`;
  expect(await ask("q=keepers")).toMatchObject({ engine: "postgresql", total: 1 });
  const why = "the index of Meilisearch is being built";
  expect(await health()).toMatchObject({ status: "ok", search: { engine: "postgresql", why } });

  await followIfThere();
  const now = await indexNow();
  expect(now.startsWith(settingsPrefix(mark))).toBe(true);
  expect((await indexes()).toSorted()).toEqual([now, theirs].toSorted());
  await direct().deleteIndex(theirs).waitTask();
  expect(await ask("q=keepers")).toMatchObject({ engine: "meilisearch", total: 1 });
  expect(await health()).toMatchObject({ search: { engine: "meilisearch", why: null } });
});

test("health says which engine answers, and since when", async () => {
  const before = (await health()).search;
  expect(before).toMatchObject({ engine: "meilisearch", why: null });
  expect((await health()).search).toEqual(before);

  await meilisearch.stop();
  const away = (await health()).search;
  expect(away).toMatchObject({ engine: "postgresql", why: "Meilisearch does not answer" });
  expect(away?.since).not.toBe(before?.since);
  expect(await ask("q=keepers")).toMatchObject({ engine: "postgresql", total: 1 });
  expect(await health()).toMatchObject({ status: "ok", search: away });

  await meilisearch.start();
  const back = (await health()).search;
  expect(back).toMatchObject({ engine: "meilisearch", why: null });
  expect(back?.since).not.toBe(before?.since);
});

test("an index that refuses questions is no engine that answers, though Meilisearch is well", async () => {
  const index = direct().index(await indexNow());
  await index.updateFilterableAttributes(["id"]).waitTask();
  const why = "Meilisearch does not answer";
  expect(await health()).toMatchObject({
    meilisearch: "ok",
    search: { engine: "postgresql", why },
  });
  await reindexSearch(() => undefined);
  expect(await health()).toMatchObject({ search: { engine: "meilisearch", why: null } });
});

test("documents that were written with other facets are written anew, for both engines", async () => {
  await database().$executeRaw`UPDATE search.document SET facets = '{gone:yes}'`;
  await followIfThere();
  expect((await ask("q=keepers")).facets.type).toEqual({});
  await writeNewFacets();
  expect((await ask("q=keepers")).facets.type).toEqual({});

  await database().$executeRaw`UPDATE search.self SET facets_print = 'another'`;
  await writeNewFacets();
  expect(await ask("q=keepers")).toMatchObject({
    engine: "meilisearch",
    facets: { type: { "case-study": 1 } },
  });
  await meilisearch.stop();
  expect(await ask("q=keepers")).toMatchObject({
    engine: "postgresql",
    facets: { type: { "case-study": 1 } },
  });
});
