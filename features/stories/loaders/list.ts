import { regionName } from "@/domain/regions";
import { OUTCOME_WORDS, STORY_OUTCOMES, storyOutcome, strengthOf } from "@/domain/story/outcome";
import { standingOfClaims } from "@/features/case-studies/loaders";
import type { Prisma } from "@/generated/prisma/client";
import { database, isUuid, type Reader } from "@/lib/database";
import { FILTER_NAMES, type FilterName, type StoryFilters } from "../filters";
import { PUBLISHED } from "../queries";
import { WHOLE } from "../records";
import { type StoryView, storyViews } from "../views";

const PER_PAGE = 12;

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface StoryList {
  stories: StoryView[];
  total: number;
  /** How many are published, whatever the filters. */
  published: number;
  page: number;
  pages: number;
  facets: Record<FilterName, FacetCount[]>;
}

/** What the filters are worked out on: small, so that all published stories fit. */
const SLIM = {
  id: true,
  stopped: true,
  regions: true,
  body: { select: { slug: true, name: true } },
  technologies: { select: { slug: true, name: true } },
  claims: {
    where: { claim: { caseStudy: { state: "PUBLISHED" } } },
    select: { claimId: true },
  },
} as const satisfies Prisma.StorySelect;

const NEWEST_FIRST = [
  { publishedAt: "desc" },
  { id: "desc" },
] as const satisfies Prisma.StoryOrderByWithRelationInput[];

/** Of each filter the values that a story has, with their words. */
type Slim = { id: string } & Record<FilterName, Map<string, string>>;

/** A page of the published stories, newest first, with what would narrow it. */
export async function storyList(filters: StoryFilters, page: number): Promise<StoryList> {
  const all = await slimStories(database());
  const found = all.filter((story) => fits(story, filters));
  const ids = found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ id }) => id);
  return {
    stories: await storiesById(ids),
    total: found.length,
    published: all.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / PER_PAGE)),
    facets: facetsOf(all, filters),
  };
}

async function slimStories(reader: Reader): Promise<Slim[]> {
  const rows = await reader.story.findMany({
    where: PUBLISHED,
    orderBy: [...NEWEST_FIRST],
    select: SLIM,
  });
  const standings = await standingOfClaims(
    rows.flatMap(({ claims }) => claims.map(({ claimId }) => claimId)),
  );
  return rows.map(({ id, stopped, regions, body, technologies, claims }) => {
    const shown = claims.flatMap(({ claimId }) => standings.get(claimId)?.standing ?? []);
    const outcome = storyOutcome(stopped, shown);
    return {
      id,
      technology: new Map(technologies.map(({ slug, name }) => [slug, name])),
      body: new Map([[body.slug, body.name]]),
      region: new Map(regions.map((code) => [code, regionName(code)])),
      outcome: new Map([[outcome, OUTCOME_WORDS[outcome]]]),
    };
  });
}

function fits(story: Slim, filters: StoryFilters): boolean {
  return FILTER_NAMES.every((name) => {
    const wanted: readonly string[] = filters[name];
    return wanted.length === 0 || wanted.some((value) => story[name].has(value));
  });
}

/** How many there would be of each value, were its own filter left out. */
function facetsOf(all: readonly Slim[], filters: StoryFilters): StoryList["facets"] {
  const counted = (name: FilterName): FacetCount[] => {
    const besides = all.filter((story) => fits(story, { ...filters, [name]: [] }));
    const labels = new Map(all.flatMap((story) => [...story[name]]));
    const chosen: readonly string[] = filters[name];
    return [...labels]
      .map(([value, label]) => ({
        ...{ value, label },
        count: besides.filter((story) => story[name].has(value)).length,
      }))
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .sort((a, b) => a.label.localeCompare(b.label, "en-GB"));
  };
  const order: readonly string[] = STORY_OUTCOMES;
  return {
    technology: counted("technology"),
    body: counted("body"),
    region: counted("region"),
    outcome: counted("outcome").sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
  };
}

async function storiesById(ids: readonly string[]): Promise<StoryView[]> {
  const rows = await database().story.findMany({
    where: { ...PUBLISHED, id: { in: [...ids] } },
    include: WHOLE,
  });
  rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  return storyViews(database(), rows, new Date());
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
      include: WHOLE,
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
    include: WHOLE,
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
    include: WHOLE,
  });
  const [story = null] = row ? await storyViews(database(), [row], new Date()) : [];
  return story;
}
