import type { Actor } from "@/domain/actor";
import type { Reader, Transaction } from "./database";
import { column, row, rows } from "./rows";

export interface AuditEntry {
  command: string;
  actor: Actor;
  subjectType: string;
  subjectId: string;
  outcome: "DONE" | "REFUSED";
  /** What happened, without the words of a sealed response and without personal data. */
  data?: Record<string, unknown>;
}

/**
 * Appends to the audit log in the transaction that made the change. The database fills in the
 * time, the transaction's number and the hash, and forbids every later change (see the migration).
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" ("actor", "organisationId", "command", "subjectType", "subjectId", "outcome", "data")
    VALUES (${nameOf(entry.actor)}, ${organisationOf(entry.actor)}::uuid, ${entry.command},
            ${entry.subjectType}, ${entry.subjectId}, ${entry.outcome}::"AuditOutcome",
            ${JSON.stringify(entry.data ?? {})}::jsonb)`;
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

/**
 * Recomputes the chain from the first entry.
 * @returns the number of entries, and the first that does not fit what stands before it.
 */
export async function verifyAudit(
  reader: Reader,
): Promise<{ entries: number; broken: BrokenEntry | null }> {
  const [chain] = await rows(reader, CHAIN)`
    SELECT entries, id, why FROM audit_verify()`;
  if (!chain) throw new Error("The database did not answer the audit's verification.");
  const broken = chain.id === null ? null : { id: chain.id, why: chain.why ?? "" };
  return { entries: Number(chain.entries), broken };
}
