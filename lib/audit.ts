import type { z } from "zod";
import type { Actor } from "@/domain/actor";
import type { Database, Reader, Transaction } from "./database";
import { column, row, rows } from "./rows";
import { keyedHash, signed } from "./seal";

export interface AuditEntry {
  command: string;
  actor: Actor;
  subjectType: string;
  subjectId: string;
  outcome: "DONE" | "REFUSED";
  /** What happened, without the words of a sealed response and without personal data. */
  data?: Record<string, unknown>;
}

const APPENDED = row("an entry of the audit log", {
  id: column.big,
  hash: column.text,
});

/**
 * Appends to the audit log in the transaction that made the change. The database fills in the
 * time, the transaction's number and the hash, and forbids every later change (see the migration). Beside it
 * stands a code of that hash, which only who has the server's key can make.
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const [appended] = await rows(tx, APPENDED)`
    INSERT INTO "AuditEvent" ("actor", "organisationId", "command", "subjectType", "subjectId", "outcome", "data")
    VALUES (${nameOf(entry.actor)}, ${organisationOf(entry.actor)}::uuid, ${entry.command},
            ${entry.subjectType}, ${entry.subjectId}, ${entry.outcome}::"AuditOutcome",
            ${JSON.stringify(entry.data ?? {})}::jsonb)
    RETURNING "id", "hash"`;
  if (!appended) throw new Error("The database took no entry of the audit log.");
  await tx.$executeRaw`
    INSERT INTO "audit"."mac" ("id", "mac") VALUES (${appended.id}, ${codeOf(appended)})`;
}

/** Makes an entry with a code where the newest has none: on a database from before there were codes. */
export async function beginCodes(db: Database): Promise<void> {
  await db.$transaction(async (tx) => {
    const { entry } = await auditHead(tx);
    const [newest] = await rows(tx, CODED)`
      SELECT e."id", e."hash", m."mac" FROM "AuditEvent" AS e
      LEFT JOIN "audit"."mac" AS m ON m."id" = e."id" WHERE e."id" = ${entry}`;
    if (!newest || newest.mac !== null) return;
    const actor = { kind: "system", as: "audit" } as const;
    const subject = { subjectType: "audit", subjectId: String(entry) };
    await appendAudit(tx, { actor, command: "audit.beginCodes", ...subject, outcome: "DONE" });
  });
}

/** The code of an entry, by its hash, which says everything up to it. */
function codeOf({ id, hash }: z.output<typeof APPENDED>): string {
  return keyedHash("audit", `${id}:${hash}`);
}

function nameOf(actor: Actor): string {
  if (actor.kind === "person") return `person:${actor.userId}`;
  return actor.kind === "system" ? `system:${actor.as}` : "anonymous";
}

function organisationOf(actor: Actor): string | null {
  return actor.kind === "person" ? (actor.actingFor?.organisationId ?? null) : null;
}

export interface BrokenEntry {
  id: bigint;
  why: string;
}

const CHAIN = row("the audit's verification", {
  entries: column.big,
  id: column.big.nullable(),
  why: column.text.nullable(),
});

/** What `verifyAudit` found. */
export interface AuditFound {
  entries: number;
  head: Head;
  broken: BrokenEntry | null;
}

/**
 * Recomputes the chain from the first entry: the hashes, which anybody with the database can, and then the
 * codes, which need the server's key. Who rewrote entries and all hashes after them is found by these.
 * @returns the number of entries, the head, and the first that does not fit what stands before it.
 */
export async function verifyAudit(reader: Reader): Promise<AuditFound> {
  const [chain] = await rows(reader, CHAIN)`
    SELECT entries, id, why FROM audit_verify()`;
  if (!chain) throw new Error("The database did not answer the audit's verification.");
  const broken = chain.id === null ? null : { id: chain.id, why: chain.why ?? "" };
  return {
    entries: Number(chain.entries),
    head: await auditHead(reader),
    broken: broken ?? (await wrongCode(reader)),
  };
}

const CODED = row("an entry of the audit log with its code", {
  id: column.big,
  hash: column.text,
  mac: column.text.nullable(),
});

/** How many entries are read at a time. */
const BATCH = 5_000;

/**
 * The first entry whose code is not this server's. Those from before there were codes have none; the newest has one,
 * and by its hash it stands for all before it.
 */
async function wrongCode(reader: Reader): Promise<BrokenEntry | null> {
  let coded = false;
  for (let after = 0n; ; ) {
    const entries: z.output<typeof CODED>[] = await rows(reader, CODED)`
      SELECT e."id", e."hash", m."mac" FROM "AuditEvent" AS e
      LEFT JOIN "audit"."mac" AS m ON m."id" = e."id"
      WHERE e."id" > ${after} ORDER BY e."id" LIMIT ${BATCH}`;
    for (const { id, hash, mac } of entries) {
      if (mac === null && !coded) continue;
      if (mac !== codeOf({ id, hash })) return { id, why: NO_CODE };
      coded = true;
    }
    after = entries.at(-1)?.id ?? after;
    if (entries.length < BATCH) return coded || after === 0n ? null : { id: after, why: NO_CODE };
  }
}

const NO_CODE =
  "it was not written by this server with its SEAL_KEY. Either it was forged, or this is another key";

/** The newest entry of the chain. */
export interface Head {
  entry: bigint;
  hash: string;
}

const HEAD = row("the head of the audit log", { entry: column.big, hash: column.text });

/** The head of the chain; entry 0 while there is none. */
export async function auditHead(reader: Reader): Promise<Head> {
  const [head] = await rows(reader, HEAD)`SELECT "id" AS "entry", "hash" FROM "audit"."head"`;
  if (!head) throw new Error("The audit log has no head.");
  return head;
}

/** The hash of an entry; null where there is none. */
export async function hashOfEntry(reader: Reader, entry: bigint): Promise<string | null> {
  const found = await reader.auditEvent.findUnique({
    where: { id: entry },
    select: { hash: true },
  });
  return found?.hash ?? null;
}

/** Signs a head, as docs/receipts.md says: with the key that signs receipts. */
export function signHead({ entry, hash }: Head, at: Date): string {
  return signed(Buffer.from(`proven audit head ${entry} ${hash} ${at.toISOString()}`));
}
