import { createHash } from "node:crypto";
import type { Attachment } from "@/domain/response/attachments";
import { inertHeaders } from "@/features/downloads/export";
import type { Keeping } from "@/features/files/actions/with-upload";
import { database } from "@/lib/database";
import { lockFile, newFileKey, unlockFile } from "@/lib/seal";
import { storage } from "@/lib/storage";
import type { KeptAttachment } from "../commands/evidence";

/** Documents of a response are encrypted before they are stored, each with a key of its own. */
export const SEALED: Keeping<KeptAttachment> = {
  async keep({ name, type, bytes, sha256 }) {
    const key = newFileKey();
    const storageKey = await storage().put(await lockFile(key, bytes));
    return { name, type, bytes: bytes.length, sha256, key, storageKey };
  },
  drop: ({ storageKey }) => storage().remove(storageKey),
};

/** A document of a response for whoever may read that: decrypted, and held against its hash. */
export async function attachmentAnswer(attachment: Attachment | undefined): Promise<Response> {
  const bytes = attachment && (await attachmentBytes(attachment));
  if (!attachment || !bytes) return new Response("There is no such document.", { status: 404 });
  return new Response(bytes, { headers: inertHeaders({ kind: "DOCUMENT", ...attachment }) });
}

/**
 * The bytes of a document of an opened response; null if they are not in the storage.
 * @throws if what is stored is not what was attached
 */
export async function attachmentBytes(
  attachment: Attachment,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await database().attachment.findUnique({ where: { id: attachment.id } });
  const box = row && (await storage().read(row.storageKey));
  if (!box) return null;
  const sealed = new Uint8Array(await new Response(box).arrayBuffer());
  const bytes = await unlockFile(attachment.key, sealed);
  if (createHash("sha256").update(bytes).digest("hex") !== attachment.sha256)
    throw new Error("What was stored is not what was attached.");
  return bytes;
}
