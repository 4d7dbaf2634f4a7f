import {
  countEvents,
  type DigestEvent,
  type DigestSection,
  KIND_WORDS,
} from "@/domain/digest/digest";
import { type Month, monthWords } from "@/domain/digest/month";
import { STANDING_WORDS } from "@/domain/evidence/grade";
import { plural } from "@/domain/format/numbers";
import type { Message } from "@/lib/queue";
import { stopToken } from "./stop-link";

/** More of one technology or body than this is read on the page. */
const MOST_IN_SECTION = 12;

/** The digest of a month as a letter to the person whose it is. */
export function digestLetter(
  person: { id: string; email: string },
  month: Month,
  sections: readonly DigestSection[],
): Message {
  const words = monthWords(month);
  const token = stopToken(person.id);
  return {
    to: person.email,
    subject: `${words}: ${plural(countEvents(sections), "thing")} happened in what you follow`,
    paragraphs: [`This is what happened in ${words} in what you follow, as it stands today.`],
    sections: sections.map(({ name, path, events }) => ({
      heading: name,
      path,
      entries: [
        ...events.slice(0, MOST_IN_SECTION).map((event) => ({
          kind: kindWords(event),
          title: event.title,
          path: event.path,
          lines: [...event.lines],
        })),
        ...more(events.length - MOST_IN_SECTION, month),
      ],
    })),
    link: { label: "Read it on Proven", path: digestPath(month) },
    stop: {
      label: "Stop the monthly digest",
      page: `/digest/stop?${new URLSearchParams({ token })}`,
      oneClick: `/digest/stop/${token}`,
    },
  };
}

/** What a mark says on the page has to be said in words. */
function kindWords({ kind, standing }: DigestEvent): string {
  const words = KIND_WORDS[kind];
  return standing === "measured" ? `${words}, ${STANDING_WORDS.measured.toLowerCase()}` : words;
}

export function digestPath(month: Month): string {
  return `/account/following/digest?month=${month}`;
}

function more(left: number, month: Month) {
  if (left <= 0) return [];
  const title = `${plural(left, "thing")} more`;
  return [{ kind: "Not shown here", title, path: digestPath(month), lines: [] }];
}
