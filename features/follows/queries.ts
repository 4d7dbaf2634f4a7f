import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { CHALLENGE } from "@/domain/challenge/states";
import { FOLLOW_SUBJECTS, type FollowSubject } from "@/domain/follow/subject";
import { statesWhere } from "@/domain/lifecycle";
import { database, type Reader } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";

/** Whether somebody follows this; nobody who is signed out does. */
export async function isFollowing(
  actor: Actor,
  subjectType: FollowSubject,
  subjectId: string,
): Promise<boolean> {
  if (actor.kind !== "person") return false;
  const key = { userId: actor.userId, subjectType, subjectId };
  return (await database().follow.count({ where: key })) > 0;
}

const FOLLOWED = row("what somebody follows", {
  subject: z.enum(FOLLOW_SUBJECTS),
  id: column.id,
  /** What it is called: of a challenge before it is published, its engagement is all that is public. */
  kind: z.enum(["technology", "body", "supplier", "story", "challenge", "engagement"]),
  /** Null where nothing of it is public. */
  name: column.text.nullable(),
  slug: column.text,
});

export type Followed = z.output<typeof FOLLOWED>;

/** What somebody follows, by kind and name; the name of what may since have been withdrawn among it. */
export function followedBy(
  reader: Reader,
  userId: string,
  { take, skip }: { take: number; skip: number },
): Promise<Followed[]> {
  return rows(reader, FOLLOWED)`
    SELECT follow."subjectType" AS subject, follow."subjectId" AS id, named.kind, named.name, named.slug
      FROM "Follow" follow
      JOIN LATERAL (
        SELECT 1 AS place, 'technology' AS kind, name, slug FROM "Technology"
         WHERE follow."subjectType" = 'technology' AND id = follow."subjectId"
        UNION ALL
        SELECT CASE kind WHEN 'PUBLIC_BODY' THEN 2 ELSE 3 END,
               CASE kind WHEN 'PUBLIC_BODY' THEN 'body' ELSE 'supplier' END, name, slug
          FROM "Organisation"
         WHERE follow."subjectType" = 'organisation' AND id = follow."subjectId"
        UNION ALL
        SELECT 4, 'story', title, slug FROM "Story"
         WHERE follow."subjectType" = 'story' AND id = follow."subjectId"
        UNION ALL
        SELECT 5, CASE WHEN state::text = ANY (${statesWhere(CHALLENGE, "public")}) THEN 'challenge' ELSE 'engagement' END,
               CASE WHEN state::text = ANY (${statesWhere(CHALLENGE, "public")}) THEN title
                    ELSE (SELECT content ->> 'title' FROM "Engagement" WHERE "challengeId" = "Challenge".id) END,
               slug FROM "Challenge"
         WHERE follow."subjectType" = 'challenge' AND id = follow."subjectId"
      ) named ON true
     WHERE follow."userId" = ${userId}::uuid
     ORDER BY named.place, named.name, follow."subjectId"
     LIMIT ${take} OFFSET ${skip}`;
}
