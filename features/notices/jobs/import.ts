import { createHash } from "node:crypto";
import type { System } from "@/domain/actor";
import { normaliseRelease } from "@/domain/ocds/notice";
import { readPackage } from "@/domain/ocds/package-file";
import { type PublicBodyFacts, readBodyRow } from "@/domain/ocds/public-body";
import { canonicalText, storable } from "@/domain/ocds/storable";
import type { Prisma } from "@/generated/prisma/client";
import type { Command } from "@/lib/command";
import { database } from "@/lib/database";
import { importNotice, importOrganisations } from "../commands";
import { changedBodies } from "../records/bodies";
import type { NoticeInput } from "../records/notice-change";

export interface ImportReport {
  imported: number;
  unchanged: number;
  rejected: { id: string; reason: string }[];
}

/** Told after each step: how many of how many are done. */
export type Progress = (done: number, total: number) => void;

/** The file as a whole cannot be used; nothing was imported. */
export class UnreadableFile extends Error {}

const IMPORT: System = { kind: "system", as: "import" };
const BODIES_AT_ONCE = 200;

/**
 * Imports what an OCDS release package or record package holds, each release in its own transaction:
 * one that cannot be stored is reported, and the others go on.
 * @param json the file, parsed.
 * @throws {UnreadableFile} when it is no such package; and what the database throws when it is gone.
 */
export async function importReleases(json: unknown, progress: Progress): Promise<ImportReport> {
  const file = readPackage(json);
  if (!file.ok) throw new UnreadableFile(file.reason);
  const report: ImportReport = { imported: 0, unchanged: 0, rejected: [...file.unusable] };
  const hashes = new Map<string, string>();
  const stored = await storedHashes(file.releases.map(({ raw }) => raw));
  for (const [at, { raw, place }] of file.releases.entries()) {
    const read = readRelease(raw, place, hashes);
    if ("reason" in read) report.rejected.push(read);
    else if ("repeated" in read || stored.get(read.facts.releaseId) === read.contentHash) {
      report.unchanged += 1;
    } else await importOne(read, report);
    progress(at + 1, file.releases.length);
  }
  return report;
}

/**
 * Imports the list of public bodies.
 * @param rows the file's rows, by the names of their columns.
 */
export async function importBodies(
  rows: readonly Readonly<Record<string, string>>[],
  progress: Progress,
): Promise<ImportReport> {
  const report: ImportReport = { imported: 0, unchanged: 0, rejected: [] };
  const bodies = uniqueBodies(rows, report);
  for (let from = 0; from < bodies.length; from += BODIES_AT_ONCE) {
    const part = bodies.slice(from, from + BODIES_AT_ONCE);
    const changed = await changedBodies(database(), part);
    const rejectedBefore = report.rejected.length;
    const imported = changed.length === 0 ? 0 : await importPart(changed, report);
    report.imported += imported;
    report.unchanged += part.length - imported - (report.rejected.length - rejectedBefore);
    progress(from + part.length, bodies.length);
  }
  return report;
}

type ReadRelease = NoticeInput | { id: string; reason: string } | { repeated: true };

/** @param hashes the releases read so far, by id, with the hash of their content. */
function readRelease(raw: unknown, place: string, hashes: Map<string, string>): ReadRelease {
  const read = normaliseRelease(raw);
  if (!read.ok) return { id: read.id ?? place, reason: read.reason };
  const { notice: facts } = read;
  const content = storable(raw);
  const contentHash = createHash("sha256").update(canonicalText(content)).digest("hex");
  const before = hashes.get(facts.releaseId);
  if (before === contentHash) return { repeated: true };
  if (before) {
    const reason = "The file has another release with this id and different content, before it.";
    return { id: facts.releaseId, reason };
  }
  hashes.set(facts.releaseId, contentHash);
  return { facts, raw: content as Prisma.InputJsonValue, contentHash };
}

async function storedHashes(releases: readonly unknown[]): Promise<Map<string, string>> {
  const ids = releases.flatMap((raw) => {
    const read = normaliseRelease(raw);
    return read.ok ? [read.notice.releaseId] : [];
  });
  const rows = await database().notice.findMany({
    where: { releaseId: { in: ids } },
    select: { releaseId: true, contentHash: true },
  });
  return new Map(rows.map(({ releaseId, contentHash }) => [releaseId, contentHash]));
}

async function importOne(input: NoticeInput, report: ImportReport): Promise<void> {
  const done = await attempt(importNotice, input);
  if ("reason" in done) report.rejected.push({ id: input.facts.releaseId, reason: done.reason });
  else report[done.result] += 1;
}

/** Imports a part of the list at once, and its rows one by one when that fails. */
async function importPart(bodies: PublicBodyFacts[], report: ImportReport): Promise<number> {
  const whole = await attempt(importOrganisations, { bodies });
  if ("result" in whole) return whole.result;
  let imported = 0;
  for (const body of bodies) {
    const one = await attempt(importOrganisations, { bodies: [body] });
    if ("result" in one) imported += one.result;
    else report.rejected.push({ id: body.identifier.value, reason: one.reason });
  }
  return imported;
}

/** Runs a command; twice more if another writer took the same name or number in the meantime. */
async function attempt<Input, Result>(
  run: Command<Input, Result>,
  input: Input,
): Promise<{ result: Result } | { reason: string }> {
  for (let attemptsLeft = 2; ; attemptsLeft -= 1) {
    try {
      const outcome = await run(IMPORT, input);
      if (outcome.ok) return { result: outcome.result };
      if ("refusal" in outcome) return { reason: outcome.refusal.reason };
      return { reason: "It does not fit." };
    } catch (error) {
      if (attemptsLeft > 0 && isClash(error)) continue;
      await database().$executeRaw`SELECT 1`;
      return { reason: `It could not be stored: ${lastLineOf(error)}` };
    }
  }
}

/** A unique key was taken, or transactions got in each other's way. */
function isClash(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^(P2002|P2034)$/.test(String(error.code));
}

function lastLineOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split("\n").at(-1)?.trim() ?? "";
}

function uniqueBodies(
  rows: readonly Readonly<Record<string, string>>[],
  report: ImportReport,
): PublicBodyFacts[] {
  const found = new Map<string, PublicBodyFacts>();
  for (const [place, row] of rows.entries()) {
    const read = readBodyRow(row);
    if (!read.ok) report.rejected.push({ id: read.id ?? `row ${place + 1}`, reason: read.reason });
    else if (found.has(read.body.identifier.value)) {
      const reason = "The file has this identifier in an earlier row.";
      report.rejected.push({ id: read.body.identifier.value, reason });
    } else found.set(read.body.identifier.value, read.body);
  }
  return [...found.values()];
}
