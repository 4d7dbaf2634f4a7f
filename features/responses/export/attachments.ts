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
  const row =
    attachment && (await database().attachment.findUnique({ where: { id: attachment.id } }));
  const box = row && (await storage().read(row.storageKey));
  if (!attachment || !box) return new Response("There is no such document.", { status: 404 });
  const sealed = new Uint8Array(await new Response(box).arrayBuffer());
  const bytes = await unlockFile(attachment.key, sealed);
  if (createHash("sha256").update(bytes).digest("hex") !== attachment.sha256)
    throw new Error("What was stored is not what was attached.");
  return new Response(bytes, { headers: inertHeaders({ kind: "DOCUMENT", ...attachment }) });
}
