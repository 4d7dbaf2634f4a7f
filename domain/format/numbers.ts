const GROUPED = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 20 });

/** "1,086"; decimals stay as they are. */
export function formatNumber(value: number | bigint): string {
  return GROUPED.format(value);
}

/** The count with its noun: "1 response", "1,086 responses", "2 people" if `many` is given. */
export function plural(count: number | bigint, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${pluralWord(count, one, many)}`;
}

/** The noun alone: "response" for 1, "responses" for any other count. */
export function pluralWord(count: number | bigint, one: string, many = `${one}s`): string {
  return count === 1 || count === 1n ? one : many;
}

/** "1st", "2nd", "3rd", "11th", "21st". */
export function ordinal(value: number): string {
  const tens = value % 100;
  const ending =
    tens >= 11 && tens <= 13 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[value % 10] ?? "th");
  return `${formatNumber(value)}${ending}`;
}

/** "1,086.5" for "1086.5000": no more decimals than it has, a real minus. */
export function grouped(number: string): string {
  const [, sign = "", whole = "0", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number) ?? [];
  const short = decimals.replace(/0+$/, "");
  const groups = whole.replace(/^0+(?=\d)/, "").replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign ? "−" : ""}${groups}${short ? `.${short}` : ""}`;
}
