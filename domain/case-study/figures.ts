import { grouped } from "../format/numbers";

const HOUR = 60;

/** A figure ready to be read: "£11,600" and "a year", "3 h 55" and "min", "9%" and nothing. */
export interface ShownFigure {
  value: string;
  unit: string | null;
}

/**
 * A claim's number with its unit, for display. Knows per cent, pounds and minutes; anything else is
 * the grouped number with the unit as it was typed.
 * @param number a decimal as text: "11600.0000".
 */
export function figureOf(number: string, unit: string): ShownFigure {
  const kind = unitKind(unit);
  if (kind === "share") return { value: `${grouped(number)}%`, unit: rest(unit, SHARE) };
  if (kind === "money") return { value: pounds(number), unit: rest(unit, MONEY) };
  const minutes = Number(number);
  if (/^min(ute)?s?$/i.test(unit.trim()) && minutes >= HOUR && Number.isInteger(minutes)) {
    const over = String(minutes % HOUR).padStart(2, "0");
    return { value: `${grouped(String(Math.floor(minutes / HOUR)))} h ${over}`, unit: "min" };
  }
  return { value: grouped(number), unit: shortUnit(unit) };
}

/** The same in one piece: "£11,600 a year", "3 h 55 min", "9%". */
export function figureWords(number: string, unit: string): string {
  const { value, unit: after } = figureOf(number, unit);
  return after ? `${value} ${after}` : value;
}

export type UnitKind = "share" | "money" | "other";

/** How a unit begins that is a share, or money. Also for the database, which reads the same sign. */
export const UNIT_PATTERNS = {
  share: "^(%|per\\s?cent|percent|pct)(?=$|[\\s,])",
  money: "^(£|gbp|pounds?)(?=$|[\\s,/])",
  time: "^(sec(ond)?s?|min(ute)?s?|h|hours?|(working )?days?|weeks?|months?|years?)(?=$|[\\s,/])",
} as const;

const SHARE = new RegExp(UNIT_PATTERNS.share, "i");
const MONEY = new RegExp(UNIT_PATTERNS.money, "i");

export function unitKind(unit: string): UnitKind {
  if (SHARE.test(unit.trim())) return "share";
  return MONEY.test(unit.trim()) ? "money" : "other";
}

export interface BeforeAndAfter {
  baseline: string | null;
  result: string;
  higherIsBetter: boolean;
}

/**
 * How much better the result is than the baseline, in per cent of the baseline; negative where it got
 * worse. Null where there is no baseline, or none above zero.
 */
export function improvement({ baseline, result, higherIsBetter }: BeforeAndAfter): number | null {
  const before = Number(baseline);
  if (baseline === null || before <= 0) return null;
  const change = ((Number(result) - before) / before) * 100;
  return higherIsBetter ? change : -change;
}

/** A claim as a sentence: "Median warning before a flood: from 48 min to 3 h 55 min". */
export function claimStatement(claim: BeforeAndAfter & { measure: string; unit: string }): string {
  const now = figureWords(claim.result, claim.unit);
  if (claim.baseline === null) return `${claim.measure}: ${now}`;
  return `${claim.measure}: from ${figureWords(claim.baseline, claim.unit)} to ${now}`;
}

function pounds(number: string): string {
  const text = grouped(number).replace(/\.(\d)$/, ".$10");
  return text.startsWith("−") ? `−£${text.slice(1)}` : `£${text}`;
}

function rest(unit: string, pattern: RegExp): string | null {
  return unit.trim().replace(pattern, "").trim() || null;
}

function shortUnit(unit: string): string {
  return /^minutes?$/i.test(unit.trim()) ? "min" : unit.trim();
}
