import { addDays, type Day } from "../timetable/day";

export interface CalendarEvent {
  /** Stays the same when the event moves, so that calendars move it too. */
  uid: string;
  title: string;
  detail: string;
  /** A moment, or a whole day. */
  when: { at: Date } | { day: Day };
}

export interface Calendar {
  name: string;
  url: string;
  /** Counts up with each version of the challenge. */
  sequence: number;
  /** When this version was published. */
  stamp: Date;
  events: readonly CalendarEvent[];
}

/** An iCalendar file (RFC 5545): moments in UTC, whole days as dates, lines folded at 75 octets. */
export function toICalendar(calendar: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Proven//Challenges//EN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    ...calendar.events.flatMap((event) => eventLines(calendar, event)),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

function eventLines(calendar: Calendar, event: CalendarEvent): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${utc(calendar.stamp)}`,
    `SEQUENCE:${calendar.sequence}`,
    ...whenLines(event.when),
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(event.detail)}`,
    `URL:${calendar.url}`,
    "END:VEVENT",
  ];
}

function whenLines(when: CalendarEvent["when"]): string[] {
  if ("at" in when) return [`DTSTART:${utc(when.at)}`, `DTEND:${utc(when.at)}`];
  return [
    `DTSTART;VALUE=DATE:${compact(when.day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(when.day, 1))}`,
  ];
}

function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function compact(day: Day): string {
  return day.replaceAll("-", "");
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Lines of at most 75 octets; a continuation begins with a space, and no character is cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
