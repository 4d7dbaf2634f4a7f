import { stringify } from "csv-stringify/sync";
import { blockerSlug, blockerWords } from "@/domain/blockers";
import { GRADES, STANDING_WORDS } from "@/domain/evidence/grade";
import { regionName } from "@/domain/regions";
import type { TechnologyFigures } from "./loaders";
import { quarterName } from "./views/quarters";

type Line = readonly [section: string, row: string, figure: string, value: string | number];

/** The figures of a page as CSV, one figure a line: section, row, figure, value. Per cent where a column says so. */
export function figuresCsv(figures: TechnologyFigures): string {
  const lines: Line[] = [
    ...tallyLines(figures),
    ...rangeLines(figures),
    ...placeLines(figures),
    ...figures.maturity.flatMap(({ level, claimed, proven }): Line[] => [
      ["Suppliers by maturity level", `${level}`, "As stated", claimed],
      ["Suppliers by maturity level", `${level}`, "With a proven outcome", proven],
    ]),
    ...figures.quarters.flatMap(({ at, claimed, proven }): Line[] => [
      ["Over time", quarterName(at), "Claimed", claimed],
      ["Over time", quarterName(at), "Proven", proven],
    ]),
    ...figures.blockers.flatMap(({ kind, what, met, overcome }): Line[] => [
      ["Blockers", `${blockerWords(kind)}: ${what}`, "Met", met],
      ["Blockers", `${blockerWords(kind)}: ${what}`, "Overcome", overcome],
    ]),
  ];
  return stringify([["section", "row", "figure", "value"], ...lines], { escape_formulas: true });
}

/** The same as JSON, in the words of the API: blockers by the slug of their kind, names with underscores. */
export function figuresJson({ blockers, ...figures }: TechnologyFigures) {
  return underscored({
    ...figures,
    blockers: blockers.map(({ kind, ...rest }) => ({ kind: blockerSlug(kind), ...rest })),
  });
}

/** The value with all names written_like_this. */
function underscored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(underscored);
  if (value === null || typeof value !== "object" || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, content]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      underscored(content),
    ]),
  );
}

function placeLines({ places }: TechnologyFigures): Line[] {
  const lines = (section: string, row: string, of: { claimed: number; proven: number }): Line[] => [
    [section, row, "Claimed", of.claimed],
    [section, row, "Proven", of.proven],
  ];
  return [
    ...places.bodies.flatMap((place) => lines("By public body", place.name, place)),
    ...places.regions.flatMap((place) => lines("By region", regionName(place.key), place)),
  ];
}

function tallyLines({ tally }: TechnologyFigures): Line[] {
  return [
    ["Claims", "All", "Claims", tally.claims],
    ["Claims", "All", "Suppliers who claim", tally.suppliers],
    ["Claims", "All", "Proven", tally.proven],
    ["Claims", "All", "Public bodies with proof", tally.bodies],
    ...GRADES.map(
      (grade): Line => ["Claims", STANDING_WORDS[grade], "Claims", tally.counts[grade]],
    ),
    ["Claims", STANDING_WORDS.corrected, "Claims", tally.corrected],
    ["Claims", STANDING_WORDS.disputed, "Claims", tally.disputed],
    ["Claims", STANDING_WORDS.lapsed, "Claims", tally.lapsed],
    ["Claims", "Changed or taken out after the body spoke against them", "Claims", tally.takenOut],
    ["Claims", "Of work that was stopped", "Confirmed", tally.stopped],
  ];
}

function rangeLines({ ranges }: TechnologyFigures): Line[] {
  return ranges.flatMap((range) => {
    const section = range.higherIsBetter ? "Growth on the baseline" : "Reduction on the baseline";
    const line = (figure: string, value: number | null): Line[] =>
      value === null ? [] : [[section, range.measure, figure, Math.round(value * 100) / 100]];
    return [
      ...line("Claims", range.claims),
      ...line("Claimed, lowest, %", range.low),
      ...line("Claimed, median, %", range.median),
      ...line("Claimed, highest, %", range.high),
      ...line("Proven", range.proven),
      ...line("Proven, lowest, %", range.provenLow),
      ...line("Proven, median, %", range.provenMedian),
      ...line("Proven, highest, %", range.provenHigh),
    ];
  });
}
