import { regionName } from "@/domain/regions";
import { type FacetCount, facetCounts } from "@/domain/search/facet-counts";
import {
  OUTCOME_WORDS,
  STORY_OUTCOMES,
  type StoryOutcome,
  strengthOf,
} from "@/domain/story/outcome";
import type { Prisma } from "@/generated/prisma/client";
import { database, databaseTime, isUuid } from "@/lib/database";
import type { FilterName, StoryFilters } from "../filters";
import { PUBLISHED } from "../queries";
import { type FacetRow, storiesThatFit, storyFacets } from "../queries/list";
import { WHOLE } from "../records";
import { type StoryView, storyViews } from "../views";

const PER_PAGE = 12;

export interface StoryList {
  stories: StoryView[];
  total: number;
  /** How many are published, whatever the filters. */
  published: number;
  page: number;
  pages: number;
  facets: Record<FilterName, FacetCount[]>;
}

const NEWEST_FIRST = [
  { publishedAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.StoryOrderByWithRelationInput[];

/** A page of the published stories, newest first, with what would narrow it. */
export async function storyList(filters: StoryFilters, page: number): Promise<StoryList> {
  const reader = database();
  const now = await databaseTime(reader);
  const [ids, counts] = await Promise.all([
    storiesThatFit(reader, now, filters, { skip: (page - 1) * PER_PAGE, take: PER_PAGE }),
    storyFacets(reader, now, filters),
  ]);
  const count = (facet: FacetRow["facet"]) => counts.find((row) => row.facet === facet)?.count ?? 0;
  return {
    stories: await storiesById(ids, now),
    total: count("total"),
    published: count("all"),
    page,
    pages: Math.max(1, Math.ceil(count("total") / PER_PAGE)),
    facets: facetsOf(counts, filters),
  };
}

function facetsOf(counts: readonly FacetRow[], filters: StoryFilters): StoryList["facets"] {
  const { technology, body, region, outcome } = filters;
  const sayOutcome = (value: string) => OUTCOME_WORDS[value as StoryOutcome];
  return {
    technology: facetCounts(counts, "technology", technology),
    body: facetCounts(counts, "body", body),
    region: facetCounts(counts, "region", region, { say: regionName }),
    outcome: facetCounts(counts, "outcome", outcome, { say: sayOutcome, order: STORY_OUTCOMES }),
  };
}

async function storiesById(ids: readonly string[], now: Date): Promise<StoryView[]> {
  const rows = await database().story.findMany({
    where: { ...PUBLISHED, id: { in: [...ids] } },
    select: WHOLE,
  });
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return storyViews(database(), rows, now);
}

/** Of how many of the newest the leading one is chosen. */
const NEWEST = 12;

export interface FrontStories {
  lead: StoryView | null;
  others: StoryView[];
  published: number;
}

/** For the home page: a championed or well-proven story leads, others follow, newest first. */
export async function frontStories(others: number): Promise<FrontStories> {
  const [rows, published] = await Promise.all([
    database().story.findMany({
      where: PUBLISHED,
      orderBy: [...NEWEST_FIRST],
      take: NEWEST,
      select: WHOLE,
    }),
    database().story.count({ where: PUBLISHED }),
  ]);
  const stories = await storyViews(database(), rows, new Date());
  const lead = stories.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
  const rest = stories.filter((story) => story !== lead);
  return { lead, others: withOneStopped(rest, others), published };
}

/** The newest, and among them, last, one that was stopped: failures are shown as well. */
function withOneStopped(stories: readonly StoryView[], count: number): StoryView[] {
  const stopped = stories.find((story) => story.stopped);
  const others = stories.filter((story) => !story.stopped);
  return stopped ? [...others.slice(0, count - 1), stopped] : others.slice(0, count);
}

/** A champion counts for more than a grade. */
function rank({ endorsements, outcome }: StoryView): number {
  return (endorsements.length > 0 ? 100 : 0) + strengthOf(outcome);
}

/** Published stories after a cursor, newest first, and the cursor of what follows: for the API. */
export async function storiesAfter(
  cursor: string | null,
  limit: number,
): Promise<{ stories: StoryView[]; next: string | null }> {
  const last = cursor && isUuid(cursor) ? await publishedAt(cursor) : null;
  const rows = await database().story.findMany({
    where: { AND: [PUBLISHED, last ? after(last) : {}] },
    orderBy: [...NEWEST_FIRST],
    take: limit + 1,
    select: WHOLE,
  });
  const stories = await storyViews(database(), rows.slice(0, limit), new Date());
  return { stories, next: rows.length > limit ? (stories.at(-1)?.id ?? null) : null };
}

/** Where the cursor's story stood: also if it has been withdrawn since. */
function publishedAt(id: string) {
  return database().story.findUnique({ where: { id }, select: { id: true, publishedAt: true } });
}

function after({ id, publishedAt }: { id: string; publishedAt: Date | null }) {
  if (!publishedAt) return {};
  return { OR: [{ publishedAt: { lt: publishedAt } }, { publishedAt, id: { lt: id } }] };
}

/** A published story by its address; null if there is none. */
export async function publishedStory(slug: string): Promise<StoryView | null> {
  const row = await database().story.findFirst({
    where: { AND: [{ slug }, PUBLISHED] },
    select: WHOLE,
  });
  const [story = null] = row ? await storyViews(database(), [row], new Date()) : [];
  return story;
}
