import type { Actor } from "@/domain/actor";
import { beginsVisit, newSince, type Visits, visitBegun } from "@/domain/briefing/visit";
import { CHANGE_WORDS, CHANGES, type Change } from "@/domain/case-study/change";
import { claimStatement, figureWords } from "@/domain/case-study/figures";
import { regionName } from "@/domain/regions";
import { type FacetCount, facetCounts } from "@/domain/search/facet-counts";
import { claimTotals } from "@/features/case-studies/queries/claim-totals";
import { newsSince } from "@/features/digest/queries/digest";
import { proofByTechnology } from "@/features/technologies/loaders";
import { database, databaseTime } from "@/lib/database";
import { beginVisit } from "./commands";
import type { BriefingFilters, FilterName } from "./filters";
import { type FacetRow, type ProvenRow, provenFacets, provenOutcomes, visitsOf } from "./queries";

const A_PAGE = 15;
const NEWS = 8;
const NEVER: Visits = { present: null, before: null };
/** More than these the file does not hold; it says so in its last line. */
export const MOST_LINES = 5_000;

export interface ProvenOutcome extends ProvenRow {
  /** "48 min"; null without a baseline. */
  before: string | null;
  after: string;
  statement: string;
}

export interface OutcomeList {
  outcomes: ProvenOutcome[];
  /** Those that fit, and the public bodies in which they are proven. */
  total: number;
  bodies: number;
  /** Whatever the filters. */
  all: number;
  page: number;
  pages: number;
  facets: Record<FilterName, FacetCount[]>;
}

/** The page for whoever has two minutes: what works, where, for whom, at what cost, with which evidence. */
export async function briefingPage(filters: BriefingFilters, page: number, actor: Actor) {
  const reader = database();
  const now = await databaseTime(reader);
  const since = await newsFrom(actor, now);
  const [list, technologies, totals, news] = await Promise.all([
    outcomeList(filters, page, now),
    proofByTechnology(),
    claimTotals(reader, now),
    newsSince(reader, since.from, now, NEWS),
  ]);
  const inUse = technologies.filter(({ retired }) => !retired);
  const signedIn = actor.kind === "person";
  return { now, list, technologies: inUse, totals, news: { ...news, ...since, signedIn } };
}

export type BriefingPage = Awaited<ReturnType<typeof briefingPage>>;

/** Since when things are new to whoever looks; a look after some hours is their next visit. */
async function newsFrom(actor: Actor, now: Date): Promise<{ from: Date; lastVisit: boolean }> {
  if (actor.kind !== "person") return { from: newSince(NEVER, now), lastVisit: false };
  const { userId } = actor;
  const visits = await visitsOf(database(), userId);
  if (beginsVisit(visits, now)) await beginVisit(actor, { userId });
  const present = beginsVisit(visits, now) ? visitBegun(visits, now) : visits;
  return { from: newSince(present, now), lastVisit: present.before !== null };
}

async function outcomeList(
  filters: BriefingFilters,
  page: number,
  now: Date,
): Promise<OutcomeList> {
  const reader = database();
  const [rows, counts] = await Promise.all([
    provenOutcomes(reader, now, filters, { skip: (page - 1) * A_PAGE, take: A_PAGE }),
    provenFacets(reader, now, filters),
  ]);
  const count = (facet: FacetRow["facet"]) => counts.find((row) => row.facet === facet)?.count ?? 0;
  return {
    outcomes: rows.map(outcomeOf),
    total: count("total"),
    bodies: count("bodies"),
    all: count("all"),
    page,
    pages: Math.max(1, Math.ceil(count("total") / A_PAGE)),
    facets: facetsOf(counts, filters),
  };
}

/** Every outcome that fits, for a file; one more than it holds where there are more. */
export async function outcomesForFile(filters: BriefingFilters): Promise<ProvenOutcome[]> {
  const reader = database();
  const now = await databaseTime(reader);
  const rows = await provenOutcomes(reader, now, filters, { skip: 0, take: MOST_LINES + 1 });
  return rows.map(outcomeOf);
}

function outcomeOf(row: ProvenRow): ProvenOutcome {
  return {
    ...row,
    before: row.baseline === null ? null : figureWords(row.baseline, row.unit),
    after: figureWords(row.result, row.unit),
    statement: claimStatement(row),
  };
}

function facetsOf(counts: readonly FacetRow[], filters: BriefingFilters): OutcomeList["facets"] {
  const { change, technology, body, region } = filters;
  const sayChange = (value: string) => CHANGE_WORDS[value as Change];
  return {
    change: facetCounts(counts, "change", change, { say: sayChange, order: CHANGES }),
    technology: facetCounts(counts, "technology", technology),
    body: facetCounts(counts, "body", body),
    region: facetCounts(counts, "region", region, { say: regionName }),
  };
}
