import { compileReleases } from "./compile";
import type { Release } from "./release-parts";

/** What every package says of itself. */
export interface PackageFacts {
  /** The address that gives this package, absolute. */
  uri: string;
  /** When what it holds last changed. */
  publishedAt: Date;
  /** The address of the publisher, absolute. */
  publisherUri: string;
}

export const LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

function head({ uri, publishedAt, publisherUri }: PackageFacts) {
  return {
    uri,
    version: "1.1",
    publishedDate: publishedAt.toISOString(),
    publisher: { name: "Proven", uri: publisherUri },
    license: LICENCE,
  };
}

/** An OCDS 1.1.5 release package. @param next the address of the next part, if there is one. */
export function releasePackage(
  facts: PackageFacts,
  releases: readonly Release[],
  next: string | null,
) {
  return { ...head(facts), releases, ...(next ? { links: { next } } : {}) };
}

/** An OCDS 1.1.5 record package of one process. @param releases oldest first, at least one. */
export function recordPackage(facts: PackageFacts, ocid: string, releases: readonly Release[]) {
  const record = { ocid, releases, compiledRelease: compileReleases(releases) };
  return { ...head(facts), records: [record] };
}
