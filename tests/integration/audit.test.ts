import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { type Actor, ANONYMOUS } from "@/domain/actor";
import { ALLOWED, refuse } from "@/domain/verdict";
import { appendAudit, beginCodes, verifyAudit } from "@/lib/audit";
import { command, Invalid } from "@/lib/command";
import { database, disconnect } from "@/lib/database";
import { stopQueue } from "@/lib/queue";
import { layOrganisation, write } from "../setup/lay";
import { mailJob } from "./mailed";

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

const SYSTEM: Actor = { kind: "system", as: "test" };

/** Renames an organisation, unless the policy or the decision says no. */
const rename = command({
  name: "test.rename",
  load: (tx, { id }: { id: string; name: string; fail?: "policy" | "input" | "save" }) =>
    tx.organisation.findUnique({ where: { id } }),
  subject: ({ id }) => ({ type: "organisation", id }),
  policy: (_actor, _row, _now, { fail }) =>
    fail === "policy" ? refuse("The test says no.", "Say yes.") : ALLOWED,
  decide: (_row, { name, fail }) => {
    if (fail === "input") throw new Invalid({ name: ["The test does not like it"] });
    return {
      change: { name, fail },
      effects: [mailJob("a@example.org", { subject: name, paragraphs: ["Renamed."] })],
    };
  },
  async save(tx, { name, fail }, { id }) {
    await tx.organisation.update({ where: { id }, data: { name } });
    if (fail === "save") throw new Error("The disk is full.");
  },
});

async function lastEvent() {
  return database().auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
}

async function queuedMails(subject: string): Promise<number> {
  const rows = await database().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pgboss.job WHERE name = 'mail.message' AND data->>'subject' = ${subject}`;
  return Number(rows[0]?.count ?? 0);
}

test("a command saves, audits and queues, together", async () => {
  const { id } = await layOrganisation("Before", "SUPPLIER");
  await expect(rename(SYSTEM, { id, name: "After" })).resolves.toMatchObject({ ok: true });
  expect(await lastEvent()).toMatchObject({
    command: "test.rename",
    actor: "system:test",
    subjectId: id,
    outcome: "DONE",
  });
  expect(await queuedMails("After")).toBe(1);
});

test("a refusal changes nothing, and is on record with its reason", async () => {
  const { id } = await layOrganisation("Stays", "SUPPLIER");
  const outcome = await rename(SYSTEM, { id, name: "Refused name", fail: "policy" });
  expect(outcome).toEqual({ ok: false, refusal: refuse("The test says no.", "Say yes.") });
  expect(await lastEvent()).toMatchObject({
    outcome: "REFUSED",
    data: { reason: "The test says no." },
  });
  expect((await database().organisation.findUniqueOrThrow({ where: { id } })).name).toBe("Stays");
  expect(await queuedMails("Refused name")).toBe(0);
});

test("a refusal of somebody who is not signed in is no history", async () => {
  const { id } = await layOrganisation("Strangers", "SUPPLIER");
  const before = (await lastEvent()).id;
  const outcome = await rename(ANONYMOUS, { id, name: "Refused name", fail: "policy" });
  expect(outcome).toEqual({ ok: false, refusal: refuse("The test says no.", "Say yes.") });
  expect((await lastEvent()).id).toBe(before);
});

test("wrong input comes back by field", async () => {
  const { id } = await layOrganisation("Stays too", "SUPPLIER");
  const outcome = await rename(SYSTEM, { id, name: "x", fail: "input" });
  expect(outcome).toEqual({ ok: false, errors: { name: ["The test does not like it"] } });
});

test("what fails half way leaves nothing behind: no change, no mail, no entry", async () => {
  const { id } = await layOrganisation("Whole", "SUPPLIER");
  const before = (await lastEvent()).id;
  await expect(rename(SYSTEM, { id, name: "Half", fail: "save" })).rejects.toThrow("disk");
  expect((await database().organisation.findUniqueOrThrow({ where: { id } })).name).toBe("Whole");
  expect(await queuedMails("Half")).toBe(0);
  expect((await lastEvent()).id).toBe(before);
});

test("the database refuses a change without an audit event", async () => {
  const { id } = await layOrganisation("Guarded", "SUPPLIER");
  const silently = database().organisation.update({ where: { id }, data: { name: "Silently" } });
  await expect(silently).rejects.toThrow(/needs an audit event/);
  await expect(database().organisation.delete({ where: { id } })).rejects.toThrow(/audit event/);
});

/** Tables that a row may come into without an entry in the audit log, each with the reason. */
const NO_RECORD = {
  _prisma_migrations: "the migrations",
  AuditEvent: "the log itself",
  AuditHead: "heads of the log, signed",
  Follow: "what somebody wants to hear of is theirs alone",
  PasskeyChallenge: "lasts five minutes",
  Session: "ends by itself; what began it is on record",
  SignInBrowser: "lasts ten minutes",
  SignInCode: "lasts ten minutes; that it was asked for is on record",
  VerificationToken: "lasts a minute",
  rate_limit: "counts",
};

test("every table wants an entry, but for those that are no record", async () => {
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT EXISTS (
      SELECT FROM pg_trigger AS t WHERE t.tgrelid = c.oid AND t.tgname = 'audit_required')
    ORDER BY c.relname COLLATE "C"`;
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(NO_RECORD).toSorted());
});

