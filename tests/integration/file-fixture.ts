import { utimes } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { FileKind } from "@/domain/file/types";
import { type StoredUpload, storeUpload } from "@/features/files/records";
import { checkUpload } from "@/features/files/records/check-upload";
import { settings } from "@/lib/settings";
import { storage } from "@/lib/storage";

/** A file as a browser sends it. */
export function fileOf(name: string, content: string | Uint8Array): File {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return new File([new Uint8Array(bytes)], name);
}

/** A photograph that says where it was taken, turned on its side by its camera. */
export function photograph(width = 1400, height = 900): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#37796a" } })
    .jpeg()
    .withExif({
      IFD0: { Make: "Kamera" },
      IFD3: { GPSLatitude: "54/1 6/1 0/1", GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
}

export function png(width = 40, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#f2b02e" } })
    .png()
    .toBuffer();
}

/** Checked and stored, as an action does before its command. */
export async function uploadOf(kind: FileKind, file: File): Promise<StoredUpload> {
  const checked = await checkUpload(kind, file);
  if ("problem" in checked) throw new Error(checked.problem);
  return storeUpload(checked);
}

/** Every key that the storage holds. */
export async function allKeys(): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const { key } of storage().list()) keys.add(key);
  return keys;
}

/** Lets bytes have been in the storage for two days. */
export async function letAge(key: string): Promise<void> {
  const then = new Date(Date.now() - 2 * 86_400_000);
  await utimes(join(settings().DATA_DIR, "files", key.slice(0, 2), key), then, then);
}

export async function bytesOf(key: string): Promise<Buffer | null> {
  const stream = await storage().read(key);
  return stream && Buffer.from(await new Response(stream).arrayBuffer());
}
