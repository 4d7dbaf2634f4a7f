import { database, isUuid } from "@/lib/database";
import { enqueue, type Job } from "@/lib/queue";
import { column, row, rows } from "@/lib/rows";

/** Documents that one job asks to be refreshed. */
const DOCUMENTS = 200;

const TAGGED = row("what repeats the name of a technology", {
  type: column.text,
  id: column.id,
});

/**
 * The job `technology.spread`: has everything that repeats the name of a technology refreshed, a page
 * at a time, each document by a job of its own; then goes on after the last. May be called twice.
 * @param after the last of the page before, as "type id".
 */
export async function spreadTechnology({ id, after }: { id: string; after?: string }) {
  if (!isUuid(id)) throw new Error(`technology.spread: "${id}" is no id.`);
  await database().$transaction(async (tx) => {
    const tagged = await rows(tx, TAGGED)`
      SELECT type, id FROM (
        SELECT 'case-study' AS type, "A"::text AS id FROM "_CaseStudyToTechnology" WHERE "B" = ${id}::uuid
        UNION ALL
        SELECT 'challenge', "A"::text FROM "_ChallengeToTechnology" WHERE "B" = ${id}::uuid
        UNION ALL
        SELECT 'story', "A"::text FROM "_StoryToTechnology" WHERE "B" = ${id}::uuid
        UNION
        SELECT 'supplier', profile."organisationId"::text FROM "Capability" capability
          JOIN "SupplierProfile" profile ON profile.id = capability."profileId"
         WHERE capability."technologyId" = ${id}::uuid
      ) tagged
       WHERE type || ' ' || id > ${after ?? ""}
       ORDER BY type || ' ' || id LIMIT ${DOCUMENTS}`;
    const jobs = tagged.map((data): Job => ({ name: "search.refresh", data }));
    const last = tagged.at(-1);
    const next: Job[] =
      last && tagged.length === DOCUMENTS
        ? [{ name: "technology.spread", data: { id, after: `${last.type} ${last.id}` } }]
        : [];
    await enqueue(tx, [...jobs, ...next]);
  });
}
