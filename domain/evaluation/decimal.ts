import Fraction from "fraction.js";

const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;

export type Rounding = "half up" | "down" | "up";

/**
 * An exact number from plain decimal notation, or null if it is not that.
 * Takes digits with at most six decimal places: no sign, exponent, space or fraction bar.
 */
export function parseDecimal(value: string | number): Fraction | null {
  const text = String(value);
  if (!DECIMAL.test(text)) return null;
  const [whole = "", decimals = ""] = text.split(".");
  return new Fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** The whole number of `places`-place units in `value`; half up goes towards plus infinity. */
export function roundToUnits(value: Fraction, places: number, rounding: Rounding): bigint {
  const scaled = value.s * value.n * 10n ** BigInt(places);
  if (rounding === "half up") return floorDivide(2n * scaled + value.d, 2n * value.d);
  return rounding === "down" ? floorDivide(scaled, value.d) : -floorDivide(-scaled, value.d);
}

/** Writes a number of `places`-place units as a decimal: 8365 units of two places is "83.65". */
export function unitsToText(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return units < 0n ? `-${text}` : text;
}

/** An exact number as a decimal string with this many places. */
export function toPlaces(value: Fraction, places: number, rounding: Rounding = "half up"): string {
  return unitsToText(roundToUnits(value, places, rounding), places);
}

export function sum(values: Iterable<Fraction>): Fraction {
  let total = new Fraction(0);
  for (const value of values) total = total.add(value);
  return total;
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}
