import { cache } from "react";
import { type Actor, ANONYMOUS } from "@/domain/actor";
import { type BadgeText, badgeOf } from "@/domain/evidence/badge";
import { type WithdrawnWord, withdrawnWord } from "@/domain/evidence/withdrawn";
import { database, type Reader } from "@/lib/database";
import { answeredAndWithdrawn, caseStudyBySlug, noticePages } from "../queries";
import type { CaseStudyRow } from "../records";
import { type CaseStudyView, caseStudyView } from "../views";

/** A claim that the supplier took out after the body had spoken of it. */
export interface WithdrawnView {
  id: string;
  statement: string;
  withdrawnAt: Date;
  words: WithdrawnWord[];
}

export interface CaseStudyRecord {
  study: CaseStudyView;
  badge: BadgeText | null;
  withdrawn: WithdrawnView[];
}

/** All that was ever said of a case study; null where the actor may not see it. Read once a request. */
export const caseStudyRecord = cache(
  async (slug: string, actor: Actor): Promise<CaseStudyRecord | null> => {
    const reader = database();
    const row =
      (await caseStudyBySlug(reader, actor, slug)) ?? (await answeredAndWithdrawn(reader, slug));
    if (!row) return null;
    const study = caseStudyView(row, new Date(), await noticePages(reader, [row]));
    const withdrawn = await withdrawnOf(reader, row.id);
    if (row.state !== "WITHDRAWN") return { study, badge: badgeText(row, study), withdrawn };
    // The supplier took its own words down. What stays is what the body spoke of.
    const claims = study.claims
      .filter(({ words }) => words.length > 0)
      .map((claim) => ({ ...claim, evidence: [] }));
    return { study: { ...study, claims, quote: null }, badge: null, withdrawn };
  },
);

/** A case study that its supplier withdrew after a body had answered on it; null for any other. */
export const withdrawnPage = cache(async (slug: string): Promise<CaseStudyView | null> => {
  const row = await answeredAndWithdrawn(database(), slug);
  return row && caseStudyView(row, new Date());
});

/** What a body said of outcomes that the supplier took out, the last taken out first. */
export async function withdrawnOf(reader: Reader, caseStudyId: string): Promise<WithdrawnView[]> {
  const rows = await reader.withdrawnClaim.findMany({
    where: { caseStudyId },
    orderBy: [{ withdrawnAt: "desc" }, { id: "desc" }],
  });
  return rows.map(({ id, statement, withdrawnAt, words }) => ({
    id,
    statement,
    withdrawnAt,
    words: withdrawnWord.array().parse(words),
  }));
}

/** What the badge of a published case study says now; null where there is none. */
export async function publicBadge(slug: string): Promise<BadgeText | null> {
  const row = await caseStudyBySlug(database(), ANONYMOUS, slug);
  return row && badgeText(row, caseStudyView(row, new Date()));
}

/** The badge that a case study has, whoever looks at it. */
export function badgeText(row: CaseStudyRow, study: CaseStudyView): BadgeText | null {
  if (row.state !== "PUBLISHED") return null;
  const claims = study.claims.map(({ statement, standing, word, words }) => ({
    statement,
    standing,
    word,
    everConfirmed: words.some(({ verdict }) => verdict === "CONFIRMED"),
  }));
  return badgeOf(claims, study.permission, study.body?.name ?? "");
}
