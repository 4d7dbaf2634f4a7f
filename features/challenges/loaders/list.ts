import { totalValue } from "@/domain/challenge/content";
import { type ChallengeState, PUBLIC_STATES, stateAt } from "@/domain/challenge/states";
import { REGIONS } from "@/domain/regions";
import type { Prisma } from "@/generated/prisma/client";
import { database, databaseTime, type Reader } from "@/lib/database";
import { type ChallengeFilters, STAGES, type Stage, stageOf } from "../filters";

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
}

export interface FacetCount {
  value: string;
  label: string;
  count: number;
}

export interface ChallengeList {
  now: Date;
  total: number;
  pages: number;
  challenges: ListedChallenge[];
  stages: (FacetCount & { value: Stage })[];
  technologies: FacetCount[];
  regions: FacetCount[];
}

const PER_PAGE = 20;

/** What the filters and the order are worked out on: small, so that all public challenges fit. */
const SLIM = {
  id: true,
  state: true,
  closesAt: true,
  publishedAt: true,
  regions: true,
  technologies: { select: { slug: true, name: true } },
} satisfies Prisma.ChallengeSelect;

type Slim = Prisma.ChallengeGetPayload<{ select: typeof SLIM }> & { stage: Stage };

/** A page of the public challenges: open ones first, the next deadline on top; then the newest. */
export async function challengeList(
  filters: ChallengeFilters,
  page: number,
): Promise<ChallengeList> {
  const reader = database();
  const now = await databaseTime(reader);
  const rows = await reader.challenge.findMany({
    where: { state: { in: [...PUBLIC_STATES] } },
    select: SLIM,
  });
  const all = rows.map((row) => ({
    ...row,
    stage: stageOf(stateAt(row.state, row.closesAt, now)),
  }));
  const found = all.filter((row) => fits(row, filters)).sort(inOrder);
  const ids = found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ id }) => id);
  return {
    now,
    total: found.length,
    pages: Math.max(1, Math.ceil(found.length / PER_PAGE)),
    challenges: await listed(reader, ids, now),
    ...facetsOf(all, filters),
  };
}

function fits(row: Slim, { stage, technology, region }: ChallengeFilters): boolean {
  return (
    (stage.length === 0 || stage.includes(row.stage)) &&
    (technology.length === 0 || row.technologies.some(({ slug }) => technology.includes(slug))) &&
    (region.length === 0 || row.regions.some((code) => region.includes(code)))
  );
}

function inOrder(a: Slim, b: Slim): number {
  const open = Number(b.stage === "open") - Number(a.stage === "open");
  if (open !== 0) return open;
  if (a.stage === "open") return timeOf(a.closesAt) - timeOf(b.closesAt) || compare(a.id, b.id);
  return timeOf(b.publishedAt) - timeOf(a.publishedAt) || compare(b.id, a.id);
}

/** How many there would be of each value, were its own filter left out. */
function facetsOf(all: readonly Slim[], filters: ChallengeFilters) {
  const besides = (name: keyof ChallengeFilters) =>
    all.filter((row) => fits(row, { ...filters, [name]: [] }));
  const [forStage, forTechnology, forRegion] = [
    besides("stage"),
    besides("technology"),
    besides("region"),
  ];
  const names = new Map(all.flatMap((row) => row.technologies.map((one) => [one.slug, one.name])));
  const technologies = [...names].map(([value, label]) => ({
    value,
    label,
    count: forTechnology.filter((row) => row.technologies.some(({ slug }) => slug === value))
      .length,
  }));
  const regions = REGIONS.map(({ code, name }) => ({
    value: code,
    label: name,
    count: forRegion.filter((row) => row.regions.includes(code)).length,
  }));
  return {
    stages: STAGES.map(({ value, label }) => ({
      value,
      label,
      count: forStage.filter((row) => row.stage === value).length,
    })),
    technologies: technologies
      .filter(({ count, value }) => count > 0 || filters.technology.includes(value))
      .sort((a, b) => compare(a.label, b.label)),
    regions: regions.filter(({ count, value }) => count > 0 || isChosen(filters.region, value)),
  };
}

function isChosen(chosen: readonly string[], value: string): boolean {
  return chosen.includes(value);
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
  }));
  return shown.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function timeOf(date: Date | null): number {
  return date?.getTime() ?? 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
