import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { importBodies, importReleases } from "@/features/notices/jobs/import";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";

const DATA = join(import.meta.dirname, "..", "..", "..", "shared", "data");
const here = existsSync(DATA);
const quiet = () => undefined;
const json = (name: string) => JSON.parse(readFileSync(join(DATA, "ocds", name), "utf8"));
const list = (): Record<string, string>[] =>
  parse(readFileSync(join(DATA, "organisations", "uk-public-bodies.csv")), {
    columns: true,
    bom: true,
  });

if (!here) console.warn("The real data is not at ../shared/data: its import is not tested.");

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

describe.skipIf(!here)("the real files", () => {
  it("brings in 1,090 public bodies, and nothing the second time", async () => {
    expect(await importBodies(list(), quiet)).toEqual({
      imported: 1090,
      unchanged: 0,
      rejected: [],
    });
    const before = await snapshot();
    expect(await importBodies(list(), quiet)).toEqual({
      imported: 0,
      unchanged: 1090,
      rejected: [],
    });
    expect(await snapshot()).toEqual(before);
  });

  it.each(["contracts-finder-2022-10.json", "contracts-finder-2025-01.json"])(
    "brings in the 100 notices of %s, and nothing the second time",
    async (name) => {
      expect(await importReleases(json(name), quiet)).toEqual({
        imported: 100,
        unchanged: 0,
        rejected: [],
      });
      const before = await snapshot();
      expect(await importReleases(json(name), quiet)).toEqual({
        imported: 0,
        unchanged: 100,
        rejected: [],
      });
      expect(await snapshot()).toEqual(before);
    },
  );

  it("leads from each notice to its buyer, and from each award to its suppliers", async () => {
    const notices = await database().notice.findMany({
      include: { buyer: true, awards: { include: { suppliers: true } } },
    });
    expect(notices).toHaveLength(200);
    expect(notices.filter(({ buyer }) => buyer?.kind !== "PUBLIC_BODY")).toEqual([]);
    const awards = notices.flatMap(({ awards }) => awards);
    expect(awards).toHaveLength(112);
    expect(awards.filter(({ suppliers }) => suppliers.length === 0)).toEqual([]);
  });

  it("knows a body of the list again by its number and by another spelling of its name", async () => {
    const ofcom = await bodyNamed("Ofcom");
    expect(ofcom.identifiers).toContainEqual({ scheme: "GB-GOR", value: "OT385" });
    expect(ofcom._count.notices).toBe(2);
    const fcdo = await bodyNamed("Foreign, Commonwealth & Development Office");
    expect(fcdo._count.notices).toBeGreaterThan(1);
    expect(fcdo.centralGovernment).toBe(true);
  });
});

/** All that an import could touch, with when it was touched, and how much was audited. */
async function snapshot() {
  const [organisations, notices, identifiers, audited] = await Promise.all([
    database().organisation.findMany({ orderBy: { id: "asc" } }),
    database().notice.findMany({ orderBy: { id: "asc" }, include: { awards: true } }),
    database().identifier.findMany({ orderBy: { id: "asc" } }),
    database().auditEvent.count(),
  ]);
  return { organisations, notices, identifiers, audited };
}

async function bodyNamed(name: string) {
  return database().organisation.findFirstOrThrow({
    where: { name, kind: "PUBLIC_BODY" },
    include: {
      identifiers: { select: { scheme: true, value: true } },
      _count: { select: { notices: true } },
    },
  });
}
