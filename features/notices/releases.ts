import { z } from "zod";
import { recordPackage, releasePackage } from "@/domain/ocds/package";
import type { Release } from "@/domain/ocds/release-parts";
import { instantOf } from "@/domain/ocds/values";
import type { OcdsRelease } from "@/generated/prisma/client";
import { database, databaseTime } from "@/lib/database";
import { settings } from "@/lib/settings";

const SIZE = 100;

interface Cursor {
  releasedAt: Date;
  id: bigint;
}

/** The parameters of the list of releases. */
export const releasesQuery = z.object({
  since: z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const instant = instantOf(text);
      if (!instant) context.addIssue({ code: "custom", message: SINCE });
      return instant;
    }),
  cursor: z
    .string()
    .optional()
    .transform((text, context) => {
      if (!text) return null;
      const cursor = readCursor(text);
      if (!cursor) context.addIssue({ code: "custom", message: CURSOR });
      return cursor;
    }),
});

const SINCE = "Give a date and time such as 2026-11-23T12:00:00Z, or a day such as 2026-11-23";
const CURSOR = "Take it as it stands in links.next of the answer before, or leave it out";

/**
 * The releases of competitions run here from `since` on, oldest first, a hundred at a time, as an
 * OCDS release package. Where there are none, its list is empty.
 */
export async function releasesFrom(query: z.output<typeof releasesQuery>) {
  const rows = await readReleases(query);
  const page = rows.slice(0, SIZE);
  const last = page.at(-1);
  const next = rows.length > SIZE && last ? addressOf(query.since, last) : null;
  const publishedAt = last?.releasedAt ?? (await databaseTime(database()));
  const facts = factsOf(addressOf(query.since, query.cursor), publishedAt);
  return releasePackage(facts, page.map(contentOf), next);
}

/** One process with all its releases, as an OCDS record package; null if none has this ocid. */
export async function recordOf(ocid: string) {
  const rows = await database().ocdsRelease.findMany({
    where: { ocid },
    orderBy: [{ releasedAt: "asc" }, { id: "asc" }],
  });
  const last = rows.at(-1);
  if (!last) return null;
  const uri = `${settings().BASE_URL}/api/v1/ocds/records/${encodeURIComponent(ocid)}`;
  return recordPackage(factsOf(uri, last.releasedAt), ocid, rows.map(contentOf));
}

async function readReleases({ since, cursor }: z.output<typeof releasesQuery>) {
  return database().ocdsRelease.findMany({
    where: {
      AND: [
        since ? { releasedAt: { gte: since } } : {},
        cursor
          ? {
              OR: [
                { releasedAt: { gt: cursor.releasedAt } },
                { releasedAt: cursor.releasedAt, id: { gt: cursor.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ releasedAt: "asc" }, { id: "asc" }],
    take: SIZE + 1,
  });
}

/** The address of the part of the list that starts after the cursor. */
function addressOf(since: Date | null, cursor: Cursor | null): string {
  const query = new URLSearchParams([
    ...(since ? [["since", since.toISOString()]] : []),
    ...(cursor ? [["cursor", writeCursor(cursor)]] : []),
  ]);
  const list = `${settings().BASE_URL}/api/v1/ocds/releases`;
  return query.size > 0 ? `${list}?${query}` : list;
}

function writeCursor({ releasedAt, id }: Cursor): string {
  return Buffer.from(`${releasedAt.toISOString()} ${id}`).toString("base64url");
}

function readCursor(text: string): Cursor | null {
  const [at = "", id = ""] = Buffer.from(text, "base64url").toString("utf8").split(" ");
  const releasedAt = new Date(at);
  if (Number.isNaN(releasedAt.getTime()) || !/^\d{1,18}$/.test(id)) return null;
  return { releasedAt, id: BigInt(id) };
}

function factsOf(uri: string, publishedAt: Date) {
  return { uri, publishedAt, publisherUri: settings().BASE_URL };
}

/** Written by `buildRelease` and kept as it was. */
function contentOf({ content }: OcdsRelease): Release {
  return content as Release;
}
