import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CASE_STUDY } from "@/domain/case-study/states";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesOf, statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { PROFILE } from "@/domain/supplier/states";
import { compareSearch } from "@/features/search/jobs/compare";
import { refreshDocument } from "@/features/search/jobs/refresh";
import { refreshOne } from "@/features/search/jobs/refresh-one";
import { database, disconnect } from "@/lib/database";
import { withdrawFromSearch } from "@/lib/search";
import { writeDocument } from "@/lib/search/store";
import {
  ask,
  meilisearchSwitch,
  newCaseStudy,
  newChallenge,
  newNotice,
  newOrganisation,
  newProfile,
  type Switch,
  titles,
  until,
  written,
} from "./search-support";

let meilisearch: Switch;
let supplierId: string;
let bodyId: string;

beforeAll(async () => {
  meilisearch = await meilisearchSwitch();
  supplierId = (await newOrganisation("SUPPLIER", "Skerrow Sensing Ltd")).id;
  bodyId = (await newOrganisation("PUBLIC_BODY", "Callow Valley Water Board")).id;
  await newCaseStudy({ supplierId, bodyId, title: "A case study that stays" });
});
afterAll(async () => {
  await meilisearch.stop();
  await disconnect();
});

describe.each(["meilisearch", "postgresql"] as const)(
  "nothing unpublished is found by %s",
  (engine) => {
    beforeAll(async () => {
      if (engine === "meilisearch") await meilisearch.start();
      else await meilisearch.stop();
      await until(engine);
    });

    const asked = async (address: string) => {
      const result = await ask(address);
      expect(result.engine).toBe(engine);
      return result;
    };

    test("a case study is gone from hits, counts and suggestions in the transaction that withdraws it", async () => {
      const word = engine === "meilisearch" ? "quicksilver" : "phosphorus";
      const id = await newCaseStudy({
        supplierId,
        bodyId,
        title: `A ${word} barometer`,
        regions: ["TLN"],
      });
      const before = await asked(`q=${word}`);
      expect(before).toMatchObject({ total: 1, facets: { region: { TLN: 1 } } });
      const all = (await asked("")).total;

      await written(async (tx) => {
        await tx.caseStudy.update({ where: { id }, data: { state: "WITHDRAWN" } });
        await withdrawFromSearch(tx, "case-study", id);
      });

      expect(await asked(`q=${word}`)).toMatchObject({ total: 0, hits: [] });
      const after = await asked("");
      expect(after.total).toBe(all - 1);
      expect(after.facets.region.TLN).toBeUndefined();
      const misspelt = await asked(`q=${word.slice(0, -1)}x`);
      expect(misspelt).toMatchObject({ total: 0, corrected: null });
    });

    test("a command that forgets the search is made good by the database", async () => {
      const id = await newCaseStudy({ supplierId, title: `A forgotten ${engine} study` });
      await written((tx) => tx.caseStudy.update({ where: { id }, data: { state: "WITHDRAWN" } }));
      expect(titles(await asked(`q=forgotten ${engine}`))).toEqual([]);
      expect((await asked(`q=forgotten ${engine}`)).total).toBe(0);
    });

    test("a withdrawal that is rolled back changes nothing", async () => {
      const id = await newCaseStudy({ supplierId, title: `A steadfast ${engine} study` });
      const failing = database().$transaction(async (tx) => {
        await withdrawFromSearch(tx, "case-study", id);
        throw new Error("rolled back");
      });
      await expect(failing).rejects.toThrow("rolled back");
      expect((await asked(`q=steadfast ${engine}`)).total).toBe(1);
    });

    test("a document that slipped into the index is not shown, since the row is not public", async () => {
      const title = `A leaked ${engine} study`;
      const id = await newCaseStudy({ supplierId, title });
      const [document] = (await asked(`q=leaked ${engine}`)).hits;
      await written((tx) => tx.caseStudy.update({ where: { id }, data: { state: "WITHDRAWN" } }));
      if (document) await writeDocument(database(), document.document);
      await until(engine);
      const result = await asked(`q=leaked ${engine}`);
      expect(titles(result)).toEqual([]);
      expect(result.total).toBe(0);
      await compareSearch().catch(() => undefined);
      expect((await asked("")).hits.map(({ document: { subjectId } }) => subjectId)).not.toContain(
        id,
      );
    });

    test("drafts and challenges in review are in no index", async () => {
      await newChallenge({ bodyId, title: `A hidden ${engine} draft`, state: "DRAFT" });
      await newChallenge({ bodyId, title: `A hidden ${engine} review`, state: "IN_REVIEW" });
      expect((await asked(`q=hidden ${engine}`)).total).toBe(0);
    });

    test("an unpublished profile is gone; a new draft of a published one is not found", async () => {
      const { id } = await newOrganisation("SUPPLIER", `Wrenfold ${engine}`);
      await newProfile({ organisationId: id, standfirst: "Tide gates that phone home" });
      await written((tx) =>
        tx.supplierProfile.update({
          where: { organisationId: id },
          data: { standfirst: "Unfinished secret words" },
        }),
      );
      await refreshDocument("supplier", id);
      expect((await asked(`q=unfinished secret ${engine}`)).total).toBe(0);
      expect((await asked(`q=tide gates wrenfold ${engine}`)).total).toBe(1);
      await written((tx) =>
        tx.supplierProfile.update({
          where: { organisationId: id },
          data: { state: "UNPUBLISHED" },
        }),
      );
      expect((await asked(`q=tide gates wrenfold ${engine}`)).total).toBe(0);
    });

    test("a supplier known from notices is found until it is claimed", async () => {
      const { id } = await newOrganisation("SUPPLIER", `Orrin ${engine} Gaugeworks`, false);
      await newNotice({ buyerId: bodyId, supplierId: id, title: "Flood gauge telemetry" });
      const found = await asked(`q=orrin gaugeworks ${engine}&type=supplier`);
      expect(found.hits[0]?.document).toMatchObject({ status: "unclaimed", evidence: "none" });
      await written((tx) => tx.organisation.update({ where: { id }, data: { claimed: true } }));
      expect((await asked(`q=orrin gaugeworks ${engine}&type=supplier`)).total).toBe(0);
    });

    test("a job that runs beside a withdrawal does not bring the document back", async () => {
      const id = await newCaseStudy({ supplierId, title: `A contested ${engine} study` });
      let job: Promise<void> | undefined;
      await written(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "CaseStudy" WHERE id = ${id}::uuid FOR UPDATE`;
        // It waits for the row, and then sees what was decided.
        job = refreshDocument("case-study", id);
        await sleep(300);
        await tx.caseStudy.update({ where: { id }, data: { state: "WITHDRAWN" } });
        await withdrawFromSearch(tx, "case-study", id);
      });
      await job;
      expect((await asked(`q=contested ${engine}`)).total).toBe(0);
    });
  },
);

test("the database takes what is not public out of the search by the lists of the domain", async () => {
  const triggers = await database().$queryRaw<{ table: string; args: string; when: string }[]>`
    SELECT relname AS table, encode(tgargs, 'escape') AS args,
           coalesce(pg_get_expr(tgqual, tgrelid), '') AS when
      FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE tgname = 'search_follow'`;
  const listed = (name: string) => {
    const trigger = triggers.find(({ table }) => table === name);
    return trigger?.args.split("\\000").slice(2, -1).sort();
  };
  for (const [name, table] of [
    ["CaseStudy", CASE_STUDY],
    ["Challenge", CHALLENGE],
    ["Story", STORY],
    ["SupplierProfile", PROFILE],
  ] as const) {
    expect(listed(name), name).toEqual(
      statesWhere<string, { public: boolean }>(table, "public").sort(),
    );
  }
  const drafts = statesOf(CHALLENGE).filter((state) => !CHALLENGE.states[state].public);
  const when = triggers.find(({ table }) => table === "Challenge")?.when ?? "";
  expect([...when.matchAll(/'(\w+)'/g)].map(([, state]) => state)).toEqual(drafts);
});

test("Meilisearch holding a removed document shows neither it nor its count", async () => {
  await meilisearch.start();
  const id = await newCaseStudy({ supplierId, title: "A lingering zeppelin" });
  await until("meilisearch", "q=zeppelin");
  await written((tx) => tx.caseStudy.update({ where: { id }, data: { state: "WITHDRAWN" } }));
  const result = await ask("q=zeppelin");
  expect(result).toMatchObject({ engine: "meilisearch", total: 0, hits: [] });
  expect(result.facets.type).toEqual({});
});

test("text that was taken out of a published page is not shown out of an old index", async () => {
  const title = "A study that named too much";
  const id = await newCaseStudy({ supplierId, title, summary: "Written by Ethelred himself" });
  await until("meilisearch");
  await written((tx) =>
    tx.caseStudy.update({ where: { id }, data: { summary: "Written in haste" } }),
  );
  // The table knows, and Meilisearch has not been told yet.
  await refreshOne("case-study", id);
  const result = await ask("q=ethelred");
  expect(result.engine).toBe("meilisearch");
  expect(JSON.stringify(result.hits)).not.toContain("Ethelred");
});
