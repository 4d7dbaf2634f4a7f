import type { Actor } from "@/domain/actor";
import { mayRemoveFile } from "@/domain/file/policy";
import { command } from "@/lib/command";
import { database, databaseTime, lockRow, type Reader } from "@/lib/database";
import { logger } from "@/lib/logger";
import { storage } from "@/lib/storage";
import { dropBytes } from "./records";

const SYSTEM: Actor = { kind: "system", as: "files" };
const DAY = 24 * 60 * 60 * 1000;
const BATCH = 200;

/** Removes the row of a file that nothing has attached. Answers where its bytes lie. */
export const removeFile = command({
  name: "file.remove",
  async load(tx, { fileId }: { fileId: string }) {
    if (!(await lockRow(tx, "StoredFile", fileId))) return null;
    const file = await tx.storedFile.findUnique({ where: { id: fileId } });
    return file && { file, attached: await isAttached(tx, fileId) };
  },
  subject: ({ file }) => ({ type: "file", id: file.id }),
  policy: (actor, { attached }) => mayRemoveFile(actor, { attached }),
  decide: ({ file }) => ({ change: file.id, audit: { sha256: file.sha256 } }),
  async save(tx, id, { file }) {
    await tx.storedFile.delete({ where: { id } });
    return { key: file.key, smallKey: file.smallKey };
  },
});

/** Removes a file that has lost what it was attached to; leaves one alone that has not. */
export async function removeUnattached(fileId: string): Promise<void> {
  if (await isAttached(database(), fileId)) return;
  const outcome = await removeFile(SYSTEM, { fileId });
  if (outcome.ok) await dropBytes(outcome.result);
}

/**
 * Removes what others have left behind: rows that nothing has attached, and bytes that no row names.
 * Both only after a day, since an upload stores its bytes before its row.
 */
export async function sweepFiles(): Promise<{ rows: number; bytes: number }> {
  const before = new Date((await databaseTime(database())).getTime() - DAY);
  const swept = { rows: await sweepRows(before), bytes: await sweepBytes(before) };
  if (swept.rows + swept.bytes > 0) logger().info(swept, "files swept");
  return swept;
}

async function sweepRows(before: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const rows = await database().storedFile.findMany({
      where: { uploadedAt: { lt: before }, ...NOT_ATTACHED },
      select: { id: true },
      take: BATCH,
    });
    for (const { id } of rows) await removeUnattached(id);
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}

async function sweepBytes(before: Date): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  const flush = async () => {
    const named = await namedKeys(batch);
    for (const key of batch.filter((one) => !named.has(one))) {
      await storage().remove(key);
      removed += 1;
    }
    batch = [];
  };
  for await (const { key, storedAt } of storage().list()) {
    if (storedAt < before) batch.push(key);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return removed;
}

async function namedKeys(keys: string[]): Promise<Set<string>> {
  const rows = await database().storedFile.findMany({
    where: { OR: [{ key: { in: keys } }, { smallKey: { in: keys } }] },
    select: { key: true, smallKey: true },
  });
  const attached = await database().attachment.findMany({
    where: { storageKey: { in: keys } },
    select: { storageKey: true },
  });
  return new Set([
    ...rows.flatMap(({ key, smallKey }) => (smallKey ? [key, smallKey] : [key])),
    ...attached.map(({ storageKey }) => storageKey),
  ]);
}

/** Nothing of all that can have a file attached has it. */
const NOT_ATTACHED = {
  caseStudies: { none: {} },
  evidence: { none: {} },
  samples: { none: {} },
} as const;

async function isAttached(reader: Reader, id: string): Promise<boolean> {
  return (await reader.storedFile.count({ where: { id, NOT: NOT_ATTACHED } })) > 0;
}
