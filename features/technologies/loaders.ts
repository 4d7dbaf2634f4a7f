import { cache } from "react";
import type { z } from "zod";
import { standingsAt } from "@/features/standings/queries";
import type { Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";
import {
  type BestProof,
  type BlockerTally,
  bestProofs,
  blockerTally,
  caseStudyTally,
  type GradeTally,
  gradeTally,
  type MaturityTally,
  type MeasureRange,
  MOST_PROOFS,
  maturityTally,
  measureRanges,
  type QuarterTally,
  quarterTally,
} from "./queries/figures";
import { type PlaceTally, placeTally } from "./queries/places";

export interface TechnologyFigures {
  technology: {
    id: string;
    slug: string;
    name: string;
    family: string;
    summary: string;
    questions: string[];
    standards: string[];
    /** Since when it is out of use, and what to use instead. */
    retiredAt: Date | null;
    replacedBy: { slug: string; name: string } | null;
    /** The number of the present version, and since when it holds. */
    version: number;
    changedAt: Date | null;
  };
  workedOutAt: Date;
  tally: GradeTally;
  ranges: MeasureRange[];
  maturity: MaturityTally[];
  quarters: QuarterTally[];
  blockers: BlockerTally[];
  /** The best of each supplier, and the best of all. */
  proofs: BestProof[];
  outcomes: BestProof[];
  places: PlaceTally;
  caseStudies: { all: number; stopped: number };
}

const ENTRY_NOW = {
  replacedBy: { select: { slug: true, name: true } },
  versions: {
    orderBy: { number: "desc" },
    take: 1,
    select: { number: true, changedAt: true },
  },
} as const satisfies Prisma.TechnologyInclude;

/** All figures of a technology's page, by its address; null if there is no such technology. */
export const technologyFigures = cache(async (slug: string): Promise<TechnologyFigures | null> => {
  const reader = database();
  const found = await reader.technology.findUnique({ where: { slug }, include: ENTRY_NOW });
  if (!found) return null;
  const { id, name, family, summary, questions, standards, retiredAt, replacedBy } = found;
  const [latest] = found.versions;
  const now = new Date();
  const [tally, ranges, maturity, quarters, blockers, proofs, outcomes, places, caseStudies] =
    await Promise.all([
      gradeTally(reader, id, now),
      measureRanges(reader, id, now),
      maturityTally(reader, id, now),
      quarterTally(reader, id, now),
      blockerTally(reader, id),
      bestProofs(reader, id, now, 1),
      bestProofs(reader, id, now, MOST_PROOFS),
      placeTally(reader, id, now),
      caseStudyTally(reader, id),
    ]);
  return {
    technology: {
      id,
      slug,
      name,
      family,
      summary,
      questions,
      standards,
      retiredAt,
      replacedBy,
      version: latest?.number ?? 1,
      changedAt: latest?.changedAt ?? null,
    },
    workedOutAt: now,
    tally,
    ranges,
    maturity,
    quarters,
    blockers,
    proofs,
    outcomes,
    places,
    caseStudies,
  };
});

const PROOF = row("the taxonomy with its proof", {
  slug: column.text,
  name: column.text,
  family: column.text,
  summary: column.text,
  /** Out of use. */
  retired: column.flag,
  /** Published claims, the proven ones among them, and those with papers alone. */
  claimed: column.count,
  proven: column.count,
  documented: column.count,
  /** Public bodies for which something is proven. */
  bodies: column.count,
});

export type TechnologyProof = z.output<typeof PROOF>;

/** Every technology of the taxonomy with its claims and how many are proven, by family. */
export function proofByTechnology(): Promise<TechnologyProof[]> {
  return rows(database(), PROOF)`
    SELECT technology.slug, technology.name, technology.family, technology.summary,
           technology."retiredAt" IS NOT NULL AS retired,
           count(claim.id)::int AS claimed,
           (count(claim.id) FILTER (WHERE graded.proven))::int AS proven,
           (count(claim.id) FILTER (WHERE graded.grade = 'documented'))::int AS documented,
           (count(DISTINCT study."bodyId") FILTER (WHERE graded.proven))::int AS bodies
      FROM "Technology" technology
      LEFT JOIN "_CaseStudyToTechnology" link ON link."B" = technology.id
      LEFT JOIN "CaseStudy" study ON study.id = link."A" AND study.state = 'PUBLISHED'
      LEFT JOIN "Claim" claim ON claim."caseStudyId" = study.id
      LEFT JOIN (${standingsAt(new Date())}) graded ON graded."claimId" = claim.id
     GROUP BY technology.id
     ORDER BY min(technology."order") OVER (PARTITION BY technology.family), technology.family,
              technology."order", technology.name`;
}

const CONFIRMED = row("recent confirmations", {
  requestId: column.id,
  givenAt: column.time,
  body: column.text,
  supplier: column.text,
  caseStudySlug: column.text,
  caseStudyTitle: column.text,
  confirmed: column.count,
  corrected: column.count,
  disputed: column.count,
  /** The first claim it spoke of, in words: "Backlog: from 1,200 cases to 820 cases". */
  statement: column.text,
});

/** What a public body said lately in one answer. */
export type RecentConfirmation = z.output<typeof CONFIRMED>;

/** The latest answers of public bodies that still stand, newest first. */
export function recentConfirmations(limit: number): Promise<RecentConfirmation[]> {
  return rows(database(), CONFIRMED)`
    SELECT request.id AS "requestId", max(given."givenAt") AS "givenAt", body.name AS body,
           supplier.name AS supplier, study.slug AS "caseStudySlug", study.title AS "caseStudyTitle",
           (count(*) FILTER (WHERE given.verdict = 'CONFIRMED'))::int AS confirmed,
           (count(*) FILTER (WHERE given.verdict = 'CORRECTED'))::int AS corrected,
           (count(*) FILTER (WHERE given.verdict = 'DISPUTED'))::int AS disputed,
           (array_agg(given.statement ORDER BY given.verdict, claim."order"))[1] AS statement
      FROM "ClaimConfirmation" given
      JOIN "Claim" claim ON claim.id = given."claimId" AND claim.edition = given.edition
      JOIN "ConfirmationRequest" request ON request.id = given."requestId"
      JOIN "CaseStudy" study ON study.id = claim."caseStudyId" AND study.state = 'PUBLISHED'
      JOIN "Organisation" body ON body.id = request."bodyId"
      JOIN "Organisation" supplier ON supplier.id = study."supplierId"
     WHERE given."revokedAt" IS NULL AND given."expiresAt" > now()
     GROUP BY request.id, body.name, supplier.name, study.slug, study.title
     ORDER BY max(given."givenAt") DESC, request.id
     LIMIT ${limit}`;
}
