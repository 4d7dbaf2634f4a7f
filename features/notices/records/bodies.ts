import { matchParty } from "@/domain/ocds/match";
import type { Party } from "@/domain/ocds/parties";
import type { PublicBodyFacts } from "@/domain/ocds/public-body";
import type { Reader, Transaction } from "@/lib/database";
import {
  type KnownOrganisations,
  type OrganisationPlan,
  planOrganisations,
  readKnown,
  saveOrganisations,
} from "./organisations";

interface BodyRow {
  name: string;
  summary: string;
  website: string | null;
  centralGovernment: boolean;
}

interface KnownBodies {
  organisations: KnownOrganisations;
  /** The rows of those that nobody looks after yet, by id. */
  unclaimed: ReadonlyMap<string, BodyRow>;
}

export interface BodyPlan {
  organisations: OrganisationPlan;
  updated: { id: string; row: BodyRow }[];
  /** How many rows of the list change something. */
  changed: number;
}

/** Reads what is there of the bodies in a part of the list. */
export async function readKnownBodies(
  reader: Reader,
  bodies: readonly PublicBodyFacts[],
): Promise<KnownBodies> {
  const organisations = await readKnown(reader, bodies.map(partyOf));
  const rows = await reader.organisation.findMany({
    where: { id: { in: organisations.candidates.map(({ id }) => id) }, claimed: false },
    select: { id: true, name: true, summary: true, website: true, centralGovernment: true },
  });
  return { organisations, unclaimed: new Map(rows.map(({ id, ...row }) => [id, row])) };
}

/**
 * What the list changes. A body that nobody looks after takes the list's name and words; one that is
 * claimed keeps its own and only gets its identifier.
 */
export function planBodies(
  bodies: readonly PublicBodyFacts[],
  { organisations, unclaimed }: KnownBodies,
  newId: () => string,
): BodyPlan {
  const parties = bodies.map((body) => ({ party: partyOf(body), kind: "PUBLIC_BODY" as const }));
  const { plan, resolved } = planOrganisations(parties, organisations, newId);
  const createdIds = new Set(plan.created.map(({ id }) => id));
  const identified = new Set(plan.identifiers.map(({ organisationId }) => organisationId));
  const updated = bodies.flatMap((body, place) => {
    const id = resolved[place]?.id ?? "";
    const before = unclaimed.get(id);
    const row = rowOf(body);
    return createdIds.has(id) || (before && !isSame(before, row)) ? [{ id, row }] : [];
  });
  const changed = new Set([...identified, ...updated.map(({ id }) => id)]).size;
  return { organisations: plan, updated, changed };
}

/** @param now when the list vouched for the bodies that are new here: they count as checked. */
export async function saveBodies(tx: Transaction, plan: BodyPlan, now: Date): Promise<void> {
  const rows = new Map(plan.updated.map(({ id, row }) => [id, row]));
  const created = plan.organisations.created.map((one) => ({
    ...one,
    ...rows.get(one.id),
    verifiedAt: now,
  }));
  await saveOrganisations(tx, { ...plan.organisations, created });
  const createdIds = new Set(created.map(({ id }) => id));
  for (const { id, row } of plan.updated) {
    if (!createdIds.has(id)) await tx.organisation.update({ where: { id }, data: row });
  }
}

/** Which rows of the list would change anything: a second import of the same list has none. */
export async function changedBodies(
  reader: Reader,
  bodies: readonly PublicBodyFacts[],
): Promise<PublicBodyFacts[]> {
  const known = await readKnownBodies(reader, bodies);
  return bodies.filter((body) => changes(body, known));
}

function changes(body: PublicBodyFacts, { organisations, unclaimed }: KnownBodies): boolean {
  const matched = matchParty(partyOf(body), "PUBLIC_BODY", organisations.candidates);
  const before = matched ? unclaimed.get(matched.id) : undefined;
  const { scheme, value } = body.identifier;
  const identified = matched?.identifiers.some(
    (one) => one.scheme === scheme && one.value === value,
  );
  return !identified || (before !== undefined && !isSame(before, rowOf(body)));
}

function partyOf({ name, identifier }: PublicBodyFacts): Party {
  return { name, identifiers: [identifier] };
}

function rowOf({ name, summary, website, centralGovernment }: PublicBodyFacts): BodyRow {
  return { name, summary, website, centralGovernment };
}

function isSame(one: BodyRow, other: BodyRow): boolean {
  return (
    one.name === other.name &&
    one.summary === other.summary &&
    one.website === other.website &&
    one.centralGovernment === other.centralGovernment
  );
}
