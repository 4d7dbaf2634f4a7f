import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getSupplier } from "@/app/api/v1/suppliers/[slug]/route";
import { GET as getSuppliers } from "@/app/api/v1/suppliers/route";
import { ANONYMOUS } from "@/domain/actor";
import { documentId } from "@/domain/search/document";
import { ABOUT, capabilityOn } from "@/domain/supplier/sample";
import { refreshOne } from "@/features/search/jobs/refresh-one";
import {
  publishProfile,
  saveAbout,
  saveCapability,
  unpublishProfile,
} from "@/features/suppliers/commands";
import { readFilters } from "@/features/suppliers/filters";
import {
  supplierList,
  supplierPage,
  versionPage,
  versionsPage,
} from "@/features/suppliers/loaders";
import { readDraft } from "@/features/suppliers/records/draft";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { arrange, makePerson, makeSupplier, makeTechnology } from "./supplier-fixture";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

type Supplier = Awaited<ReturnType<typeof publishedSupplier>>;

async function publishedSupplier(
  name: string,
  technologyId: string,
  about: Partial<typeof ABOUT> = {},
) {
  const { organisation, actor } = await makeSupplier(name);
  const organisationId = organisation.id;
  await saveAbout(actor, { organisationId, revision: 0, about: { ...ABOUT, ...about } });
  const capability = capabilityOn(technologyId, { does: "Warns of floods" });
  await saveCapability(actor, { organisationId, revision: 1, id: null, capability });
  const published = await publishProfile(actor, { organisationId, revision: 2 });
  if (!published.ok) throw new Error(JSON.stringify(published));
  return { organisation, organisationId, actor };
}

/** Saves who they are anew and publishes the next version. */
async function publishNext({ organisationId, actor }: Supplier, about: Partial<typeof ABOUT>) {
  const revision = (await readDraft(database(), organisationId))?.revision ?? 0;
  await saveAbout(actor, { organisationId, revision, about: { ...ABOUT, ...about } });
  await publishProfile(actor, { organisationId, revision: revision + 1 });
}

const api = async (query = "") => {
  const response = await getSuppliers(new Request(`http://localhost/api/v1/suppliers${query}`));
  return { status: response.status, body: await response.json() };
};
const apiOne = (slug: string) =>
  getSupplier(new Request("http://localhost/"), { params: Promise.resolve({ slug }) });
const anonymously = (slug: string) => supplierPage(slug, ANONYMOUS, 1);
const list = (params: Record<string, string | string[]>) => {
  const { filters, page } = readFilters(params);
  return supplierList(filters, page);
};
const namesOf = ({ suppliers }: Awaited<ReturnType<typeof list>>) =>
  suppliers.map(({ supplier }) => supplier.name);

describe("the list of suppliers", () => {
  let sensing = "";
  beforeAll(async () => {
    const technologyId = await makeTechnology("Level sensors");
    const other = await makeTechnology("Damp forecasts");
    sensing = (await database().technology.findUniqueOrThrow({ where: { id: technologyId } })).slug;
    await publishedSupplier("Stonecrake Labs", technologyId, { people: 400 });
    await publishedSupplier("Ashlock Digital", technologyId, { regions: ["TLD"] });
    await publishedSupplier("Marlpit Data Co-operative", other, { vcse: true });
    await makeSupplier("Wrenfold Systems");
  });

  test("holds what is published, by name, with the count of each filter", async () => {
    const all = await list({});
    expect(namesOf(all)).toEqual([
      "Ashlock Digital",
      "Marlpit Data Co-operative",
      "Stonecrake Labs",
    ]);
    expect(all.facets.size).toEqual([
      { value: "sme", label: "SME", count: 2 },
      { value: "vcse", label: "VCSE", count: 1 },
    ]);
    expect(all.facets.region).toEqual([{ value: "TLD", label: "North West", count: 3 }]);
    expect(all.facets.technology.map(({ count }) => count)).toEqual([1, 2]);
  });

  test("is narrowed by technology, region and size, any value of one and all of several", async () => {
    expect(namesOf(await list({ technology: sensing }))).toEqual([
      "Ashlock Digital",
      "Stonecrake Labs",
    ]);
    expect(namesOf(await list({ technology: sensing, size: "sme" }))).toEqual(["Ashlock Digital"]);
    expect(namesOf(await list({ size: ["sme", "vcse"] }))).toHaveLength(2);
    expect(namesOf(await list({ region: "TLN" }))).toEqual([]);
    expect((await list({ region: ["nonsense", "TLD"], page: "0" })).total).toBe(3);
  });

  test("a page beyond the last is empty, and says how many there are", async () => {
    expect(await list({ page: "9" })).toMatchObject({ suppliers: [], total: 3, pages: 1 });
  });
});

