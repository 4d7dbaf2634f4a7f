import { ANONYMOUS } from "@/domain/actor";
import { toICalendar } from "@/domain/challenge/calendar";
import { CHALLENGE } from "@/domain/challenge/states";
import { calendarEvents } from "@/domain/challenge/timetable";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import { findChallenge } from "../queries";
import { contentOf } from "../records/content";

/** The dates of a public challenge as an iCalendar file; null if there is no such challenge. */
export async function challengeCalendar(slug: string): Promise<string | null> {
  const row = await findChallenge(database(), ANONYMOUS, { slug });
  if (!row?.publishedAt || !CHALLENGE.states[row.state].public) return null;
  return toICalendar({
    name: row.title,
    url: `${settings().BASE_URL}/challenges/${row.slug}`,
    sequence: row.version,
    stamp: row.publishedAt,
    events: row.state === "CANCELLED" ? [] : calendarEvents(row.slug, contentOf(row)),
  });
}
