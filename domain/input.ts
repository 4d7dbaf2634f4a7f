import { z } from "zod";

/**
 * The vocabulary of forms: how text, days, pounds and numbers are read. Every message says what to
 * do. An empty field arrives as undefined.
 */

/** Most characters of a long answer. */
export const LONGEST = 10_000;

/** A browser ends a line with two signs: they count as one, and what was not changed stays the same. */
function oneLineEnd(value: string): string {
  return value.replaceAll("\r\n", "\n");
}

/** Text that has to be there. @param missing what to say when it is not: "Give the title". */
export function text(missing: string, max = 200) {
  return z
    .string({ error: missing })
    .overwrite(oneLineEnd)
    .trim()
    .min(1, missing)
    .max(max, `Use ${max.toLocaleString("en-GB")} characters or fewer`);
}

const NAME_WRONG = "Give a name in letters and digits, without web addresses";

/**
 * What a person or an organisation is called. It stands in letters to people who have not asked for them, so it carries
 * no address, no sign that nobody sees or that turns the direction of writing, and at least two letters.
 */
export function name(missing: string, max: number) {
  return text(missing, max).refine(isName, NAME_WRONG);
}

function isName(value: string): boolean {
  const hasAddress = /:\/\/|www\.|@|[\p{L}\p{N}]\.\p{L}{2}/iu.test(value);
  return !hasAddress && !/[\p{Cc}\p{Cf}]/u.test(value) && /\p{L}.*\p{L}/su.test(value);
}

/** Text that may be left empty; "" then. */
export function optionalText(max = LONGEST) {
  return z
    .string()
    .overwrite(oneLineEnd)
    .trim()
    .max(max, `Use ${max.toLocaleString("en-GB")} characters or fewer`)
    .optional()
    .transform((value) => value ?? "");
}

/** A long answer: paragraphs, up to 10,000 characters. */
export function paragraphs(missing: string) {
  return text(missing, LONGEST);
}

/** A box that is ticked or not. */
export function tick() {
  return z.preprocess((value) => value === "yes" || value === "on" || value === true, z.boolean());
}

/** One of the values given. */
export function oneOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  missing: string,
) {
  return z.enum(values, { error: missing });
}

/** Any of the values given, none included. */
export function anyOf<const Values extends readonly [string, ...string[]]>(
  values: Values,
  missing: string,
) {
  return z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.enum(values, { error: missing })),
  );
}

/** Boxes that were ticked, each value once. */
export function severalOf(value: z.ZodType<string>) {
  return z
    .preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(value).max(100))
    .transform((values) => [...new Set(values)]);
}

/** A calendar day that exists, as "2026-11-23". */
export function day(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine(isDay, "Give a date that exists, as year, month, day: for example 2026-11-23");
}

const CLOCK = "Give a time by the 24-hour clock, such as 12:00";

/** A time of day, as "17:30". */
export function clock() {
  return z
    .string({ error: CLOCK })
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, CLOCK);
}

export function optionalDay() {
  return z
    .string()
    .trim()
    .optional()
    .refine(
      (value) => !value || isDay(value),
      "Give a date that exists, as year, month, day: for example 2026-11-23",
    )
    .transform((value) => value || null);
}

