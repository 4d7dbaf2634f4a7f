import { stringify } from "csv-stringify/sync";
import { blockerWords, metAt, SOURCE_WORDS } from "@/domain/blockers";
import { londonDay } from "@/domain/timetable/london";
import type { BlockerRowMet } from "./loaders";

const HEAD = [
  "kind",
  "what",
  "overcame_by",
  "who_can_change",
  "met_in",
  "title",
  "url",
  "public_body",
  "ended",
  "technologies",
  "published_on",
];

/** Blockers as CSV, one a line. Technologies are parted by semicolons. @param base the address of this site. */
export function blockersCsv(rows: readonly BlockerRowMet[], base: string): string {
  const lines = rows.map((row) => [
    blockerWords(row.kind),
    row.what,
    row.overcameBy,
    row.whoCanChange,
    SOURCE_WORDS[row.source].one,
    row.title,
    `${base}${metAt(row.source, row.slug)}`,
    row.body ?? "",
    row.ended ?? "",
    row.technologies.join("; "),
    row.since ? londonDay(row.since) : "",
  ]);
  return stringify([HEAD, ...lines], { escape_formulas: true });
}
