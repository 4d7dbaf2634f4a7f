import { REGION_CODES, type RegionCode, regionOf } from "../regions";
import type { ReleaseFound } from "./input";
import type { NoticeKind } from "./tags";
import { repairLine } from "./text";

const COUNTRIES: Readonly<Record<string, readonly RegionCode[]>> = {
  uk: REGION_CODES,
  "united kingdom": REGION_CODES,
  "great britain": REGION_CODES.filter((code) => code !== "TLN"),
  england: REGION_CODES.filter((code) => code <= "TLK"),
};

/** The documents that are the notice itself, the one that fits the kind first. */
const NOTICE_DOCUMENTS: Readonly<Record<NoticeKind, readonly string[]>> = {
  PLANNING: ["marketEngagementNotice", "plannedProcurementNotice"],
  TENDER: ["tenderNotice"],
  AWARD: ["awardNotice"],
  CONTRACT: ["contractNotice", "awardNotice"],
  CANCELLATION: [],
  OTHER: [],
};
const ANY_NOTICE = /Notice$/;

interface Cpv {
  code: string;
  name: string;
}

/** The CPV classes of a release: codes of eight digits with the names it gives them, each once. */
export function classesOf(release: ReleaseFound): Cpv[] {
  const items = [...(release.tender?.items ?? []), ...release.awards.flatMap(({ items }) => items)];
  const given = [
    release.tender?.classification,
    ...(release.tender?.additionalClassifications ?? []),
    ...items.flatMap((item) => [item.classification, ...item.additionalClassifications]),
  ];
  const found = new Map<string, string>();
  for (const one of given) {
    const code = /^(\d{8})(-\d)?$/.exec(String(one?.id ?? "").trim())?.[1];
    if (!code || one?.scheme?.toUpperCase() !== "CPV") continue;
    found.set(code, found.get(code) || repairLine(one?.description ?? ""));
  }
  return [...found].map(([code, name]) => ({ code, name }));
}

export function cpvOf(release: ReleaseFound): string[] {
  return classesOf(release).map(({ code }) => code);
}

/**
 * The regions of the United Kingdom in which it is delivered, by code, in the order of the codes. A
 * country that is named without a region stands for all its regions. Places abroad are left out.
 */
export function regionsOf(release: ReleaseFound): RegionCode[] {
  const addresses = (release.tender?.items ?? []).flatMap((item) =>
    item.deliveryAddress
      ? [item.deliveryAddress, ...item.deliveryAddresses]
      : item.deliveryAddresses,
  );
  const found = addresses.flatMap(({ region, countryName }) => regionsNamed(region || countryName));
  return REGION_CODES.filter((code) => found.includes(code));
}

function regionsNamed(place: string | null | undefined): readonly RegionCode[] {
  const name = repairLine(place ?? "");
  const region = regionOf(name);
  return region ? [region] : (COUNTRIES[name.toLowerCase()] ?? []);
}

/** The address of the notice where it was published, if it is a usable one. */
export function sourceUrlOf(release: ReleaseFound, kind: NoticeKind): string | null {
  const documents = [
    ...release.contracts.flatMap(({ documents }) => documents),
    ...release.awards.flatMap(({ documents }) => documents),
    ...(release.tender?.documents ?? []),
    ...(release.planning?.documents ?? []),
  ].filter(({ url }) => isWebAddress(url));
  const fitting = documents.find(({ documentType }) =>
    NOTICE_DOCUMENTS[kind].includes(documentType ?? ""),
  );
  const any = documents.find(({ documentType }) => ANY_NOTICE.test(documentType ?? ""));
  return (fitting ?? any)?.url ?? null;
}

function isWebAddress(url: string | null | undefined): boolean {
  return /^https?:\/\/[^\s<>"[\]\\]+$/i.test(url ?? "") && URL.canParse(url ?? "");
}
