/** Which version there is, and which the public reads. */
export interface Versions {
  version: number;
  publishedVersion: number | null;
}

/** Whether a later version than the published one is on its way. */
export function isCorrecting({ version, publishedVersion }: Versions): boolean {
  return publishedVersion !== null && version > publishedVersion;
}

/** A version, and the one that it was made from; null for the first. */
export interface Link {
  number: number;
  basedOn: number | null;
}

/**
 * Versions that lead nowhere: corrections that were dropped. What leads to the present version, step by
 * step back from it, was not.
 */
export function droppedVersions(present: number, versions: readonly Link[]): number[] {
  const before = new Map(versions.map(({ number, basedOn }) => [number, basedOn]));
  const past = new Set<number>();
  for (let at: number | null = present; at !== null && !past.has(at); at = before.get(at) ?? null) {
    past.add(at);
  }
  return versions.map(({ number }) => number).filter((number) => !past.has(number));
}
