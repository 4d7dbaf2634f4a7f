import { cache } from "react";
import type { Actor, Person } from "@/domain/actor";
import { regionName } from "@/domain/regions";
import { changesBetween } from "@/domain/supplier/changes";
import { mayEditProfile } from "@/domain/supplier/policy";
import type { Day } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import type { Refusal } from "@/domain/verdict";
import { caseStudyCardsOf, claimsOfSupplier } from "@/features/case-studies/loaders";
import { awardedOcids, awardsIn, newestAwardsOf, publicAwardsOf } from "@/features/notices/loaders";
import { requirePerson } from "@/features/session/framework/actor";
import { takenOutBy } from "@/features/standings/queries";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import { SIZE_WORDS, type SupplierFilters, wholeNumber } from "./filters";
import * as queries from "./queries";
import { type EvidenceInShort, evidenceOf } from "./queries/evidence";
import { adviceFor } from "./queries/next-step";
import { contentOf } from "./records";
import { type Draft, readDraft } from "./records/draft";
import { type ProfileRows, type SupplierView, supplierView, type VersionChanges } from "./views";

const LIST_SIZE = 20;
/** How many case studies, and how many awards, a profile shows before it leads to the rest. */
const CARDS = 3;
const AWARDS = 10;

/**
 * The public page of a supplier; null where there is none. Read once a request.
 * @param page of the public awards, where they are all that is known.
 */
export const supplierPage = cache(async (slug: string, actor: Actor, page: number) => {
  const supplier = await queries.supplierBySlug(database(), slug);
  if (!supplier) return null;
  if (supplier.mergedInto) return { kind: "merged", into: supplier.mergedInto } as const;
  const version = await queries.currentVersion(database(), actor, supplier.id);
  if (version) return profilePage(supplier, version, actor);
  const isOther = actor.kind === "person" && actor.actingFor?.roles.includes("ADMIN") === true;
  const mayBeSame = isOther && actor.actingFor?.kind === "SUPPLIER";
  const known = !supplier.claimed || (await queries.hasPublicAwards(database(), supplier.id));
  if (!known) return null;
  const [awards, hidden] = await Promise.all([
    publicAwardsOf(supplier.id, page, AWARDS),
    queries.isHidden(database(), supplier.id),
  ]);
  return { kind: "record", supplier, awards, hidden, mayBeSame } as const;
});

type Page = NonNullable<Awaited<ReturnType<typeof supplierPage>>>;
export type ProfilePage = Extract<Page, { kind: "profile" }>;
export type RecordPage = Extract<Page, { kind: "record" }>;

async function profilePage(
  supplier: queries.SupplierRow,
  version: queries.VersionRow & { hidden: boolean },
  actor: Actor,
) {
  const [view, changes] = await Promise.all([
    viewOf(supplier, version),
    changesOf(supplier.id, version, actor),
  ]);
  const facts = { organisationId: supplier.id, name: supplier.name, state: "PUBLISHED" } as const;
  const own = mayEditProfile(actor, facts).allowed;
  const advice = own ? await adviceFor(database(), view) : null;
  return { kind: "profile", view, version, changes, own, advice } as const;
}

async function viewOf(supplier: queries.SupplierRow, rows: ProfileRows): Promise<SupplierView> {
  // What stands under a version of a supplier that was merged is on record for the one that is kept.
  const id = supplier.mergedIntoId ?? supplier.id;
  const ocids = rows.capabilities.flatMap(({ awardOcids }) => awardOcids);
  const [claims, takenOut, studies, awards, linkedAwards] = await Promise.all([
    claimsOfSupplier(id),
    takenOutBy(database(), [id]),
    caseStudyCardsOf({ supplierId: id }, 1, CARDS),
    publicAwardsOf(id, 1, AWARDS),
    awardsIn(id, ocids),
  ]);
  const evidence = { claims, takenOut: takenOut(id), studies, awards, linkedAwards };
  return supplierView(supplier, rows, evidence, londonDay(new Date()));
}

async function changesOf(
  organisationId: string,
  version: queries.VersionRow,
  actor: Actor,
): Promise<VersionChanges | null> {
  if (version.number === 1) return null;
  const earlier = version.number - 1;
  const before = await queries.versionByNumber(database(), actor, organisationId, earlier);
  return before ? versionChanges(before, version) : null;
}

function versionChanges(before: queries.VersionRow, version: queries.VersionRow): VersionChanges {
  const { number, publishedAt } = version;
  return { number, publishedAt, changes: changesBetween(contentOf(before), contentOf(version)) };
}

/** Where a supplier went that was merged into another: its name and address. Null for any other. */
export async function mergedInto(slug: string) {
  return (await queries.supplierBySlug(database(), slug))?.mergedInto ?? null;
}

/** A version of a profile as it was published, with the evidence of today. */
export const versionPage = cache(async (slug: string, actor: Actor, versionNumber: string) => {
  const supplier = await queries.supplierBySlug(database(), slug);
  const number = wholeNumber(versionNumber);
  if (!supplier || number === undefined) return null;
  const version = await queries.versionByNumber(database(), actor, supplier.id, number);
  if (!version) return null;
  const [view, changes, latest] = await Promise.all([
    viewOf(supplier, version),
    changesOf(supplier.id, version, actor),
    queries.latestNumber(database(), supplier.id),
  ]);
  return { view, version, changes, latest };
});

export type VersionPage = NonNullable<Awaited<ReturnType<typeof versionPage>>>;

