import { auditHead, signHead } from "@/lib/audit";
import { database, databaseTime } from "@/lib/database";

/** Signs the head of the chain and keeps it, once for each: where nothing was written since, there is nothing to sign. */
export async function publishHead(): Promise<void> {
  const reader = database();
  const head = await auditHead(reader);
  if (head.entry === 0n) return;
  const signedAt = await databaseTime(reader);
  const row = { ...head, signedAt, signature: signHead(head, signedAt) };
  await reader.auditHead.createMany({ data: [row], skipDuplicates: true });
}
