import { totalValue } from "@/domain/challenge/content";
import { type ChallengeState, stateAt } from "@/domain/challenge/states";
import { regionName } from "@/domain/regions";
import { type FacetCount, facetCounts } from "@/domain/search/facet-counts";
import { database, databaseTime, type Reader } from "@/lib/database";
import { type ChallengeFilters, STAGE_WORDS, STAGES, type Stage } from "../filters";
import { challengeFacets, challengesThatFit, type FacetRow } from "../queries/list";

export interface ListedChallenge {
  slug: string;
  reference: string;
  title: string;
  summary: string;
  state: ChallengeState;
  body: string;
  closesAt: Date | null;
  publishedAt: Date | null;
  /** Pence, VAT included. */
  value: bigint;
  technologies: string[];
  /** Only suppliers that won the phase before may answer. */
  byInvitation: boolean;
}

export interface ChallengeList {
  now: Date;
  total: number;
  pages: number;
  challenges: ListedChallenge[];
  facets: Record<keyof ChallengeFilters, FacetCount[]>;
}

const PER_PAGE = 20;

/** A page of the public challenges: open ones first, the next deadline on top; then the newest. */
export async function challengeList(
  filters: ChallengeFilters,
  page: number,
): Promise<ChallengeList> {
  const reader = database();
  const now = await databaseTime(reader);
  const [ids, counts] = await Promise.all([
    challengesThatFit(reader, now, filters, { skip: (page - 1) * PER_PAGE, take: PER_PAGE }),
    challengeFacets(reader, now, filters),
  ]);
  const total = counts.find(({ facet }) => facet === "total")?.count ?? 0;
  return {
    now,
    total,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    challenges: await listed(reader, ids, now),
    facets: facetsOf(counts, filters),
  };
}

function facetsOf(counts: readonly FacetRow[], filters: ChallengeFilters): ChallengeList["facets"] {
  const { stage, technology, region } = filters;
  const sayStage = (value: string) => STAGE_WORDS[value as Stage] ?? value;
  return {
    stage: facetCounts(counts, "stage", stage, { say: sayStage, order: STAGES }),
    technology: facetCounts(counts, "technology", technology),
    region: facetCounts(counts, "region", region, { say: regionName }),
  };
}

async function listed(reader: Reader, ids: string[], now: Date): Promise<ListedChallenge[]> {
  const rows = await reader.challenge.findMany({
    where: { id: { in: ids } },
    include: {
      body: { select: { name: true } },
      phases: true,
      technologies: { orderBy: { order: "asc" } },
    },
  });
  const shown = rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    reference: row.reference,
    title: row.title,
    summary: row.summary,
    state: stateAt(row.state, row.closesAt, now),
    body: row.body.name,
    closesAt: row.closesAt,
    publishedAt: row.publishedAt,
    value: totalValue(row.phases.map(({ valuePence }) => ({ valuePence: String(valuePence) }))),
    technologies: row.technologies.map(({ name }) => name),
    byInvitation: row.precedingId !== null,
  }));
  return shown.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
