import { MOST_ENTRIES } from "@/domain/supplier/profile";
import { Refused } from "@/lib/command";
import type { Transaction } from "@/lib/database";
import { type Draft, savesSince } from "./draft";

/** What a draft holds several of. */
export type EntryKind = "capability" | "evidence" | "certification";

interface EntryInput {
  organisationId: string;
  /** Null for a new one. */
  id: string | null;
  revision: number;
}

/** What others saved of this entry since the form was opened. */
export async function entrySaves(tx: Transaction, kind: EntryKind, input: EntryInput) {
  if (input.id === null) return [];
  return savesSince(tx, input.organisationId, `${kind}:${input.id}`, input.revision);
}

/** What the audit keeps of a change to an entry: `savesSince` reads it. */
export function entryAudit(kind: EntryKind, id: string, { revision }: Draft, fields: string[]) {
  return { part: `${kind}:${id}`, revision: revision + 1, fields };
}

interface EntryTable {
  findUnique(query: {
    where: { id: string };
  }): PromiseLike<{ profileId: string; versionId: string | null } | null>;
}

/** Whether a row is another supplier's, or part of a version: there is no such entry in this draft then. */
export async function isElsewhere(table: EntryTable, id: string | null, draft: Draft) {
  const row = id === null ? null : await table.findUnique({ where: { id } });
  return row !== null && (row.versionId !== null || row.profileId !== draft.row?.id);
}

/** @throws {Refused} when there is no room for another. @param what their name, several. */
export function refuseFullProfile(entries: readonly unknown[] = [], what: string): void {
  if (entries.length < MOST_ENTRIES) return;
  throw new Refused({
    allowed: false,
    reason: `A profile holds up to ${MOST_ENTRIES} ${what}.`,
    remedy: "Remove the one that says least about you, then add this one.",
  });
}
