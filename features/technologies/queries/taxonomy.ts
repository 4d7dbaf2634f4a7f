import type { Actor } from "@/domain/actor";
import type { Change } from "@/domain/fields/changes";
import type { TechnologyContent } from "@/domain/technology/content";
import { entryChanges } from "@/domain/technology/content";
import { mayChangeTaxonomy } from "@/domain/technology/policy";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import { ENTRY } from "../records";

const IN_ORDER = [{ order: "asc" }, { name: "asc" }, { id: "asc" }] as const;

/** When the taxonomy was last changed, and how many technologies of it are in use. */
export async function taxonomyEdition(): Promise<{ at: Date | null; inUse: number }> {
  const reader = database();
  const [{ _max }, inUse] = await Promise.all([
    reader.technologyVersion.aggregate({ _max: { changedAt: true } }),
    reader.technology.count({ where: { retiredAt: null } }),
  ]);
  return { at: _max.changedAt, inUse };
}

/** The taxonomy as open data, those out of use among it. */
export async function taxonomyAnswer() {
  const [rows, { at }] = await Promise.all([
    database().technology.findMany({ orderBy: [...IN_ORDER], include: ENTRY }),
    taxonomyEdition(),
  ]);
  return {
    as_of: at?.toISOString() ?? null,
    technologies: rows.map((row) => ({
      slug: row.slug,
      name: row.name,
      family: row.family,
      summary: row.summary,
      questions: row.questions,
      standards: row.standards,
      retired: row.retiredAt !== null,
      use_instead: row.replacedBy?.slug ?? null,
      version: row._count.versions,
      url: `${settings().BASE_URL}/technologies/${row.slug}`,
    })),
  };
}

/** The taxonomy for whoever looks after it: by family, in order; null for anybody else. */
export async function taxonomyForOperator(actor: Actor) {
  if (!mayChangeTaxonomy(actor).allowed) return null;
  const rows = await database().technology.findMany({ orderBy: [...IN_ORDER], include: ENTRY });
  const families = [...new Set(rows.map(({ family }) => family))];
  return families.map((family) => ({
    family,
    entries: rows.filter((row) => row.family === family),
  }));
}

export type TaxonomyFamilies = NonNullable<Awaited<ReturnType<typeof taxonomyForOperator>>>;

const VERSIONS_A_PAGE = 25;

export interface TechnologyVersionView {
  number: number;
  changedAt: Date;
  why: string;
  changes: Change[];
}

/** The versions of an entry, newest first, each with what changed and why, but not who; null if there is no such entry. */
export async function technologyVersions(slug: string, before: number | undefined) {
  const technology = await database().technology.findUnique({
    where: { slug },
    select: { id: true, slug: true, name: true },
  });
  if (!technology) return null;
  const rows = await database().technologyVersion.findMany({
    where: { technologyId: technology.id, number: before ? { lt: before } : undefined },
    orderBy: { number: "desc" },
    take: VERSIONS_A_PAGE + 1,
    select: { number: true, changedAt: true, why: true, content: true },
  });
  const versions = rows
    .slice(0, VERSIONS_A_PAGE)
    .map(({ content, ...row }, place): TechnologyVersionView => {
      const earlier = rows[place + 1];
      const changes = earlier ? entryChanges(contentOf(earlier.content), contentOf(content)) : [];
      return { ...row, changes };
    });
  const next = rows.length > VERSIONS_A_PAGE ? (versions.at(-1)?.number ?? null) : null;
  return { technology, versions, next };
}

/** A version as it was written: the database keeps it from being changed. */
function contentOf(content: unknown): TechnologyContent {
  return content as TechnologyContent;
}
