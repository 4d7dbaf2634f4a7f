import { stringify } from "csv-stringify/sync";
import { CHANGE_WORDS } from "@/domain/case-study/change";
import { STANDING_WORDS } from "@/domain/evidence/grade";
import { formatMoney } from "@/domain/format/money";
import { regionName } from "@/domain/regions";
import { londonDay } from "@/domain/timetable/london";
import { settings } from "@/lib/settings";
import { MOST_LINES, type ProvenOutcome } from "./loaders";

const HEAD = [
  "outcome",
  "before",
  "after",
  "unit",
  "changed",
  "evidence",
  "measured by",
  "confirmed on",
  "public body",
  "regions",
  "supplier",
  "technologies",
  "paid with VAT",
  "source",
];

/** Proven outcomes as CSV, one a line. */
export function outcomesCsv(outcomes: readonly ProvenOutcome[]): string {
  const lines = outcomes
    .slice(0, MOST_LINES)
    .map((outcome) => [
      outcome.measure,
      outcome.baseline ?? "",
      outcome.result,
      outcome.unit,
      CHANGE_WORDS[outcome.change],
      STANDING_WORDS[outcome.standing],
      outcome.measuredBy ?? "",
      londonDay(outcome.saidAt),
      outcome.body ?? "",
      outcome.regions.map(regionName).join("; "),
      outcome.supplier,
      outcome.technologies.join("; "),
      outcome.costPence === null ? "" : formatMoney(outcome.costPence),
      `${settings().BASE_URL}/case-studies/${outcome.caseStudySlug}`,
    ]);
  const more =
    outcomes.length > MOST_LINES
      ? [[`This file ends after ${MOST_LINES} outcomes. Choose filters to see the rest.`]]
      : [];
  return stringify([HEAD, ...lines, ...more], {
    escape_formulas: true,
    relax_column_count: true,
  } as Parameters<typeof stringify>[1]);
}
