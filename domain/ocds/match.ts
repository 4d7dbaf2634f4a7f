import type { OrganisationKind } from "../actor";
import { isRegister, nameKey, type PartyIdentifier } from "./identity";
import type { Party } from "./parties";

/** An organisation that a party may turn out to be. */
export interface Candidate {
  id: string;
  kind: OrganisationKind;
  /** Of its name: see `nameKey`. */
  key: string;
  identifiers: readonly PartyIdentifier[];
}

/**
 * Which organisation a party is: the one with one of its identifiers, or else the one of that kind
 * with the same name. Two organisations with different numbers in one register are never the same,
 * whatever their names. A supplier that bears a public body's name is that public body.
 * @param kind what the party would become if it is none of them.
 * @param candidates oldest first.
 */
export function matchParty(
  party: Party,
  kind: OrganisationKind,
  candidates: readonly Candidate[],
): Candidate | null {
  for (const identifier of party.identifiers) {
    const holder = candidates.find((one) => holds(one, identifier));
    if (holder && (isRegister(identifier.scheme) || !conflicts(party, holder))) return holder;
  }
  const key = nameKey(party.name);
  const namesakes = candidates.filter(
    (one) => key !== "" && one.key === key && !conflicts(party, one),
  );
  const same = namesakes.find((one) => one.kind === kind);
  return same ?? (kind === "SUPPLIER" ? (namesakes[0] ?? null) : null);
}

/** The party's identifiers that the organisation does not have yet and that nobody else has. */
export function identifiersToAdd(
  party: Party,
  matched: Candidate | null,
  ofOthers: readonly PartyIdentifier[],
): PartyIdentifier[] {
  return party.identifiers.filter((identifier) => {
    if (ofOthers.some((one) => isSame(one, identifier))) return false;
    return !matched?.identifiers.some((one) => differs(one, identifier));
  });
}

function holds(candidate: Candidate, identifier: PartyIdentifier): boolean {
  return candidate.identifiers.some((one) => isSame(one, identifier));
}

function conflicts(party: Party, candidate: Candidate): boolean {
  return party.identifiers.some((identifier) =>
    candidate.identifiers.some((one) => differs(one, identifier)),
  );
}

/** Two numbers in one register. */
function differs(one: PartyIdentifier, other: PartyIdentifier): boolean {
  return isRegister(one.scheme) && one.scheme === other.scheme && one.value !== other.value;
}

function isSame(one: PartyIdentifier, other: PartyIdentifier): boolean {
  return one.scheme === other.scheme && one.value === other.value;
}
