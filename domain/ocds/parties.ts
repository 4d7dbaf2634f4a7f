import {
  identifierOf,
  identifierOfPartyId,
  isRegister,
  nameKey,
  type PartyIdentifier,
} from "./identity";
import type { PartyFound, ReferenceFound, ReleaseFound } from "./input";
import { repairLine } from "./text";

/** An organisation as a release names it: what it is matched by. */
export interface Party {
  name: string;
  /** Registers first. */
  identifiers: PartyIdentifier[];
}

/** Put where a name should be. */
const NO_NAMES = new Set(
  "na none nil notapplicable notawarded nosupplier tbc tbd unknown various multiple multiplesuppliers varioussuppliers seeattached seebelow seedescription redacted withheld test".split(
    " ",
  ),
);
const LONGEST_NAME = 240;

/** The buyer that the release names, or the party in that role. Null if there is none with a name. */
export function buyerOf(release: ReleaseFound): Party | null {
  const inRole = release.parties.find(({ roles }) =>
    roles.some((role) => role === "buyer" || role === "procuringEntity"),
  );
  return partyOf(release.buyer ?? inRole, release.parties);
}

/** The suppliers that an award names, each once. */
export function suppliersOf(
  references: readonly ReferenceFound[],
  parties: readonly PartyFound[],
): Party[] {
  const found = new Map<string, Party>();
  for (const reference of references) {
    const party = partyOf(reference, parties);
    if (party) found.set(`${nameKey(party.name)} ${JSON.stringify(party.identifiers[0])}`, party);
  }
  return [...found.values()];
}

/** The party that a reference points to, by id, with the name that the reference itself gives first. */
function partyOf(
  reference: ReferenceFound | null | undefined,
  parties: readonly PartyFound[],
): Party | null {
  if (!reference) return null;
  const party = parties.find(({ id }) => id !== undefined && id !== null && id === reference.id);
  const names = [reference.name, party?.name, party?.identifier?.legalName];
  const name = names.map(nameOf).find((one) => one !== "");
  return name ? { name, identifiers: identifiersOf(reference, party) } : null;
}

function nameOf(name: string | null | undefined): string {
  const line = repairLine(name ?? "")
    .slice(0, LONGEST_NAME)
    .trim();
  return /[\p{L}\p{N}]/u.test(line) && !NO_NAMES.has(nameKey(line)) ? line : "";
}

function identifiersOf(
  reference: ReferenceFound,
  party: PartyFound | undefined,
): PartyIdentifier[] {
  const named = [party?.identifier, ...(party?.additionalIdentifiers ?? [])].map((one) =>
    identifierOf(one?.scheme, one?.id),
  );
  const all = [...named, identifierOfPartyId(reference.id)].filter((one) => one !== null);
  const unique = [...new Map(all.map((one) => [`${one.scheme} ${one.value}`, one])).values()];
  return [
    ...unique.filter((one) => isRegister(one.scheme)),
    ...unique.filter((one) => !isRegister(one.scheme)),
  ];
}
