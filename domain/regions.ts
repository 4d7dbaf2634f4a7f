/** The twelve ITL level 1 regions of the United Kingdom (ONS, January 2025), in the order of their codes. */
export const REGIONS = [
  { code: "TLC", name: "North East" },
  { code: "TLD", name: "North West" },
  { code: "TLE", name: "Yorkshire and the Humber" },
  { code: "TLF", name: "East Midlands" },
  { code: "TLG", name: "West Midlands" },
  { code: "TLH", name: "East of England" },
  { code: "TLI", name: "London" },
  { code: "TLJ", name: "South East" },
  { code: "TLK", name: "South West" },
  { code: "TLL", name: "Wales" },
  { code: "TLM", name: "Scotland" },
  { code: "TLN", name: "Northern Ireland" },
] as const;

/** What is stored, and what stands in addresses and in the API. */
export type RegionCode = (typeof REGIONS)[number]["code"];

/** The codes, for a form: never empty. */
export const REGION_CODES = REGIONS.map(({ code }) => code) as [RegionCode, ...RegionCode[]];

const NAMES: ReadonlyMap<string, string> = new Map(REGIONS.map(({ code, name }) => [code, name]));
const CODES: ReadonlyMap<string, RegionCode> = new Map(
  REGIONS.map(({ code, name }) => [name.toLowerCase(), code]),
);
const OTHER_NAMES: Readonly<Record<string, RegionCode>> = {
  "east anglia": "TLH",
  "greater london": "TLI",
  "yorkshire and humber": "TLE",
};

export function isRegionCode(text: string): text is RegionCode {
  return NAMES.has(text);
}

/** The region's name, "North West", for its code; a code that is none of ours comes back as it is. */
export function regionName(code: string): string {
  return NAMES.get(code) ?? code;
}

/** The names in the order of the codes. All twelve are "the whole of the UK"; none is "". */
export function regionNames(codes: readonly string[]): string[] {
  if (REGION_CODES.every((code) => codes.includes(code))) return ["the whole of the UK"];
  return [...new Set(codes)].sort().map(regionName);
}

/**
 * The region that a code or a name from elsewhere lies in: an ITL code of any level ("TLD36"), the
 * NUTS code it had before 2021 ("UKD36": the letters after the country are the same), or a name with
 * or without "(England)". Null for a larger area ("UK", "England") and for what is unknown.
 */
export function regionOf(text: string): RegionCode | null {
  const plain = text.trim();
  const code = /^(?:TL|UK)([C-N])[0-9A-Z]{0,3}$/i.exec(plain)?.[1];
  if (code) return `TL${code.toUpperCase()}` as RegionCode;
  const name = plain
    .toLowerCase()
    .replace(/\s*\(england\)$/, "")
    .replace(/\s+/g, " ");
  return CODES.get(name) ?? OTHER_NAMES[name] ?? null;
}
