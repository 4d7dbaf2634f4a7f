import { type DigestEvent, type DigestSection, digestSections } from "@/domain/digest/digest";
import type { Month } from "@/domain/digest/month";
import { documentId } from "@/domain/search/document";
import { stillPublic } from "@/features/search/queries/published";
import type { Reader } from "@/lib/database";
import { askedEngagements, awardedChallenges, publishedChallenges } from "./challenge-events";
import { claimEvents } from "./claim-events";
import { digestSubjects, type Scope, scopeOf } from "./scope";
import { adoptions, endorsements, newStories } from "./story-events";

/**
 * What happened in a month in what somebody follows, as it stands now: nothing that is not public at
 * this moment. A fixed number of queries, whatever is followed.
 */
export async function digestOf(
  reader: Reader,
  userId: string,
  month: Month,
  now: Date,
): Promise<DigestSection[]> {
  const followed = await digestSubjects(reader, userId);
  if (followed.length === 0) return [];
  return digestSections(followed, await publicEvents(reader, scopeOf(followed, month, now)));
}

export interface News {
  /** The newest first. */
  events: DigestEvent[];
  /** With those that are left out. */
  total: number;
}

/** What happened since an instant in any technology, as it stands now. @param most how many are given. */
export async function newsSince(
  reader: Reader,
  from: Date,
  now: Date,
  most: number,
): Promise<News> {
  const technologies = await reader.technology.findMany({ select: { id: true } });
  const scope = { technologies: technologies.map(({ id }) => id), organisations: [], from, now };
  const events = await publicEvents(reader, { ...scope, until: new Date(now.getTime() + 1) });
  const newest = events.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return { events: newest.slice(0, most), total: events.length };
}

async function publicEvents(reader: Reader, scope: Scope): Promise<DigestEvent[]> {
  const events: { event: DigestEvent; page: ReturnType<typeof documentId> }[] = [];
  for (const event of await claimEvents(reader, scope))
    events.push({ event, page: documentId("case-study", event.caseStudyId) });
  for (const read of [newStories, endorsements, adoptions]) {
    for (const event of await read(reader, scope))
      events.push({ event, page: documentId("story", event.storyId) });
  }
  for (const read of [askedEngagements, publishedChallenges, awardedChallenges]) {
    for (const event of await read(reader, scope))
      events.push({ event, page: documentId("challenge", event.challengeId) });
  }
  // One place says what the public may see, for the search and for this.
  const publicPages = await stillPublic(reader, [...new Set(events.map(({ page }) => page))]);
  return events.filter(({ page }) => publicPages.has(page)).map(({ event }) => event);
}
