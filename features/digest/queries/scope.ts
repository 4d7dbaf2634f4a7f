import type { DigestSubject } from "@/domain/digest/digest";
import { type Month, monthSpan } from "@/domain/digest/month";
import type { Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

/** What a person's digest looks at. */
export interface Scope {
  technologies: string[];
  organisations: string[];
  from: Date;
  until: Date;
  /** As of when standings hold. */
  now: Date;
}

/** More things of one kind than this in one month are not read: the page of what is followed has them. */
export const MOST_OF_A_KIND = 100;

const SUBJECT = row("what a digest tells of", {
  id: column.id,
  name: column.text,
  path: column.text,
});

/** What somebody follows that a digest tells of: technologies, then public bodies, then suppliers, by name. */
export async function digestSubjects(reader: Reader, userId: string): Promise<DigestSubject[]> {
  return rows(reader, SUBJECT)`
    SELECT id::text, name, path FROM (
      SELECT technology.id, technology.name, 1 AS place, '/technologies/' || technology.slug AS path
        FROM "Follow" follow JOIN "Technology" technology ON technology.id = follow."subjectId"
       WHERE follow."userId" = ${userId}::uuid AND follow."subjectType" = 'technology'
      UNION ALL
      SELECT organisation.id, organisation.name,
             CASE organisation.kind WHEN 'PUBLIC_BODY' THEN 2 ELSE 3 END,
             CASE organisation.kind WHEN 'PUBLIC_BODY' THEN '/organisations/' ELSE '/suppliers/' END || organisation.slug
        FROM "Follow" follow JOIN "Organisation" organisation ON organisation.id = follow."subjectId"
       WHERE follow."userId" = ${userId}::uuid AND follow."subjectType" = 'organisation'
    ) followed ORDER BY place, name, id`;
}

export function scopeOf(followed: readonly DigestSubject[], month: Month, now: Date): Scope {
  const of = (technology: boolean) =>
    followed
      .filter(({ path }) => path.startsWith("/technologies/") === technology)
      .map(({ id }) => id);
  const { from, until } = monthSpan(month);
  return { technologies: of(true), organisations: of(false), from, until, now };
}

export const within = ({ from, until }: Scope) => ({ gte: from, lt: until });

/** Whether an instant is in the month. */
export function isWithin({ from, until }: Scope, at: Date): boolean {
  return at >= from && at < until;
}
