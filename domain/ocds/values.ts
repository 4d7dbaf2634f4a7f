import { type Day, isDay } from "../timetable/day";
import { londonDay, londonInstant } from "../timetable/london";
import type { ValueFound } from "./input";

/** An amount as published: a decimal text with two places, and the code of its currency if it is named. */
export interface Amount {
  amount: string;
  currency: string | null;
}

const GREATEST = 10 ** 15;

/** Null for what is missing, negative, or no number. "1,250.5" is read as 1250.50. */
export function amountOf(value: ValueFound): Amount | null {
  const raw = value?.amount;
  const number = typeof raw === "string" ? Number(raw.replace(/[,\s£€$]/g, "") || Number.NaN) : raw;
  if (typeof number !== "number" || !(number >= 0 && number < GREATEST)) return null;
  const currency = value?.currency?.trim().toUpperCase() ?? "";
  return { amount: number.toFixed(2), currency: /^[A-Z]{3}$/.test(currency) ? currency : null };
}

/** The sum, if every amount is there and all are in one currency. Exact, in hundredths. */
export function sumOf(amounts: readonly (Amount | null)[]): Amount | null {
  const [first, ...rest] = amounts;
  if (!first || rest.some((one) => one?.currency !== first.currency)) return null;
  const hundredths = amounts.reduce(
    (sum, one) => sum + BigInt((one?.amount ?? "0").replace(".", "")),
    0n,
  );
  const digits = String(hundredths).padStart(3, "0");
  return { amount: `${digits.slice(0, -2)}.${digits.slice(-2)}`, currency: first.currency };
}

/** An instant from an OCDS date. Without an offset it is London's clock; a day alone is its first moment there. */
export function instantOf(text: string | null | undefined): Date | null {
  const found =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text?.trim() ?? "",
    );
  const [whole, day = "", time = "00:00", offset] = found ?? [];
  if (!whole || !isDay(day) || day < "1980" || day > "2200") return null;
  if (!offset) {
    const instant = londonInstant(day, time, "summer");
    return instant.ok ? instant.at : null;
  }
  const instant = new Date(
    `${day}T${time}${offset.toUpperCase().replace(/(\d{2})(\d{2})$/, "$1:$2")}`,
  );
  return Number.isNaN(instant.getTime()) ? null : instant;
}

/** The day on which it was in London. */
export function londonDayOf(text: string | null | undefined): Day | null {
  const instant = instantOf(text);
  return instant ? londonDay(instant) : null;
}
