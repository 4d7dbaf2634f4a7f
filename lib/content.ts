import { fileTypeFromBuffer } from "file-type";
import type { Content } from "@/domain/file/check";

/** Types that are written in text: a CSV may begin as one of these does, and stays a CSV. */
const WRITTEN_IN_TEXT = new Set(["application/pdf", "application/rtf"]);

/** Tells what bytes are by looking at them, never by a name. */
export async function tellContent(bytes: Uint8Array): Promise<Content> {
  const found = await fileTypeFromBuffer(bytes);
  const known = found && ({ kind: "known", media: found.mime, ending: found.ext } as const);
  if (known && WRITTEN_IN_TEXT.has(known.media)) return known;
  if (isText(bytes)) return { kind: "text" };
  return known ?? { kind: "unknown" };
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
