import type { FileKind } from "@/domain/file/types";
import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
import { storage } from "@/lib/storage";
import type { CheckedUpload } from "./records/check-upload";

/** A file whose bytes are in the storage already, and that no row names yet. */
export interface StoredUpload {
  kind: FileKind;
  name: string;
  type: string;
  bytes: number;
  sha256: string;
  width: number | null;
  height: number | null;
  key: string;
  smallKey: string | null;
  smallWidth: number | null;
}

/** What a row of a file is read as. */
export type FileRow = Prisma.StoredFileGetPayload<object>;

/** Puts the bytes into the storage. */
export async function storeUpload({
  bytes,
  small,
  ...upload
}: CheckedUpload): Promise<StoredUpload> {
  const key = await storage().put(bytes);
  const smallKey = small && (await storage().put(small.bytes));
  return { ...upload, bytes: bytes.length, key, smallKey, smallWidth: small?.width ?? null };
}

/** Takes the bytes out again. */
export async function dropBytes(stored: Pick<StoredUpload, "key" | "smallKey">): Promise<void> {
  await storage().remove(stored.key);
  if (stored.smallKey) await storage().remove(stored.smallKey);
}

/** Writes down a stored file, inside the command that attaches it. */
export async function createFile(
  tx: Transaction,
  id: string,
  stored: StoredUpload,
  by: { organisationId: string; userId: string | null; now: Date },
): Promise<void> {
  await tx.storedFile.create({
    data: {
      id,
      ...stored,
      organisationId: by.organisationId,
      uploadedById: by.userId,
      uploadedAt: by.now,
    },
  });
}

/** Asks for the removal of files that may have lost what they were attached to. */
export function removals(ids: readonly (string | null | undefined)[]): Job[] {
  const uploadIds = ids.filter((id) => typeof id === "string");
  return uploadIds.map((id): Job => ({ name: "files.remove", data: { id } }));
}