test.each([
  ["changed", `UPDATE "AuditEvent" SET "actor" = 'nobody'`],
  ["removed", `DELETE FROM "AuditEvent"`],
  ["emptied", `TRUNCATE "AuditEvent"`],
])("the audit log cannot be %s", async (_how, statement) => {
  await expect(database().$executeRawUnsafe(statement)).rejects.toThrow(/append-only/);
});

test("entries of transactions that run at once form one chain", async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, number) => layOrganisation(`At once ${number}`, "SUPPLIER")),
  );
  const { entries, broken } = await verifyAudit(database());
  expect(broken).toBeNull();
  expect(entries).toBeGreaterThan(30);
});

/** As who has all rights of the database, past our own client. */
async function owner(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const results = await client.query(sql);
  await client.end();
  const all = [results].flat();
  return all[all.length - 1] as pg.QueryResult;
}

/** Does what an intruder with the database's own rights would do. */
async function tamper(statement: string): Promise<void> {
  await database().$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SET LOCAL session_replication_role = replica`);
    await tx.$executeRawUnsafe(statement);
  });
}

test("taking codes away is found, and nothing is added that would vouch for it", async () => {
  const count = async () => (await verifyAudit(database())).entries;
  const before = await count();
  await beginCodes(database());
  expect(await count(), "there is one already").toBe(before);
  await tamper(`DELETE FROM "audit"."mac"`);
  expect((await verifyAudit(database())).broken).toMatchObject({ id: 1n });
  await expect(layOrganisation("After it", "SUPPLIER")).rejects.toThrow(/with this SEAL_KEY/);
  // A migration of a log from before there were codes says so, for good.
  await beginCodes(database());
  await layOrganisation("Goes on", "SUPPLIER");
  const { broken, uncoded } = await verifyAudit(database());
  expect(broken).toBeNull();
  expect(uncoded).toMatchObject([{ from: 1n, to: BigInt(before) }]);
  // What says so has to have a code of its own, and to come right after.
  const { id } = await lastEvent();
  await tamper(`DELETE FROM "audit"."mac" WHERE id = ${id} - 1`);
  expect((await verifyAudit(database())).broken).toMatchObject({ id: 1n });
  await beginAnew();
});

/** As after a migration: so that the tests that follow can write. */
async function beginAnew(): Promise<void> {
  const { id } = await lastEvent();
  await tamper(`DELETE FROM "audit"."mac" WHERE id = ${id}`);
  await beginCodes(database());
}

test("who has all rights of the database and rewrites an entry with every hash after it, is found", async () => {
  const { id } = await layOrganisation("Rewritten", "SUPPLIER");
  const target = await lastEvent();
  await layOrganisation("After it", "SUPPLIER");
  const { rows } = await owner(`
    BEGIN;
    SET LOCAL session_replication_role = replica;
    DO $$
    DECLARE e "AuditEvent"; last TEXT := NULL;
    BEGIN
      UPDATE "AuditEvent" SET "actor" = 'person:${id}' WHERE "id" = ${target.id};
      FOR e IN SELECT * FROM "AuditEvent" WHERE "id" >= ${target.id} ORDER BY "id" LOOP
        IF last IS NOT NULL THEN e."previous" := last; END IF;
        last := audit_hash(e);
        UPDATE "AuditEvent" SET "previous" = e."previous", "hash" = last WHERE "id" = e."id";
      END LOOP;
      UPDATE "audit"."head" SET "hash" = last;
    END $$;
    COMMIT;
    SELECT id, why FROM audit_verify()`);
  expect(rows, "the hashes alone say that all is well").toEqual([{ id: null, why: null }]);
  expect((await verifyAudit(database())).broken).toMatchObject({
    id: target.id,
    why: expect.stringContaining("not written by this server"),
  });
  await expect(layOrganisation("On top", "SUPPLIER")).rejects.toThrow(/with this SEAL_KEY/);
  await beginAnew();
});

test("tampering shows: a changed entry, a missing one, and the loss of the newest", async () => {
  await write(async () => undefined);
  const { id } = await lastEvent();
  await tamper(`UPDATE "AuditEvent" SET "data" = '{"reason": "rewritten"}' WHERE id = 2`);
  expect((await verifyAudit(database())).broken).toMatchObject({ id: 2n });
  await tamper(`DELETE FROM "AuditEvent" WHERE id = 2`);
  expect((await verifyAudit(database())).broken).toEqual({ id: 2n, why: "the entry is missing" });
  await tamper(`DELETE FROM "AuditEvent" WHERE id >= 2 AND id <= ${id}`);
  expect((await verifyAudit(database())).broken).toEqual({
    id: 2n,
    why: "the newest entries are missing",
  });
  await beginAnew();
});

test("no entry names a person otherwise than by number", async () => {
  const stranger: Actor = {
    kind: "person",
    userId: "0192f0c1-0000-7000-8000-000000000000",
    name: "Ada Private",
    email: "ada@private.example",
    operator: false,
    actingFor: null,
  };
  await database().$transaction((tx) =>
    appendAudit(tx, {
      actor: stranger,
      command: "test.name",
      subjectType: "test",
      subjectId: "1",
      outcome: "DONE",
    }),
  );
  const { actor, data } = await lastEvent();
  expect(`${actor} ${JSON.stringify(data)}`).toBe(`person:${stranger.userId} {}`);
});
