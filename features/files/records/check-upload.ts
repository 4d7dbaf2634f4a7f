import { createHash } from "node:crypto";
import { checkFile, tooLarge } from "@/domain/file/check";
import { cleanName } from "@/domain/file/name";
import { type FileKind, type FileType, MOST_BYTES } from "@/domain/file/types";
import { tellContent } from "@/lib/content";
import { renderPicture } from "@/lib/picture";

/** A file that was looked at, and what will be kept of it. */
export interface CheckedUpload {
  kind: FileKind;
  name: string;
  type: string;
  bytes: Uint8Array;
  width: number | null;
  height: number | null;
  small: { bytes: Uint8Array; width: number } | null;
  sha256: string;
}

/**
 * Tells by its content what a file is. A document is kept as it is, a picture is drawn anew.
 * @returns what is kept, or what is wrong with the file, for the person who chose it.
 */
export async function checkUpload(
  kind: FileKind,
  file: File,
): Promise<CheckedUpload | { problem: string }> {
  if (file.size > MOST_BYTES) return { problem: tooLarge(file.size) };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const content = await tellContent(bytes);
  const checked = checkFile(kind, { name: file.name, bytes: bytes.length, content });
  if ("problem" in checked) return checked;
  return kind === "PICTURE"
    ? pictureUpload(file.name, bytes)
    : plainUpload(file.name, checked.type, bytes);
}

function plainUpload(name: string, type: FileType, bytes: Uint8Array): CheckedUpload {
  return {
    kind: "DOCUMENT",
    name: cleanName(name, type.endings[0] ?? ""),
    type: type.media,
    bytes,
    width: null,
    height: null,
    small: null,
    sha256: hashOf(bytes),
  };
}

async function pictureUpload(name: string, bytes: Uint8Array) {
  const rendered = await renderPicture(bytes);
  if (!rendered) {
    return {
      problem:
        "This picture is damaged, or has more than 64 million points. Save it anew, smaller, then choose it again",
    };
  }
  const { large, small } = rendered;
  return {
    kind: "PICTURE" as const,
    name: cleanName(name, "webp"),
    type: "image/webp",
    bytes: large.bytes,
    width: large.width,
    height: large.height,
    small,
    sha256: hashOf(large.bytes),
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
