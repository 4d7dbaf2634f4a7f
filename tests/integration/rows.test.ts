import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { database, disconnect } from "@/lib/database";
import { column, RowError, row, rows } from "@/lib/rows";
import { root } from "@/scripts/lib/root";
import { newDatabase } from "../setup/context";

afterAll(disconnect);

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

const PEOPLE = row("people of a test", {
  email: column.text,
  regions: column.texts,
  pence: column.big,
  share: column.decimal,
  since: column.time.nullable(),
});

test("a row of raw SQL comes as its schema says", async () => {
  expect(
    await rows(database(), PEOPLE)`
      SELECT ${"a@example.org"}::text AS email, ARRAY['UKC'] AS regions, 12::bigint AS pence, 0.50::text AS share,
             NULL::timestamptz AS since, 'not asked for' AS more`,
  ).toEqual([{ email: "a@example.org", regions: ["UKC"], pence: 12n, share: "0.50", since: null }]);
});

test("what does not fit is an error that names statement and column, and no value", async () => {
  const asked = rows(database(), PEOPLE)`
    SELECT 'a@example.org' AS email, NULL::text[] AS regions, 12::bigint AS pence, 'b@example.org' AS share,
           NULL::timestamptz AS since`;
  const error = await asked.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RowError);
  const { message } = error as RowError;
  expect(message).toMatch(/people of a test: the column "regions" .* the column "share" /);
  expect(message).not.toContain("example.org");
});
