/** One release out of a file, and where it stood, for whoever has to find it again. */
export interface FoundRelease {
  raw: unknown;
  /** "release 3" or "record 2, release 1" */
  place: string;
}

export type PackageFile =
  | { ok: true; releases: FoundRelease[]; unusable: { id: string; reason: string }[] }
  | { ok: false; reason: string };

/**
 * The releases in an OCDS release package or record package. A record gives the releases embedded in
 * it, or else its compiled release; one that only links to its releases is unusable here.
 * @param json what the file holds, parsed.
 */
export function readPackage(json: unknown): PackageFile {
  if (!isObject(json)) return { ok: false, reason: "It is no JSON object." };
  if (Array.isArray(json.releases)) {
    return { ok: true, releases: numbered(json.releases, ""), unusable: [] };
  }
  if (Array.isArray(json.records)) return readRecords(json.records);
  const reason =
    'It is neither a release package nor a record package: it has no list "releases" or "records".';
  return { ok: false, reason };
}

function readRecords(records: readonly unknown[]): PackageFile {
  const releases: FoundRelease[] = [];
  const unusable: { id: string; reason: string }[] = [];
  for (const [place, record] of records.entries()) {
    const found = releasesOfRecord(record, `record ${place + 1}`);
    if (found.length > 0) releases.push(...found);
    else unusable.push({ id: nameOf(record, place), reason: WITHOUT_RELEASES });
  }
  return { ok: true, releases, unusable };
}

const WITHOUT_RELEASES = "The record holds no release, only links or nothing.";

function releasesOfRecord(record: unknown, place: string): FoundRelease[] {
  if (!isObject(record)) return [];
  const embedded = Array.isArray(record.releases) ? record.releases.filter(isWhole) : [];
  if (embedded.length > 0) return numbered(embedded, `${place}, `);
  return isWhole(record.compiledRelease)
    ? [{ raw: record.compiledRelease, place: `${place}, compiled release` }]
    : [];
}

function numbered(releases: readonly unknown[], prefix: string): FoundRelease[] {
  return releases.map((raw, place) => ({ raw, place: `${prefix}release ${place + 1}` }));
}

/** A release itself and not the link to one. */
function isWhole(release: unknown): boolean {
  return isObject(release) && ("id" in release || "tender" in release || "tag" in release);
}

function nameOf(record: unknown, place: number): string {
  return isObject(record) && typeof record.ocid === "string" && record.ocid !== ""
    ? record.ocid
    : `record ${place + 1}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
