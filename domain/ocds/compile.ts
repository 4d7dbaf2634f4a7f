import type { Release } from "./release-parts";
import type { Json } from "./storable";

/** Belong to one release and not to what the releases add up to. */
const OF_ONE_RELEASE = new Set(["id", "date", "tag"]);

/**
 * What all releases of one process add up to, by the merge of OCDS 1.1: later values replace earlier
 * ones, things with an id are merged by it, other lists are replaced, null takes away.
 * @param releases oldest first, at least one.
 */
export function compileReleases(releases: readonly Release[]): Release {
  const last = releases.at(-1);
  if (!last) throw new RangeError("There is no release to compile.");
  let merged: Release = {};
  for (const release of releases) {
    const lasting = Object.entries(release).filter(([name]) => !OF_ONE_RELEASE.has(name));
    merged = mergeObjects(merged, Object.fromEntries(lasting));
  }
  const { ocid = "", ...rest } = merged;
  const date = last.date ?? "";
  return { ocid, id: `${ocid}-${date}`, date, tag: ["compiled"], ...rest };
}

function mergeObjects(older: Release, newer: Release): Release {
  const merged: Release = { ...older };
  for (const [name, value] of Object.entries(newer)) {
    if (value === null) delete merged[name];
    else merged[name] = mergeValues(older[name], value);
  }
  return merged;
}

function mergeValues(older: Json | undefined, newer: Json): Json {
  if (isObject(older) && isObject(newer)) return mergeObjects(older, newer);
  if (Array.isArray(older) && Array.isArray(newer) && haveIds(older) && haveIds(newer)) {
    return mergeLists(older, newer);
  }
  return newer;
}

function mergeLists(older: readonly Release[], newer: readonly Release[]): Release[] {
  const merged = new Map(older.map((one) => [one.id, one]));
  for (const one of newer) merged.set(one.id, mergeObjects(merged.get(one.id) ?? {}, one));
  return [...merged.values()];
}

function haveIds(list: readonly Json[]): list is Release[] {
  return list.every((one) => isObject(one) && one.id !== undefined && one.id !== null);
}

function isObject(value: Json | undefined): value is Release {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