describe("the API", () => {
  test("gives what the public page says, page by page", async () => {
    const { status, body } = await api();
    expect(status).toBe(200);
    expect(body.next).toBeNull();
    expect(body.items[0]).toMatchObject({
      summary: ABOUT.standfirst,
      regions: ["TLD"],
      capabilities: [{ name: "Level sensing", maturity: 9 }],
      claims: { total: 0, proven: 0 },
      evidence: "none",
      version: 1,
    });
    const rest = await api(`?cursor=${body.items[0].id}`);
    expect(rest.body.items).toEqual(body.items.slice(1));
  });

  test("answers a cursor that is none, and a slug that is none, with a problem", async () => {
    expect((await api("?cursor=7")).status).toBe(400);
    const missing = await apiOne("nobody");
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("versions", () => {
  test("each is kept and readable, with what changed from the one before", async () => {
    const supplier = await publishedSupplier("Skerrow", await makeTechnology("Sensors"));
    await publishNext(supplier, { standfirst: "Level sensors for locks" });
    const { slug } = supplier.organisation;
    const first = await versionPage(slug, ANONYMOUS, "1");
    expect(first).toMatchObject({ latest: 2, changes: null, version: { number: 1 } });
    expect(first?.view.profile.standfirst).toBe(ABOUT.standfirst);
    expect(first?.view.capabilities).toHaveLength(1);
    const versions = await versionsPage(slug, ANONYMOUS);
    expect(versions?.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(versions?.versions[0]?.changes).toMatchObject([{ label: "In short" }]);
    expect(await versionPage(slug, ANONYMOUS, "3")).toBeNull();
    expect(await versionPage(slug, ANONYMOUS, "1e9")).toBeNull();
  });
});

describe("unpublishing", () => {
  test("takes it from the page, its versions, the list, the API and the search at once", async () => {
    const supplier = await publishedSupplier("Callow", await makeTechnology("Pumps"));
    const { organisationId, actor } = supplier;
    const { slug } = supplier.organisation;
    expect(await anonymously(slug)).toMatchObject({ kind: "profile", version: { number: 1 } });
    await refreshOne("supplier", organisationId);
    expect(await searchHolds(organisationId)).toBe(true);

    const editor = await makePerson(supplier.organisation, "Joss Tarn", ["EDITOR"]);
    expect(await unpublishProfile(editor, { organisationId })).toMatchObject({ ok: true });
    expect(await anonymously(slug)).toBeNull();
    expect(await versionPage(slug, ANONYMOUS, "1")).toBeNull();
    expect(await versionsPage(slug, ANONYMOUS)).toBeNull();
    expect(namesOf(await list({}))).not.toContain("Callow");
    expect((await apiOne(slug)).status).toBe(404);
    expect((await api()).body.items.map(({ slug }: { slug: string }) => slug)).not.toContain(slug);
    expect(await searchHolds(organisationId)).toBe(false);
    await refreshOne("supplier", organisationId);
    expect(await searchHolds(organisationId)).toBe(false);

    expect(await versionPage(slug, actor, "1")).toMatchObject({ version: { number: 1 } });
    const again = await publishProfile(actor, { organisationId, revision: 2 });
    expect(again).toMatchObject({ ok: true, result: { number: 2 } });
    expect(await anonymously(slug)).toMatchObject({ version: { number: 2 } });
  });
});

async function searchHolds(organisationId: string): Promise<boolean> {
  const id = documentId("supplier", organisationId);
  const rows = await database().$queryRaw<unknown[]>`
    SELECT 1 FROM search.document WHERE id = ${id}`;
  return rows.length > 0;
}

describe("a supplier without a public profile", () => {
  test("has no page while it is a draft that no notice names", async () => {
    const { organisation } = await makeSupplier("Quillmoor");
    expect(await anonymously(organisation.slug)).toBeNull();
  });

  test("known from notices only has a page that says so", async () => {
    const name = "Foxholt Surveys";
    const data = { kind: "SUPPLIER" as const, name, slug: "foxholt-surveys" };
    await arrange((tx) => tx.organisation.create({ data }));
    expect(await anonymously("foxholt-surveys")).toMatchObject({
      kind: "record",
      supplier: { name, claimed: false },
      awards: { total: 0 },
    });
    expect((await apiOne("foxholt-surveys")).status).toBe(404);
  });
});

describe("evidence", () => {
  test("stands under the capability that its case study names, and only its owner is advised", async () => {
    const technologyId = await makeTechnology("Gauges");
    const supplier = await publishedSupplier("Estuary Gauges", technologyId);
    const { key } = await database().capability.findFirstOrThrow({
      where: { profile: { organisationId: supplier.organisationId } },
    });
    await arrange((tx) =>
      tx.caseStudy.create({
        data: {
          slug: "flash-floods",
          state: "PUBLISHED",
          supplierId: supplier.organisationId,
          title: "Flash floods, four hours ahead",
          publishedAt: new Date(),
          technologies: { connect: { id: technologyId } },
          capabilityKeys: [key],
          claims: {
            create: {
              measure: "Median warning before a flood",
              baseline: "48",
              result: "235",
              unit: "minutes",
              periodStart: new Date("2026-01-01"),
              periodEnd: new Date("2026-06-30"),
              evidence: { create: { kind: "DOCUMENT", title: "Log of warnings" } },
            },
          },
        },
      }),
    );
    const page = await anonymously(supplier.organisation.slug);
    if (page?.kind !== "profile") throw new Error("The profile is public.");
    expect(page.view.figures).toMatchObject({ claims: 1, proven: 0, counts: { documented: 1 } });
    expect(page.view.capabilities[0]?.proof?.best).toMatchObject({
      after: "3 h 55 min",
      before: "48 min",
      standing: "documented",
    });
    expect(page.advice).toBeNull();
    const own = await supplierPage(supplier.organisation.slug, supplier.actor, 1);
    expect(own).toMatchObject({ advice: { kind: "add-body" } });
    const { suppliers } = await list({});
    const listed = suppliers.find(({ supplier }) => supplier.name === "Estuary Gauges");
    expect(listed).toMatchObject({ best: "documented", figures: { claims: 1 } });
  });
});
