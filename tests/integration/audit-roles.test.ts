import { createPublicKey, verify } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { headsBefore } from "@/features/audit/api";
import { publishHead } from "@/features/audit/jobs/publish-head";
import { auditHead, beginCodes, verifyAudit } from "@/lib/audit";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { receiptKey } from "@/lib/seal";
import { layOrganisation } from "../setup/lay";

/** As the web server and the worker sign in. */
let runtime: pg.Client;

beforeAll(async () => {
  const url = new URL(inject("services").DATABASE_RUNTIME_URL ?? "");
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  runtime = new pg.Client({ connectionString: url.href });
  await runtime.connect();
  await layOrganisation("On record", "SUPPLIER");
});

afterAll(async () => {
  await runtime.end();
  await stopQueue();
  await disconnect();
});

describe("the role under which the program runs", () => {
  test("is no superuser and owns nothing", async () => {
    const { rows } = await runtime.query(`
      SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls,
        (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owns
      FROM pg_roles WHERE rolname = current_user`);
    const no = { rolcreatedb: false, rolcreaterole: false, rolreplication: false };
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, owns: 0, ...no }]);
  });

  test.each([
    `UPDATE "AuditEvent" SET "actor" = 'nobody'`,
    `DELETE FROM "AuditEvent"`,
    `TRUNCATE "AuditEvent"`,
    `UPDATE "AuditHead" SET "hash" = ''`,
    `DELETE FROM "AuditHead"`,
    `UPDATE "audit"."head" SET "id" = 0`,
    `DELETE FROM "audit"."mac"`,
    `UPDATE "audit"."mac" SET "mac" = ''`,
    `UPDATE "AgreedScore" SET "score" = 5`,
    `DELETE FROM "AgreedScore"`,
    `UPDATE "AgreedScoreConfirmed" SET "confirmedAt" = now()`,
    `DELETE FROM "AgreedScoreConfirmed"`,
    `DELETE FROM "ReturnedScore"`,
    `DELETE FROM "PanelMeeting"`,
    `DELETE FROM "Recommendation"`,
    `DELETE FROM "Proposal"`,
    `DELETE FROM "Declaration"`,
    `UPDATE "Withdrawal" SET "undone" = true`,
    `DELETE FROM "Withdrawal"`,
    `ALTER TABLE "AuditEvent" DISABLE TRIGGER ALL`,
    `DROP TRIGGER "audit_append" ON "AuditEvent"`,
    `ALTER TABLE "Challenge" DISABLE TRIGGER ALL`,
    `CREATE OR REPLACE FUNCTION audit_hash(entry "AuditEvent") RETURNS TEXT LANGUAGE SQL AS $$ SELECT '' $$`,
    "CREATE TABLE mine (id INT)",
    `CREATE TRIGGER mine BEFORE INSERT ON "User" EXECUTE FUNCTION audit_forbid()`,
    "SET session_replication_role = replica",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY (SELECT 1) TO '/tmp/proven-mine'",
    "CREATE ROLE mine SUPERUSER",
    `DELETE FROM "_prisma_migrations"`,
  ])("cannot: %s", async (statement) => {
    await expect(runtime.query(statement)).rejects.toThrow(
      /permission denied|must be (owner|superuser)/,
    );
  });

  test("appends to the audit, and the head moves by that alone", async () => {
    const before = await auditHead(database());
    await runtime.query(`
      INSERT INTO "AuditEvent" ("actor", "command", "subjectType", "subjectId", "outcome")
      VALUES ('system:test', 'test.role', 'test', 'test', 'DONE')`);
    expect((await auditHead(database())).entry).toBe(before.entry + 1n);
    const { broken } = await verifyAudit(database());
    expect(broken, "and an entry without the server's key is found").toMatchObject({
      id: before.entry + 1n,
    });
    await expect(layOrganisation("After it", "SUPPLIER")).rejects.toThrow(/with this SEAL_KEY/);
    await beginCodes(database());
  });
});

describe("a signed head", () => {
  test("is kept once, given to everybody, and checked with the key of receipts", async () => {
    await layOrganisation("Signed", "SUPPLIER");
    await publishHead();
    await publishHead();
    const head = await auditHead(database());
    const { items, next } = await headsBefore(undefined);
    expect(items.map(({ entry }) => entry)).toEqual([String(head.entry)]);
    expect(next).toBeNull();
    const [
      { entry, hash, signed_at, signature } = { entry: "", hash: "", signed_at: "", signature: "" },
    ] = items;
    const text = Buffer.from(`proven audit head ${entry} ${hash} ${signed_at}`);
    const key = createPublicKey(receiptKey());
    expect(verify(null, text, key, Buffer.from(signature, "base64"))).toBe(true);
    const other = Buffer.from(`proven audit head ${entry} ${hash} 2026-01-01T00:00:00.000Z`);
    expect(verify(null, other, key, Buffer.from(signature, "base64"))).toBe(false);
  });

  test("are given by pages, the newest first", async () => {
    for (let n = 0; n < 52; n += 1) {
      await layOrganisation(`Head ${n}`, "SUPPLIER");
      await publishHead();
    }
    const first = await headsBefore(undefined);
    expect(first.items).toHaveLength(50);
    const second = await headsBefore(first.next ?? undefined);
    expect(second.next).toBeNull();
    const entries = [...first.items, ...second.items].map(({ entry }) => Number(entry));
    expect(entries).toEqual(entries.toSorted((a, b) => b - a));
    expect(new Set(entries).size).toBe(entries.length);
  });
});
