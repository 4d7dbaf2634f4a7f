import { type Actor, ANONYMOUS } from "@/domain/actor";
import type { FileRow } from "@/features/files/records";
import { database, isUuid } from "@/lib/database";
import { storage } from "@/lib/storage";
import { filesVisibleTo } from "./queries";

/** For what everybody may read: a cache asks each time, so that what was hidden or withdrawn is gone at once. */
const PUBLIC = "public, no-cache";
const PRIVATE = "private, no-store";
/** Whatever a file holds, a browser runs none of it. */
const INERT = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * A file as it is handed over: a picture shown, a document saved. 404 for whoever may not read it.
 * @param known the tag of the copy that the browser has: it is told to use that where it is the same
 */
export async function fileAnswer(
  id: string,
  { size, known }: { size: string | null; known: string | null },
  asker: () => Promise<Actor>,
): Promise<Response> {
  const found = isUuid(id) ? await findFile(id, asker) : null;
  if (!found) return notFound();
  const { row, cache } = found;
  const small = size === "small" && row.smallKey !== null;
  const tag = `"${row.sha256.slice(0, 32)}${small ? "-small" : ""}"`;
  const headers = inertHeaders(row, cache);
  if (cache === PUBLIC) headers.set("etag", tag);
  if (cache === PUBLIC && known === tag) return new Response(null, { status: 304, headers });
  const body = await storage().read(small && row.smallKey ? row.smallKey : row.key);
  if (!body) return notFound();
  if (!small) headers.set("content-length", String(row.bytes));
  return new Response(body, { headers });
}

/** What goes with the bytes of a file that a person gave: a browser saves it, and runs none of it. */
export function inertHeaders(
  file: Pick<FileRow, "kind" | "name" | "type">,
  cache = PRIVATE,
): Headers {
  return new Headers({
    "content-type": servedType(file),
    "content-disposition": disposition(file),
    "content-security-policy": INERT,
    "x-content-type-options": "nosniff",
    "cache-control": cache,
  });
}

async function findFile(
  id: string,
  asker: () => Promise<Actor>,
): Promise<{ row: FileRow; cache: string } | null> {
  const read = (actor: Actor) =>
    database().storedFile.findFirst({ where: { AND: [{ id }, filesVisibleTo(actor)] } });
  const row = await read(ANONYMOUS);
  if (row) return { row, cache: PUBLIC };
  const own = await read(await asker());
  return own && { row: own, cache: PRIVATE };
}

/** Any text is plain text: a page of HTML that calls itself a CSV is read and not run. */
function servedType({ type }: Pick<FileRow, "type">): string {
  return type.startsWith("text/") ? "text/plain; charset=utf-8" : type;
}

function disposition({ kind, name }: Pick<FileRow, "kind" | "name">): string {
  const plain = name
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\%]/g, "_");
  const how = kind === "PICTURE" ? "inline" : "attachment";
  return `${how}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, encodeSign)}`;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function notFound(): Response {
  return new Response("There is no such file, or it is not public.", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
