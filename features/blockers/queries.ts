import { z } from "zod";
import { BLOCKER_SOURCES, type BlockerKind, type BlockerSource } from "@/domain/blockers";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { Prisma } from "@/generated/prisma/client";
import { BlockerKind as Kind } from "@/generated/prisma/enums";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

export interface BlockerFilter {
  kinds: readonly BlockerKind[];
  /** Slugs. */
  technologies: readonly string[];
  sources: readonly BlockerSource[];
}

/**
 * Every blocker of what is public now, with where it was met. Whether a case study, a challenge or a
 * story is public its own state says, and nothing else.
 */
export function publicBlockers(): Prisma.Sql {
  const met = Prisma.sql`blocker.id, blocker.kind, blocker.what, blocker."overcameBy", blocker."whoCanChange", blocker."order"`;
  return Prisma.sql`
    SELECT ${met}, 'case-study' AS source, study.id AS "subjectId", study.slug, study.title, study."bodyId",
           study."publishedAt" AS since, CASE WHEN study.stopped THEN 'stopped' END AS ended
      FROM "Blocker" blocker
      JOIN "CaseStudy" study ON study.id = blocker."caseStudyId" AND study.state = 'PUBLISHED'
    UNION ALL
    SELECT ${met}, 'challenge', challenge.id, challenge.slug, challenge.title, challenge."bodyId",
           challenge."publishedAt", CASE WHEN challenge.state = 'CANCELLED' THEN 'cancelled' END
      FROM "Blocker" blocker
      JOIN "Challenge" challenge ON challenge.id = blocker."challengeId"
       AND challenge.state = ANY(${statesWhere(CHALLENGE, "public")}::"ChallengeState"[])
    UNION ALL
    SELECT ${met}, 'story', story.id, story.slug, story.title, story."bodyId",
           story."publishedAt", CASE WHEN story.stopped THEN 'stopped' END
      FROM "Blocker" blocker
      JOIN "Story" story ON story.id = blocker."storyId"
       AND story.state = ANY(${statesWhere(STORY, "public")}::"StoryState"[])`;
}

/** Case studies, challenges and stories with their technologies. */
export const TECHNOLOGY_LINKS = Prisma.sql`
  SELECT "A" AS "subjectId", "B" AS "technologyId" FROM "_CaseStudyToTechnology"
  UNION ALL SELECT "A", "B" FROM "_ChallengeToTechnology"
  UNION ALL SELECT "A", "B" FROM "_StoryToTechnology"`;

/** What a filter lets through, of `met`. */
function fits({ kinds, technologies, sources }: BlockerFilter): Prisma.Sql {
  const conditions = [
    ...(kinds.length > 0 ? [Prisma.sql`met.kind = ANY(${[...kinds]}::"BlockerKind"[])`] : []),
    ...(sources.length > 0 ? [Prisma.sql`met.source = ANY(${[...sources]}::text[])`] : []),
    ...(technologies.length > 0
      ? [
          Prisma.sql`EXISTS (
            SELECT FROM (${TECHNOLOGY_LINKS}) link
              JOIN "Technology" technology ON technology.id = link."technologyId"
             WHERE link."subjectId" = met."subjectId" AND technology.slug = ANY(${[...technologies]}::text[]))`,
        ]
      : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

const MET = row("blockers met", {
  id: column.id,
  kind: z.enum(Kind),
  what: column.text,
  overcameBy: column.text,
  whoCanChange: column.text,
  source: z.enum(BLOCKER_SOURCES),
  slug: column.text,
  title: column.text,
  since: column.time.nullable(),
  /** "stopped", "cancelled"; null for what went on. */
  ended: column.text.nullable(),
  body: column.text.nullable(),
  /** Names. */
  technologies: column.texts,
});

export type BlockerRowMet = z.output<typeof MET>;

/** Blockers newest first: of one case study, challenge or story together, in their order. */
export function blockersMet(
  reader: Reader,
  filter: BlockerFilter,
  { skip, take }: { skip: number; take: number },
): Promise<BlockerRowMet[]> {
  return rows(reader, MET)`
    SELECT page.id, page.kind::text AS kind, page.what, page."overcameBy", page."whoCanChange", page.source,
           page.slug, page.title, page.since, page.ended, body.name AS body,
           ARRAY(SELECT technology.name FROM (${TECHNOLOGY_LINKS}) link
                   JOIN "Technology" technology ON technology.id = link."technologyId"
                  WHERE link."subjectId" = page."subjectId"
                  ORDER BY technology.family, technology."order") AS technologies
      FROM (SELECT met.* FROM (${publicBlockers()}) met WHERE ${fits(filter)}
             ORDER BY met.since DESC NULLS LAST, met."subjectId" DESC, met."order", met.id
             LIMIT ${take} OFFSET ${skip}) page
      LEFT JOIN "Organisation" body ON body.id = page."bodyId"
     ORDER BY page.since DESC NULLS LAST, page."subjectId" DESC, page."order", page.id`;
}

const BY_KIND = row("blockers by kind", {
  kind: z.enum(Kind),
  met: column.count,
  overcome: column.count,
  /** Who is named most often as able to change those that were not overcome; null where nobody is. */
  who: column.text.nullable(),
});

export type KindTally = z.output<typeof BY_KIND>;

/** Each kind that was met, the one most often not overcome first. */
export function tallyByKind(reader: Reader, filter: BlockerFilter): Promise<KindTally[]> {
  return rows(reader, BY_KIND)`
    SELECT met.kind::text AS kind, count(*)::int AS met,
           (count(*) FILTER (WHERE met."overcameBy" <> ''))::int AS overcome,
           mode() WITHIN GROUP (ORDER BY met."whoCanChange")
             FILTER (WHERE met."overcameBy" = '' AND met."whoCanChange" <> '') AS who
      FROM (${publicBlockers()}) met WHERE ${fits(filter)}
     GROUP BY met.kind
     ORDER BY count(*) FILTER (WHERE met."overcameBy" = '') DESC, count(*) DESC, met.kind`;
}

const BY_SOURCE = row("blockers by source", {
  source: z.enum(BLOCKER_SOURCES),
  met: column.count,
});

/** How many were met in case studies, in challenges and in stories. */
export function tallyBySource(reader: Reader, filter: BlockerFilter) {
  return rows(reader, BY_SOURCE)`
    SELECT met.source, count(*)::int AS met
      FROM (${publicBlockers()}) met WHERE ${fits(filter)} GROUP BY met.source`;
}

const BY_TECHNOLOGY = row("blockers by technology", {
  slug: column.text,
  name: column.text,
  met: column.count,
});

/** The technologies in whose case studies, challenges and stories any was met. */
export function tallyByTechnology(reader: Reader, filter: BlockerFilter) {
  return rows(reader, BY_TECHNOLOGY)`
    SELECT technology.slug, technology.name, count(*)::int AS met
      FROM (${publicBlockers()}) met
      JOIN (${TECHNOLOGY_LINKS}) link ON link."subjectId" = met."subjectId"
      JOIN "Technology" technology ON technology.id = link."technologyId"
     WHERE ${fits(filter)}
     GROUP BY technology.id ORDER BY technology.family, technology."order"`;
}