/** The versions of a profile, newest first, each with what changed. Null where the actor may see none. */
export async function versionsPage(slug: string, actor: Actor, before?: number) {
  const supplier = await queries.supplierBySlug(database(), slug);
  if (!supplier) return null;
  const rows = await queries.versionsOf(database(), actor, supplier.id, before);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, queries.VERSIONS_A_PAGE).map((row, place) => {
    const earlier = rows[place + 1];
    if (earlier) return versionChanges(earlier, row);
    return { number: row.number, publishedAt: row.publishedAt, changes: [] };
  });
  const next = rows.length > queries.VERSIONS_A_PAGE ? (shown.at(-1)?.number ?? null) : null;
  const earlier = await queries.mergedFrom(database(), supplier.id);
  return { supplier, versions: shown, next, earlier };
}

export type VersionsPage = NonNullable<Awaited<ReturnType<typeof versionsPage>>>;

/** A page of the public list with the values that would narrow it. */
export async function supplierList(filters: SupplierFilters, page: number) {
  const size = { size: LIST_SIZE, number: page };
  const [{ rows, total }, facets] = await Promise.all([
    queries.listPublished(database(), filters, size),
    queries.facetsOf(database(), filters),
  ]);
  const suppliers = await withEvidence(rows);
  const named = {
    technology: facets.technology,
    region: facets.region.map((each) => ({ ...each, label: regionName(each.value) })),
    size: facets.size.map((each) => ({
      ...each,
      label: SIZE_WORDS[each.value as keyof typeof SIZE_WORDS],
    })),
  };
  return {
    suppliers,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / LIST_SIZE)),
    facets: named,
  };
}

/** Published profiles after a cursor, and the cursor of what follows: for the API. */
export async function suppliersAfter(cursor: string | null, limit: number) {
  const rows = await queries.publishedAfter(database(), cursor, limit + 1);
  const suppliers = await withEvidence(rows.slice(0, limit));
  const next = rows.length > limit ? (suppliers.at(-1)?.supplier.id ?? null) : null;
  return { suppliers, next };
}

/** A published profile by its address, as the API gives it. */
export async function publishedSupplier(slug: string): Promise<ListedSupplier | null> {
  const row = await queries.publishedBySlug(database(), slug);
  return row && ((await withEvidence([row]))[0] ?? null);
}

async function withEvidence(rows: readonly queries.ListedRow[]): Promise<ListedSupplier[]> {
  const now = new Date();
  const ids = rows.map(({ organisationId }) => organisationId);
  const linked = rows.map(({ organisationId, current }) => ({
    organisationId,
    ocids: (current?.capabilities ?? []).flatMap(({ awardOcids }) => awardOcids),
  }));
  const [inShort, awarded] = await Promise.all([
    evidenceOf(database(), ids, now),
    awardedOcids(database(), linked),
  ]);
  return rows.flatMap(({ organisation: supplier, current: version }) => {
    if (!version) return [];
    const holds = (ocid: string) => awarded(supplier.id, ocid);
    return [{ supplier, version, holds, today: londonDay(now), ...inShort(supplier.id) }];
  });
}

/** A published profile as a list shows it. */
export interface ListedSupplier extends EvidenceInShort {
  supplier: queries.SupplierRow;
  version: queries.VersionRow;
  /** Whether a notice still says that a procurement was awarded to it. */
  holds: (ocid: string) => boolean;
  /** The day in London, by which certificates hold or not. */
  today: Day;
}

export type OwnProfile =
  | {
      ok: true;
      person: Person;
      draft: Draft;
      /** Whether company numbers are looked up in the register here. */
      asksRegister: boolean;
    }
  | { ok: false; refusal: Refusal };

/**
 * The draft of the supplier that the person acts for, or why they cannot edit one. Who is not signed
 * in is sent to do so.
 * @param path the page that asked.
 */
export async function ownProfile(path: string): Promise<OwnProfile> {
  const person = await requirePerson(path);
  const { actingFor } = person;
  const draft = actingFor ? await readDraft(database(), actingFor.organisationId) : null;
  const unknown = { organisationId: "", name: "a supplier", state: "DRAFT" } as const;
  const verdict = mayEditProfile(person, draft?.facts ?? unknown);
  if (!verdict.allowed) return { ok: false, refusal: verdict };
  if (!draft) throw new Error("Who may edit has a supplier.");
  const asksRegister = settings().COMPANIES_HOUSE_KEY !== undefined;
  return { ok: true, person, draft, asksRegister };
}

/** The draft as the public would see it. */
export async function previewOf(draft: Draft): Promise<SupplierView> {
  const supplier = await queries.supplierBySlug(database(), draft.organisation.slug);
  if (!supplier) throw new Error("A draft has a supplier.");
  const rows = draft.row ?? { ...draft.content, capabilities: [], certifications: [] };
  return viewOf(supplier, rows);
}

/**
 * The public awards that may stand under a capability, one for each procurement: the newest, and
 * those that are there already.
 */
export async function awardChoices(organisationId: string, chosen: readonly string[]) {
  const [newest, present] = await Promise.all([
    newestAwardsOf(organisationId),
    awardsIn(organisationId, chosen),
  ]);
  return [...new Map([...newest, ...present].map((award) => [award.ocid, award])).values()];
}

/** The taxonomy as options of a form, with the family before the name. */
export async function technologyChoices(
  chosen?: string,
): Promise<{ value: string; label: string }[]> {
  const rows = await queries.technologyOptions(database(), chosen);
  return rows.map(({ id, name, family }) => ({ value: id, label: `${family}: ${name}` }));
}