function isDay(value: string): boolean {
  if (!/^(19|20)\d{2}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

/** In characters: longer than any number that a person writes. */
const LONGEST_NUMBER = 40;
const DECIMAL_WRONG = "Give a number with at most four decimals, for example 1,086.5";
const POUNDS = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
const POUNDS_WRONG = "Give pounds as a number with at most two decimals, for example 135,018.50";
const MOST_PENCE = 10_000_000_000_000n;

/** Pounds as people write them ("£135,018.50"), as pence. */
export function pounds(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(LONGEST_NUMBER, POUNDS_WRONG)
    .transform((value, context) => {
      const pence = toPence(value);
      if (pence === null) {
        context.addIssue({ code: "custom", message: POUNDS_WRONG });
        return z.NEVER;
      }
      return pence;
    });
}

/** Pounds that nobody has to give, as pence in text; null where they are not given. */
export function optionalPounds() {
  return z
    .string()
    .trim()
    .max(LONGEST_NUMBER, POUNDS_WRONG)
    .optional()
    .transform((value, context) => {
      const pence = value ? toPence(value) : null;
      if (!value || pence !== null) return pence === null ? null : String(pence);
      context.addIssue({ code: "custom", message: POUNDS_WRONG });
      return z.NEVER;
    });
}

/** "£135,018.50" to pence; null when it is no amount of pounds and pence below £100 billion. */
export function toPence(value: string): bigint | null {
  const match = POUNDS.exec(value.trim());
  if (!match?.[1]) return null;
  const whole = BigInt(match[1].replaceAll(",", ""));
  const pence = whole * 100n + BigInt((match[2] ?? "").padEnd(2, "0"));
  return pence < MOST_PENCE ? pence : null;
}

/** A whole number between two bounds, thousands separators allowed. */
export function wholeNumber(missing: string, min: number, max: number) {
  const bounds = `Give a whole number from ${min.toLocaleString("en-GB")} to ${max.toLocaleString("en-GB")}`;
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(LONGEST_NUMBER, bounds)
    .transform((value) => Number(value.replaceAll(",", "")))
    .pipe(z.int({ error: bounds }).min(min, bounds).max(max, bounds));
}

export function optionalWholeNumber(min: number, max: number) {
  const bounds = `Give a whole number from ${min.toLocaleString("en-GB")} to ${max.toLocaleString("en-GB")}`;
  return z
    .string()
    .trim()
    .max(LONGEST_NUMBER, bounds)
    .optional()
    .transform((value) => (value ? Number(value.replaceAll(",", "")) : null))
    .pipe(z.int({ error: bounds }).min(min, bounds).max(max, bounds).nullable());
}

/** A decimal as people write it ("1,086.5"), kept as text so that nothing is lost. */
export function decimal(missing: string, wrong = DECIMAL_WRONG) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(LONGEST_NUMBER, wrong)
    .transform((value) => value.replaceAll(",", "").replace(/^−/, "-"))
    .refine((value) => /^-?\d{1,12}(\.\d{1,4})?$/.test(value), wrong);
}

export function optionalDecimal() {
  return z
    .string()
    .trim()
    .max(LONGEST_NUMBER, DECIMAL_WRONG)
    .optional()
    .transform((value) => (value ? value.replaceAll(",", "").replace(/^−/, "-") : null))
    .refine((value) => value === null || /^-?\d{1,12}(\.\d{1,4})?$/.test(value), DECIMAL_WRONG);
}

const ADDRESS_WRONG = "Give an e-mail address in the right form, like name@example.gov.uk";

/**
 * An e-mail address as people type or paste it: "Name <name@example.gov.uk>;" is one, and signs that nobody sees
 * are none of it. What stands before the @ may be anything that HTML's own field takes.
 */
export function email(missing: string) {
  return z
    .string({ error: missing })
    .max(1000, ADDRESS_WRONG)
    .overwrite(plainAddress)
    .min(1, missing)
    .max(254, "Use 254 characters or fewer")
    .pipe(z.email({ pattern: z.regexes.html5Email, error: ADDRESS_WRONG }))
    .refine((address) => /\.[a-z][a-z0-9-]*$/.test(address), ADDRESS_WRONG);
}

function plainAddress(typed: string): string {
  const visible = typed.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  const inBrackets = /<([^<>]*)>/.exec(visible)?.[1] ?? visible;
  return inBrackets
    .trim()
    .replace(/[;,.\s]+$/, "")
    .toLowerCase();
}

export function optionalEmail() {
  return z
    .string()
    .trim()
    .optional()
    .transform((value) => value || null)
    .pipe(email("").nullable());
}

export function optionalUrl() {
  return z
    .string()
    .trim()
    .max(500, "Use 500 characters or fewer")
    .optional()
    .transform((value) => value || null)
    .refine(
      (value) => value === null || isWebAddress(value),
      "Give an address that starts with https://",
    );
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === "https:";
}

/** A file that was chosen; null where none was. What it is, is told later, by its content. */
export function optionalFile() {
  return z
    .preprocess(
      (value) => (value instanceof File && !isNoFile(value) ? value : null),
      z.instanceof(File).nullable(),
    )
    .default(null);
}

/** What a field sends where nothing was chosen; the framework calls it "undefined" where a script sent it. */
function isNoFile({ name, size }: File): boolean {
  return size === 0 && (name === "" || name === "undefined");
}

/** A file that has to be there. @param missing "Choose the picture" */
export function file(missing: string) {
  return optionalFile().refine((value) => value !== null, missing);
}

/** The row that a form is about. */
export function id() {
  return z.uuid({ error: "This form has lost what it is about. Go back and open it again" });
}
