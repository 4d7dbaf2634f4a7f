import { z } from "zod";
import { slugify } from "@/domain/format/slug";
import { nameKey, type PartyIdentifier } from "@/domain/ocds/identity";
import { type Candidate, identifiersToAdd, matchParty } from "@/domain/ocds/match";
import type { Party } from "@/domain/ocds/parties";
import { Prisma } from "@/generated/prisma/client";
import { OrganisationKind } from "@/generated/prisma/enums";
import type { Reader, Transaction } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

/** A party of a release, and what it becomes if it is not known yet. */
export interface PartyInRole {
  party: Party;
  kind: OrganisationKind;
}

/** What is known of the organisations that parties may be. */
export interface KnownOrganisations {
  candidates: Candidate[];
  /** Identifiers of the parties that some organisation has, one that cannot be matched included. */
  taken: PartyIdentifier[];
  /** Addresses that are in use and may get in the way of a new one. */
  slugs: ReadonlySet<string>;
}

/** What has to be written so that every party is an organisation. */
export interface OrganisationPlan {
  created: { id: string; kind: OrganisationKind; name: string; slug: string }[];
  identifiers: (PartyIdentifier & { organisationId: string })[];
}

/** The same as `nameKey`, computed by the database. */
const NAME_KEY = Prisma.sql`regexp_replace(regexp_replace(replace(lower(o.name), '&', ' and '),
  '\\mlimited\\M', 'ltd', 'g'), '[^a-z0-9]+', '', 'g')`;

/**
 * Whom public records may be put to: not the examples, and of those that somebody has claimed only
 * where an operator has approved the claim, verified them or merged another into them. Otherwise anybody could take another's
 * awards by taking its name.
 */
const MATCHABLE = Prisma.sql`NOT o.example AND (NOT o.claimed OR o."verifiedAt" IS NOT NULL
  OR EXISTS (SELECT 1 FROM "JoinRequest" j
             WHERE j."organisationId" = o.id AND j.kind = 'CLAIM' AND j.state = 'APPROVED')
  OR EXISTS (SELECT 1 FROM "Organisation" m WHERE m."mergedIntoId" = o.id))`;

/** One import at a time makes organisations; a second waits for the transaction of the first. */
export async function lockImports(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('proven.import', 0))`;
}

/** Reads all that `matchParty` and a new address need, in three queries. */
export async function readKnown(
  reader: Reader,
  parties: readonly Party[],
): Promise<KnownOrganisations> {
  const identifiers = parties.flatMap((party) => party.identifiers);
  const taken = await holdersOf(reader, identifiers);
  const candidates = await readCandidates(
    reader,
    taken.map(({ organisationId }) => organisationId),
    parties.map(({ name }) => nameKey(name)).filter((key) => key !== ""),
  );
  return { candidates, taken, slugs: await slugsLike(reader, parties) };
}

const HOLDER = row("who has an identifier", {
  scheme: column.text,
  value: column.text,
  organisationId: column.id,
});
const CANDIDATE = row("organisations that a party may be", {
  id: column.id,
  kind: z.enum(OrganisationKind),
  key: column.text,
  identifiers: z.array(z.object({ scheme: column.text, value: column.text })),
});
const SLUG = row("addresses in use", { slug: column.text });

async function holdersOf(reader: Reader, identifiers: readonly PartyIdentifier[]) {
  if (identifiers.length === 0) return [];
  return rows(reader, HOLDER)`
    SELECT i.scheme, i.value, i."organisationId"::text AS "organisationId" FROM "Identifier" i
    JOIN unnest(${identifiers.map(({ scheme }) => scheme)}::text[],
                ${identifiers.map(({ value }) => value)}::text[]) AS asked(scheme, value)
      ON i.scheme = asked.scheme AND i.value = asked.value`;
}

/** Also the names of those that were merged into another: they are that other one, with its identifiers. */
async function readCandidates(reader: Reader, ids: string[], keys: string[]): Promise<Candidate[]> {
  return rows(reader, CANDIDATE)`
    SELECT o.id::text AS id, o.kind::text AS kind, named.key,
           coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value))
                    FILTER (WHERE i.id IS NOT NULL), '[]') AS identifiers
    FROM (
      SELECT o.id, coalesce(o."mergedIntoId", o.id) AS is, o."createdAt", ${NAME_KEY} AS key
      FROM "Organisation" o
      WHERE o.id = ANY(${ids}::uuid[]) OR ${NAME_KEY} = ANY(${keys}::text[])
    ) named
    JOIN "Organisation" o ON o.id = named.is
    LEFT JOIN "Identifier" i ON i."organisationId" = o.id
    WHERE ${MATCHABLE}
    GROUP BY o.id, named.id, named.key, named."createdAt"
    ORDER BY named.id <> o.id, named."createdAt", named.id`;
}

async function slugsLike(reader: Reader, parties: readonly Party[]): Promise<Set<string>> {
  const bases = [...new Set(parties.map(({ name }) => slugify(name, "organisation")))];
  const taken = await rows(reader, SLUG)`
    SELECT slug FROM "Organisation"
    WHERE slug = ANY(${bases}::text[])
       OR slug ~ '-[0-9]+$' AND regexp_replace(slug, '-[0-9]+$', '') = ANY(${bases}::text[])`;
  return new Set(taken.map(({ slug }) => slug));
}

/**
 * Settles which organisation each party is, one after the other, so that a party named twice becomes
 * one organisation. Pure.
 * @returns the plan, and the organisation's id and kind for each party, in the order given.
 */
export function planOrganisations(
  parties: readonly PartyInRole[],
  known: KnownOrganisations,
  newId: () => string,
): { plan: OrganisationPlan; resolved: { id: string; kind: OrganisationKind }[] } {
  const plan: OrganisationPlan = { created: [], identifiers: [] };
  const candidates = [...known.candidates];
  const taken = [...known.taken];
  const slugs = new Set(known.slugs);
  const resolved = parties.map(({ party, kind }) => {
    const matched = matchParty(party, kind, candidates);
    const added = identifiersToAdd(party, matched, taken);
    const { id, kind: is } = matched ?? { id: newId(), kind };
    if (!matched) plan.created.push({ id, kind, name: party.name, slug: newSlug(party, slugs) });
    plan.identifiers.push(...added.map((one) => ({ ...one, organisationId: id })));
    taken.push(...added);
    const identifiers = [...(matched?.identifiers ?? []), ...added];
    const now: Candidate = { id, kind: is, key: matched?.key ?? nameKey(party.name), identifiers };
    candidates.splice(matched ? candidates.indexOf(matched) : candidates.length, 1, now);
    return { id, kind: is };
  });
  return { plan, resolved };
}

/** An address that is free, and taken from now on. */
function newSlug(party: Party, slugs: Set<string>): string {
  const base = slugify(party.name, "organisation");
  let slug = base;
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`;
  slugs.add(slug);
  return slug;
}

/** Writes the plan: new organisations are unclaimed. */
export async function saveOrganisations(tx: Transaction, plan: OrganisationPlan): Promise<void> {
  if (plan.created.length > 0) await tx.organisation.createMany({ data: plan.created });
  if (plan.identifiers.length > 0) await tx.identifier.createMany({ data: plan.identifiers });
}
