import type { Actor } from "@/domain/actor";
import type { Reader, Transaction } from "./database";

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

/**
 * Recomputes the chain from the first entry.
 * @returns the number of entries, and the first that does not fit what stands before it.
 */
export async function verifyAudit(
  reader: Reader,
): Promise<{ entries: number; broken: BrokenEntry | null }> {
  const rows = await reader.$queryRaw<{ entries: bigint; id: bigint | null; why: string | null }[]>`
    SELECT entries, id, why FROM audit_verify()`;
  const row = rows[0];
  if (!row) throw new Error("The database did not answer the audit's verification.");
  const broken = row.id === null ? null : { id: row.id, why: row.why ?? "" };
  return { entries: Number(row.entries), broken };
}
