import { type BlockerKind, blockerWords } from "@/domain/blockers";
import type { Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import type { NamedRef } from "./views";

const A_PAGE = 25;

export interface BlockerFilter {
  kinds: readonly BlockerKind[];
  /** Slugs. */
  technologies: readonly string[];
}

export interface RegisteredBlocker {
  id: string;
  kind: string;
  what: string;
  overcameBy: string;
  whoCanChange: string;
  caseStudy: { slug: string; title: string; stopped: boolean };
  body: NamedRef | null;
  technologies: NamedRef[];
}

export interface BlockerPage {
  blockers: RegisteredBlocker[];
  total: number;
  pages: number;
  page: number;
  /** How often each kind was met and overcome, under the filter of technologies alone. */
  kinds: { kind: BlockerKind; met: number; overcome: number }[];
  technologies: { slug: string; name: string; met: number }[];
}

const published = (technologies: readonly string[]): Prisma.CaseStudyWhereInput => ({
  state: "PUBLISHED",
  technologies: technologies.length > 0 ? { some: { slug: { in: [...technologies] } } } : undefined,
});

/** The public register: what got in the way, in all published case studies, newest first. */
export async function blockerRegister(filter: BlockerFilter, page: number): Promise<BlockerPage> {
  const ofTechnologies: Prisma.BlockerWhereInput = { caseStudy: published(filter.technologies) };
  const ofKinds: Prisma.BlockerWhereInput =
    filter.kinds.length > 0 ? { kind: { in: [...filter.kinds] } } : {};
  const where: Prisma.BlockerWhereInput = { ...ofTechnologies, ...ofKinds };
  const [rows, total, met, overcome, technologies] = await Promise.all([
    readPage(where, page),
    database().blocker.count({ where }),
    countByKind(ofTechnologies),
    countByKind({ ...ofTechnologies, overcameBy: { not: "" } }),
    technologiesMeeting(ofKinds),
  ]);
  return {
    blockers: rows.map(({ kind, caseStudy, ...blocker }) => ({
      ...blocker,
      kind: blockerWords(kind),
      caseStudy,
      body: caseStudy.body,
      technologies: caseStudy.technologies,
    })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / A_PAGE)),
    kinds: [...met].map(([kind, count]) => ({
      kind,
      met: count,
      overcome: overcome.get(kind) ?? 0,
    })),
    technologies,
  };
}

function readPage(where: Prisma.BlockerWhereInput, page: number) {
  const named = { select: { id: true, slug: true, name: true } };
  return database().blocker.findMany({
    where,
    select: {
      id: true,
      kind: true,
      what: true,
      overcameBy: true,
      whoCanChange: true,
      caseStudy: {
        select: { slug: true, title: true, stopped: true, body: named, technologies: named },
      },
    },
    orderBy: [{ caseStudy: { publishedAt: "desc" } }, { order: "asc" }, { id: "asc" }],
    skip: (page - 1) * A_PAGE,
    take: A_PAGE,
  });
}

async function countByKind(where: Prisma.BlockerWhereInput): Promise<Map<BlockerKind, number>> {
  const groups = await database().blocker.groupBy({ by: ["kind"], where, _count: true });
  const sorted = groups.toSorted((one, other) => other._count - one._count);
  return new Map(sorted.map(({ kind, _count }) => [kind, _count]));
}

async function technologiesMeeting(where: Prisma.BlockerWhereInput) {
  const rows = await database().technology.findMany({
    where: { caseStudies: { some: { state: "PUBLISHED", blockers: { some: where } } } },
    orderBy: [{ family: "asc" }, { order: "asc" }],
    select: {
      slug: true,
      name: true,
      caseStudies: {
        where: { state: "PUBLISHED" },
        select: { _count: { select: { blockers: { where } } } },
      },
    },
  });
  return rows.map(({ slug, name, caseStudies }) => ({
    slug,
    name,
    met: caseStudies.reduce((sum, { _count }) => sum + _count.blockers, 0),
  }));
}
