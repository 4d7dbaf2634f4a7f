import { SEARCH_TYPES } from "@/domain/search/document";
import { database, isUuid } from "@/lib/database";
import { followIfThere } from "@/lib/search/upkeep";
import { dependants, type Subject } from "../queries/dependants";
import { refreshOne } from "./refresh-one";

export { compareSearch, writeNewFacets } from "./compare";

/**
 * The job `search.refresh`: writes the document of one thing as it is public now, or removes it, and
 * so with whatever repeats its words; then has Meilisearch follow. May be called twice.
 * @param type a type of document, or "organisation" for everything that names one.
 * @throws on a type that there is not; the change stays for Meilisearch if that does not answer.
 */
export async function refreshDocument(type: string, id: string): Promise<void> {
  if (!isUuid(id)) throw new Error(`search.refresh: "${id}" is no id.`);
  const subject = subjectOf(type, id);
  const also = await dependants(database(), subject);
  const own = subject.type === "organisation" ? [] : [{ type: subject.type, id }];
  for (const one of [...own, ...also]) await refreshOne(one.type, one.id);
  await followIfThere();
}

function subjectOf(type: string, id: string): Subject {
  const knownType = ["organisation" as const, ...SEARCH_TYPES].find((one) => one === type);
  if (!knownType) throw new Error(`search.refresh: there is no type "${type}".`);
  return { type: knownType, id };
}
