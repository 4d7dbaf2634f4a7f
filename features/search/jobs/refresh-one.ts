import { documentId, type SearchType } from "@/domain/search/document";
import { database, databaseTime, type Transaction } from "@/lib/database";
import { removeDocuments, writeDocument } from "@/lib/search/store";
import { buildDocument } from "../documents";

/**
 * Writes or removes one document. The row that decides whether it is public is held against change
 * until the document is written, so that a withdrawal at the same moment cannot be undone by this.
 */
export async function refreshOne(type: SearchType, id: string): Promise<void> {
  await database().$transaction(
    async (tx) => {
      await holdState(tx, type, id);
      const document = await buildDocument(tx, type, id, await databaseTime(tx));
      if (document) await writeDocument(tx, document);
      else await removeDocuments(tx, [documentId(type, id)]);
    },
    { timeout: 30_000, maxWait: 30_000 },
  );
}

async function holdState(tx: Transaction, type: SearchType, id: string): Promise<void> {
  for (const query of HOLD[type]) await tx.$executeRawUnsafe(query, id);
}

const HOLD: Readonly<Record<SearchType, readonly string[]>> = {
  supplier: [
    `SELECT FROM "Organisation" WHERE id = $1::uuid FOR SHARE`,
    `SELECT FROM "SupplierProfile" WHERE "organisationId" = $1::uuid FOR SHARE`,
  ],
  "case-study": [`SELECT FROM "CaseStudy" WHERE id = $1::uuid FOR SHARE`],
  story: [`SELECT FROM "Story" WHERE id = $1::uuid FOR SHARE`],
  challenge: [`SELECT FROM "Challenge" WHERE id = $1::uuid FOR SHARE`],
  notice: [`SELECT FROM "Notice" WHERE id = $1::uuid FOR SHARE`],
};
