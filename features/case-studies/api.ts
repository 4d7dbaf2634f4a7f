import { z } from "zod";
import { CASE_STUDY_FIELDS, CLAIM_FIELDS } from "@/domain/case-study/fields";
import { unitsToText } from "@/domain/evaluation/decimal";
import { answerOf } from "@/domain/fields/derived";
import { dayOf } from "@/domain/timetable/day";
import { blockerAnswer } from "@/features/blockers/api";
import { database, isUuid } from "@/lib/database";
import { settings } from "@/lib/settings";
import { noticePages } from "./queries";
import { type CaseStudyRow, WHOLE } from "./records";
import {
  type AttachedDocument,
  type AttachedPicture,
  type ClaimView,
  caseStudyView,
} from "./views";

/** How many case studies one answer holds. */
export const API_PAGE = 50;

/** The parameters of the list. */
export const caseStudiesQuery = z.object({
  cursor: z
    .string()
    .refine(isUuid, "Take it as it stands in next of the answer before, or leave it out")
    .optional(),
});

/** Published case studies, the newest first; `next` is the cursor of the page that follows, or null. */
export async function caseStudiesAfter(cursor: string | undefined) {
  const rows = await database().caseStudy.findMany({
    where: { state: "PUBLISHED", id: cursor ? { lt: cursor } : undefined },
    select: WHOLE,
    orderBy: { id: "desc" },
    take: API_PAGE + 1,
  });
  const page = rows.slice(0, API_PAGE);
  const notices = await noticePages(database(), page);
  const now = new Date();
  return {
    items: page.map((row) => caseStudyAnswer(row, now, notices)),
    next: rows.length > API_PAGE ? (page.at(-1)?.id ?? null) : null,
  };
}

/** One published case study; null if there is none at this address. */
export async function caseStudyForApi(slug: string) {
  const row = await database().caseStudy.findFirst({
    where: { slug, state: "PUBLISHED" },
    select: WHOLE,
  });
  return row && caseStudyAnswer(row, new Date(), await noticePages(database(), [row]));
}

/** A case study as the API gives it: what its public page says, and nothing else. */
function caseStudyAnswer(row: CaseStudyRow, now: Date, notices: ReadonlyMap<string, string>) {
  const view = caseStudyView(row, now, notices);
  const named = (one: { slug: string; name: string } | null) =>
    one && { slug: one.slug, name: one.name };
  return {
    id: view.id,
    slug: view.slug,
    url: `/case-studies/${view.slug}`,
    ...answerOf(CASE_STUDY_FIELDS, view),
    learnt: view.learnt || null,
    cost: costAnswer(view.cost),
    supplier: named(view.supplier),
    body: named(view.body),
    technologies: view.technologies.map(({ slug }) => slug),
    answered_on: view.record && {
      title: view.record.text.title,
      summary: view.record.text.summary,
      by: view.record.by,
      at: view.record.at.toISOString(),
      changed_since: view.record.changes.map(({ label }) => label),
      objects: view.record.objection !== null,
    },
    evidence: view.standing ?? "none",
    claims: view.claims.map(claimAnswer),
    blockers: row.blockers.map(blockerAnswer),
    pictures: view.pictures.map(pictureAnswer),
    documents: view.documents.map(documentAnswer),
    published_at: view.publishedAt?.toISOString() ?? null,
  };
}

/** @see ClaimView. Numbers that matter are decimals as text. */
function claimAnswer(claim: ClaimView) {
  const { word } = claim;
  return {
    id: claim.id,
    ...answerOf(CLAIM_FIELDS, claim),
    period: { start: claim.periodStart, end: claim.periodEnd },
    method: claim.method || null,
    edition: claim.edition,
    grade: claim.grade,
    standing: claim.standing,
    attached: claim.evidence.map((item) => ({
      kind: item.kind.toLowerCase().replace("_", "-"),
      title: item.title,
      url: item.file
        ? absolute(item.file.href)
        : item.noticeSlug
          ? `/notices/${item.noticeSlug}`
          : item.url,
      ocid: item.ocid,
      measured_by: item.measuredBy,
      measured_on: item.measuredOn,
      accepted: item.accepted,
    })),
    word: word && {
      verdict: word.verdict.toLowerCase(),
      by: word.by,
      scope: word.scope,
      figures: word.correction,
      reason: word.reason || null,
      reply: word.reply,
      given_at: word.givenAt.toISOString(),
      expires_on: dayOf(word.expiresAt),
    },
  };
}

export function pictureAnswer({ src, width, height, alt, caption }: AttachedPicture) {
  return { url: absolute(src), width, height, alt, caption: caption || null };
}

export function documentAnswer(document: AttachedDocument) {
  const { href, title, name, type, bytes, sha256 } = document;
  return { url: absolute(href), title, name, type, bytes, sha256 };
}

function absolute(path: string): string {
  return `${settings().BASE_URL}${path}`;
}

/** @param pence with VAT, as text. */
export function costAnswer(pence: string | null) {
  return pence === null ? null : { amount: unitsToText(BigInt(pence), 2), currency: "GBP" };
}
