import {
  countEvents,
  DIGEST_KINDS,
  type DigestEvent,
  type DigestSection,
  KIND_WORDS,
} from "../digest/digest";
import { digestPath, type Month, monthWords } from "../digest/month";
import { STANDING_WORDS } from "../evidence/grade";
import { plural } from "../format/numbers";
import { AT, ID, NAME, SLUG, TITLE, typed } from "./examples";
import { defineLetter, type Length } from "./letter";

/** More of one technology or body than this is read on the page. */
const MOST_IN_SECTION = 12;

interface DigestFacts {
  month: Month;
  sections: readonly DigestSection[];
  /** Of the link that ends the letters of whoever it is written to. */
  token: string;
}

export const DIGEST_LETTERS = {
  monthly: defineLetter({
    to: "Everybody who wants the monthly digest, where something happened in what they follow",
    why: "they read once a month what happened",
    write: ({ month, sections, token }: DigestFacts) => {
      const words = monthWords(month);
      return {
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
    },
    examples: {
      shortest: {
        month: "2026-05",
        token: `${ID}.proof`,
        sections: [section("shortest", [event("asked", 0, "shortest")])],
      },
      longest: {
        month: "2026-09",
        token: `${ID}.${"proof".repeat(9)}`,
        sections: [
          section(
            "longest",
            DIGEST_KINDS.flatMap((kind) => [event(kind, 0, "longest"), event(kind, 1, "longest")]),
          ),
          section("longest", [event("confirmed", 2, "longest")]),
        ],
      },
    },
  }),
};

/** What a mark says on the page has to be said in words. */
function kindWords({ kind, standing }: DigestEvent): string {
  const words = KIND_WORDS[kind];
  return standing === "measured" ? `${words}, ${STANDING_WORDS.measured.toLowerCase()}` : words;
}

function more(leftOut: number, month: Month) {
  if (leftOut <= 0) return [];
  const title = `${plural(leftOut, "thing")} more`;
  return [{ kind: "Not shown here", title, path: digestPath(month), lines: [] }];
}

function section(length: Length, events: DigestEvent[]): DigestSection {
  return {
    id: ID,
    name: NAME[length],
    path: `/technologies/${SLUG[length]}-${events.length}`,
    events,
  };
}

function event(kind: DigestEvent["kind"], number: number, length: Length): DigestEvent {
  return {
    key: `${kind} ${number}`,
    kind,
    at: AT[length],
    concerns: [ID],
    title: TITLE[length],
    path: `/stories/${SLUG[length]}-${number}`,
    lines: length === "shortest" ? [] : [typed(300), typed(120)],
    standing: kind === "confirmed" ? "measured" : undefined,
  };
}
