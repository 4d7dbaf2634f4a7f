import { cache } from "react";
import { type Actor, ANONYMOUS } from "@/domain/actor";
import { type BadgeText, badgeOf } from "@/domain/evidence/badge";
import { type WithdrawnWord, withdrawnWord } from "@/domain/evidence/withdrawn";
import { database } from "@/lib/database";
import { caseStudyBySlug, noticePages } from "../queries";
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
    const row = await caseStudyBySlug(reader, actor, slug);
    if (!row) return null;
    const study = caseStudyView(row, new Date(), await noticePages(reader, [row]));
    const withdrawn = await reader.withdrawnClaim.findMany({
      where: { caseStudyId: row.id },
      orderBy: [{ withdrawnAt: "desc" }, { id: "desc" }],
    });
    return {
      study,
      badge: badgeText(row, study),
      withdrawn: withdrawn.map(({ id, statement, withdrawnAt, words }) => ({
        id,
        statement,
        withdrawnAt,
        words: withdrawnWord.array().parse(words),
      })),
    };
  },
);

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
