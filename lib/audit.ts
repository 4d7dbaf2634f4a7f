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
  previous: column.text,
});

const BEFORE = row("the code of the entry before", { code: column.text.nullable() });

/** Says from where on entries have codes: those before it are of a version without, or of a migration. */
const BEGIN_CODES = "audit.beginCodes";

/**
 * Appends to the audit log in the transaction that made the change. The database fills in the
 * time, the transaction's number and the hash, and forbids every later change (see the migration). Beside it
 * stands a code of that hash, which only who has the server's key can make.
 *
 * @throws Error where the entry before it has no code of this server: this one would vouch for what it does not know.
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const [appended] = await rows(tx, APPENDED)`
    INSERT INTO "AuditEvent" ("actor", "organisationId", "command", "subjectType", "subjectId", "outcome", "data")
    VALUES (${nameOf(entry.actor)}, ${organisationOf(entry.actor)}::uuid, ${entry.command},
            ${entry.subjectType}, ${entry.subjectId}, ${entry.outcome}::"AuditOutcome",
            ${JSON.stringify(entry.data ?? {})}::jsonb)
    RETURNING "id", "hash", "previous"`;
  if (!appended) throw new Error("The database took no entry of the audit log.");
  const { id, previous } = appended;
  // A statement of its own: the first began before the entry that it follows was there.
  const [before] = await rows(tx, BEFORE)`
    INSERT INTO "audit"."mac" ("id", "mac") VALUES (${id}, ${codeOf(appended)})
    RETURNING (SELECT m."mac" FROM "audit"."mac" AS m WHERE m."id" = ${id - 1n}) AS "code"`;
  const vouched = id === 1n || before?.code === codeOf({ id: id - 1n, hash: previous });
  if (!vouched && entry.command !== BEGIN_CODES) throw new Error(NOT_OURS);
}

const NOT_OURS =
  "The newest entry of the audit log was not written with this SEAL_KEY, so nothing is added to it. Run `npm run proven -- audit verify`: either the log was forged, or SEAL_KEY is another one";

/**
 * Makes an entry with a code where the newest has none. Called after migrations alone: the log may be from before there
 * were codes, or a migration may have written to it. What has no code is told by `audit verify` for good.
 */
export async function beginCodes(db: Database): Promise<void> {
  await db.$transaction(async (tx) => {
    const { entry } = await auditHead(tx);
    const [newest] = await rows(tx, CODED)`
      SELECT e."id", e."hash", e."command", e."at", m."mac" FROM "AuditEvent" AS e
      LEFT JOIN "audit"."mac" AS m ON m."id" = e."id" WHERE e."id" = ${entry}`;
    if (!newest || newest.mac !== null) return;
    const actor = { kind: "system", as: "audit" } as const;
    const subject = { subjectType: "audit", subjectId: String(entry) };
    await appendAudit(tx, { actor, command: BEGIN_CODES, ...subject, outcome: "DONE" });
  });
}

/** The code of an entry, by its hash, which says everything up to it. */
function codeOf({ id, hash }: { id: bigint; hash: string }): string {
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
  /** Entries without a code, before one that says so: of a version without codes, or of a migration. */
  uncoded: readonly Uncoded[];
}

interface Uncoded {
  from: bigint;
  to: bigint;
  /** When the entry was written that says so. */
  saidAt: Date;
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
  const codes = await readCodes(reader);
  return {
    entries: Number(chain.entries),
    head: await auditHead(reader),
    broken: broken ?? codes.broken,
    uncoded: codes.uncoded,
  };
}

const CODED = row("an entry of the audit log with its code", {
  id: column.big,
  hash: column.text,
  mac: column.text.nullable(),
  command: column.text,
  at: column.time,
});

/** How many entries are read at a time. */
const BATCH = 5_000;

/**
 * The first entry whose code is not this server's, and those that have none. Codes may be missing only right before an
 * entry that says so; that entry has one, and by its hash it stands for all before it.
 */
async function readCodes(reader: Reader): Promise<Pick<AuditFound, "broken" | "uncoded">> {
  const uncoded: Uncoded[] = [];
  let from: bigint | null = null;
  for (let after = 0n; ; ) {
    const entries: z.output<typeof CODED>[] = await rows(reader, CODED)`
      SELECT e."id", e."hash", e."command", e."at", m."mac" FROM "AuditEvent" AS e
      LEFT JOIN "audit"."mac" AS m ON m."id" = e."id"
      WHERE e."id" > ${after} ORDER BY e."id" LIMIT ${BATCH}`;
    for (const { id, hash, mac, command, at } of entries) {
      if (mac === null) {
        from ??= id;
        continue;
      }
      if (mac !== codeOf({ id, hash })) return { broken: { id, why: NO_CODE }, uncoded };
      if (from !== null && command !== BEGIN_CODES)
        return { broken: { id: from, why: NO_CODE }, uncoded };
      if (from !== null) uncoded.push({ from, to: id - 1n, saidAt: at });
      from = null;
    }
    after = entries.at(-1)?.id ?? after;
    if (entries.length < BATCH)
      return { broken: from === null ? null : { id: from, why: NO_CODE }, uncoded };
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
