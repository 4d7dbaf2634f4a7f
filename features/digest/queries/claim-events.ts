import { claimStatement } from "@/domain/case-study/figures";
import type { DigestEvent, DigestKind } from "@/domain/digest/digest";
import { gradeOfClaim, isConfirmed, latestWord, type Standing } from "@/domain/evidence/grade";
import { formatDate } from "@/domain/format/dates";
import { sentence } from "@/domain/format/words";
import { listHeading, ON_RECORD } from "@/features/case-studies/records";
import { GRADING } from "@/features/standings/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { isWithin, MOST_OF_A_KIND, type Scope, within } from "./scope";

const NAMED = { select: { id: true, name: true } } as const;

const CLAIM = {
  evidence: GRADING.evidence,
  confirmations: true,
  caseStudy: {
    select: {
      id: true,
      slug: true,
      ...ON_RECORD,
      supplier: NAMED,
      body: NAMED,
      technologies: { select: { id: true } },
    },
  },
} as const satisfies Prisma.ClaimInclude;

type ClaimRow = Prisma.ClaimGetPayload<{ include: typeof CLAIM }>;

/** What happened to one claim, and to which case study. */
export interface ClaimEvent extends DigestEvent {
  caseStudyId: string;
}

/** Outcomes that a public body confirmed or disputed in the month, and those whose confirmation lapsed, as they stand now. */
export async function claimEvents(reader: Reader, scope: Scope): Promise<ClaimEvent[]> {
  const { technologies, organisations } = scope;
  const rows = await reader.claim.findMany({
    where: {
      caseStudy: {
        state: "PUBLISHED",
        OR: [
          { technologies: { some: { id: { in: technologies } } } },
          { bodyId: { in: organisations } },
          { supplierId: { in: organisations } },
        ],
      },
      confirmations: {
        some: {
          revokedAt: null,
          OR: [
            { givenAt: within(scope) },
            { verdict: "CONFIRMED", expiresAt: { ...within(scope), lte: scope.now } },
          ],
        },
      },
    },
    orderBy: [{ caseStudyId: "asc" }, { order: "asc" }, { id: "asc" }],
    take: MOST_OF_A_KIND,
    include: CLAIM,
  });
  return rows.flatMap((row) => eventOf(row, scope));
}

function eventOf(row: ClaimRow, scope: Scope): ClaimEvent[] {
  const word = latestWord(row.edition, row.confirmations);
  if (!word) return [];
  const { standing } = gradeOfClaim(row.edition, row.evidence, row.confirmations, scope.now);
  const kind = kindOf(standing);
  const at = kind === "lapsed" ? word.expiresAt : word.givenAt;
  if (!kind || !isWithin(scope, at)) return [];
  const { caseStudy } = row;
  const body = caseStudy.body?.name ?? "The public body";
  const says: Record<ClaimKind, string> = {
    confirmed: `${body} stands behind it.`,
    corrected: `${body} gives other figures${word.reason ? `: ${sentence(word.reason)}` : "."}`,
    disputed: `${body} disputes it: ${sentence(word.reason)}`,
    lapsed: `What ${body} confirmed ran out on ${formatDate(word.expiresAt)}.`,
  };
  const concerns = [
    ...caseStudy.technologies.map(({ id }) => id),
    ...[caseStudy.body?.id, caseStudy.supplier.id].filter((id) => id !== undefined),
  ];
  return [
    {
      key: `${kind} ${row.id}`,
      kind,
      at,
      concerns,
      standing,
      caseStudyId: caseStudy.id,
      title: `${listHeading(caseStudy).title}, by ${caseStudy.supplier.name}`,
      path: `/case-studies/${caseStudy.slug}`,
      lines: [sentence(word.statement || statementOf(row)), says[kind]],
    },
  ];
}

type ClaimKind = Extract<DigestKind, "confirmed" | "corrected" | "disputed" | "lapsed">;

function kindOf(standing: Standing): ClaimKind | null {
  if (isConfirmed(standing)) return "confirmed";
  return standing === "asserted" || standing === "documented" || standing === "measured"
    ? null
    : standing;
}

function statementOf(row: ClaimRow): string {
  const { measure, unit, baseline, result } = row;
  return claimStatement({
    measure,
    unit,
    baseline: baseline?.toString() ?? null,
    result: result.toString(),
    higherIsBetter: row.higherIsBetter,
  });
}
