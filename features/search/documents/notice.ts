import { documentId, type SearchDocument } from "@/domain/search/document";
import type { NoticeKind } from "@/generated/prisma/enums";
import type { Reader } from "@/lib/database";
import { bodyOf, instantText, plain, summaryOf } from "./texts";

const STATUS: Readonly<Record<NoticeKind, string>> = {
  PLANNING: "planning",
  TENDER: "tender",
  AWARD: "award",
  CONTRACT: "contract",
  CANCELLATION: "cancellation",
  OTHER: "record",
};

/** An imported notice as a document. All of them are public; null if there is none with this id. */
export async function noticeDocument(reader: Reader, id: string): Promise<SearchDocument | null> {
  const row = await reader.notice.findUnique({
    where: { id },
    omit: { raw: true },
    include: {
      buyer: { select: { name: true } },
      awards: { include: { suppliers: { include: { organisation: { select: { name: true } } } } } },
    },
  });
  if (!row) return null;
  const names = row.awards.flatMap(({ suppliers }) =>
    suppliers.map(({ organisation }) => organisation.name),
  );
  return {
    id: documentId("notice", row.id),
    type: "notice",
    subjectId: row.id,
    slug: row.slug,
    url: `/notices/${row.slug}`,
    title: plain(row.title),
    summary: summaryOf(row.description),
    body: bodyOf(
      row.description,
      row.awards.map(({ title }) => title),
      row.ocid,
      row.cpv,
    ),
    reference: null,
    buyer: row.buyer?.name ?? null,
    suppliers: [...new Set(names)],
    technologies: [],
    technologyNames: [],
    regions: row.regions,
    status: STATUS[row.kind],
    evidence: "none",
    claims: null,
    people: null,
    value: amountOf(row),
    publishedAt: instantText(row.publishedAt),
    closesAt: instantText(row.deadline),
  };
}

type Amount = { amount: { toFixed(places: number): string } | null; currency: string | null };

/** What was awarded, if it is one amount; else what the notice says. */
function amountOf(row: Amount & { awards: Amount[] }): SearchDocument["value"] {
  const award = row.awards.length === 1 ? row.awards[0] : undefined;
  const { amount, currency } = award?.amount ? award : row;
  return amount === null ? null : { amount: amount.toFixed(2), currency };
}
