import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { root } from "@/scripts/lib/root";
import { newDatabase } from "../setup/context";

/** List columns of ours that may be NULL, or that have no default. The queue keeps its own schema. */
const INCOMPLETE = `
  SELECT format('%s.%I', attrelid::regclass, attname) AS "column" FROM pg_attribute
  JOIN pg_class ON pg_class.oid = attrelid AND relkind IN ('r', 'p')
  JOIN pg_namespace ON pg_namespace.oid = relnamespace
  JOIN pg_type ON pg_type.oid = atttypid AND typcategory = 'A'
  WHERE nspname NOT IN ('pg_catalog', 'information_schema', 'pgboss') AND attnum > 0
    AND NOT attisdropped AND NOT (attnotnull AND atthasdef)
  ORDER BY 1`;

const MENDING = "20261130134000_lists_are_never_missing";

async function inNewDatabase(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: await newDatabase() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

test("no list can be missing from a row", async () => {
  await inNewDatabase(async (client) => {
    const { rows } = await client.query(INCOMPLETE);
    expect(
      rows.map(({ column }) => column),
      "NOT NULL and DEFAULT '{}' belong into the migration of a list: Prisma writes no NOT NULL for one",
    ).toEqual([]);
  });
});

test("rows of an installation that lack a list are mended, and its audit log is not asked", async () => {
  await inNewDatabase(async (client) => {
    await client.query(`
      ALTER TABLE "Organisation" ALTER COLUMN regions DROP NOT NULL, ALTER COLUMN regions DROP DEFAULT;
      SET session_replication_role = replica;
      INSERT INTO "Organisation" (id, slug, name, kind, "updatedAt", regions) VALUES
        (gen_random_uuid(), 'without', 'Without', 'SUPPLIER', now(), NULL),
        (gen_random_uuid(), 'with', 'With', 'SUPPLIER', now(), '{UKC}');
      SET session_replication_role = origin`);
    const file = join(root, "prisma", "migrations", MENDING, "migration.sql");
    await client.query(readFileSync(file, "utf8"));
    const { rows } = await client.query(`SELECT slug, regions FROM "Organisation" ORDER BY slug`);
    expect(rows).toEqual([
      { slug: "with", regions: ["UKC"] },
      { slug: "without", regions: [] },
    ]);
    expect((await client.query(INCOMPLETE)).rows).toEqual([]);
  });
});
