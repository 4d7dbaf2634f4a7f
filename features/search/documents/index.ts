import type { SearchDocument, SearchType } from "@/domain/search/document";
import type { Reader } from "@/lib/database";
import { caseStudyDocument } from "./case-study";
import { challengeDocument } from "./challenge";
import { noticeDocument } from "./notice";
import { storyDocument } from "./story";
import { supplierDocument } from "./supplier";

type Build = (reader: Reader, id: string, now: Date) => Promise<SearchDocument | null>;

const BUILDERS: Readonly<Record<SearchType, Build>> = {
  supplier: supplierDocument,
  "case-study": caseStudyDocument,
  story: storyDocument,
  challenge: challengeDocument,
  notice: noticeDocument,
};

/**
 * What is searched of one thing, from its published rows and nothing else.
 * @param now the database's clock: evidence lapses, and challenges close.
 * @returns null if it is not public.
 */
export function buildDocument(
  reader: Reader,
  type: SearchType,
  subjectId: string,
  now: Date,
): Promise<SearchDocument | null> {
  return BUILDERS[type](reader, subjectId, now);
}
