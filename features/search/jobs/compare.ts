import { documentId, parseDocumentId, SEARCH_TYPES } from "@/domain/search/document";
import { database } from "@/lib/database";
import { logger } from "@/lib/logger";
import { compareIndex, type Progress, rebuild } from "@/lib/search/follow";
import {
  documentIds,
  facetsAreWritten,
  noteFacetsWritten,
  pruneWords,
  removeDocuments,
} from "@/lib/search/store";
import { indexingClient } from "@/lib/search/upkeep";
import { publicSubjects } from "../queries/published";
import { refreshOne } from "./refresh-one";

/**
 * The nightly job `search.compare`: writes every document anew from what is public, since evidence
 * lapses and deadlines pass without a command, removes what is not public, and has Meilisearch told
 * of whatever differs there.
 */
export async function compareSearch(): Promise<void> {
  await rewriteDocuments(() => undefined);
  const client = indexingClient();
  if (!client) return;
  const differing = await compareIndex(client);
  if (differing.length > 0) logger().warn({ documents: differing.length }, "search index repaired");
}

/**
 * At the start of the worker: where the facets are others than those with which the documents were
 * written, all of them are written anew now and not only at night.
 */
export async function writeNewFacets(): Promise<void> {
  if (await facetsAreWritten(database())) return;
  logger().info("The facets of the search have changed: its documents are written anew.");
  await compareSearch();
}

/** `search reindex`: every document anew, and a new index beside the old, swapped in when it is whole. */
export async function reindexSearch(progress: Progress): Promise<number> {
  const documents = await rewriteDocuments(progress);
  const client = indexingClient();
  if (client) await rebuild(client, progress);
  return documents;
}

async function rewriteDocuments(progress: Progress): Promise<number> {
  const reader = database();
  let written = 0;
  for (const type of SEARCH_TYPES) {
    const subjects = await publicSubjects(reader, type);
    for (const id of subjects) {
      await refreshOne(type, id);
      written += 1;
      if (written % 100 === 0) progress(`${written} documents written`);
    }
    const wanted = new Set<string>(subjects.map((id) => documentId(type, id)));
    await recheck((await documentIds(reader, type)).filter((id) => !wanted.has(id)));
  }
  await noteFacetsWritten(reader);
  await pruneWords(reader);
  progress(`${written} documents written`);
  return written;
}

/** What the list did not have may have been published since: each is looked at by itself. */
async function recheck(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const parsed = parseDocumentId(id);
    if (parsed) await refreshOne(parsed.type, parsed.subjectId);
    else await removeDocuments(database(), [id]);
  }
}
