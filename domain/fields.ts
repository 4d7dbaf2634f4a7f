import { z } from "zod";
import { formatDateTime } from "./format/dates";
import { formatMoney } from "./format/money";
import { grouped } from "./format/numbers";
import { listWords } from "./format/words";
import {
  anyOf,
  day,
  optionalDay,
  optionalPounds,
  optionalText,
  optionalWholeNumber,
  text,
  tick,
} from "./input";
import { REGION_CODES, regionNames } from "./regions";
import { type Day, dateOf, dayOf } from "./timetable/day";

/**
 * One thing that a noun says of itself. A noun is described once, as an object of these; its content, its
 * forms, its versions, what changed in it and its answer in the API are worked out from that object.
 */
export interface Field<
  Value,
  Name extends string | null = string | null,
  Column = unknown,
  Written = unknown,
> {
  /** What people read before it. */
  label: string;
  /** How a form gives it, with its limits and messages. */
  input: z.ZodType<Value>;
  /** What is kept of it, and given in the API. */
  shape: z.ZodType<Value>;
  /** What people read; "" for nothing. */
  words(value: Value): string;
  /** Out of the column that keeps it. */
  read(column: Column): Value;
  /** For the column that keeps it. */
  write(value: Value): Written;
  /** Whether the words of a search are looked for in it. */
  isSearched: boolean;
  /** What it is called in the API; null where it is not given there, or not under a name of its own. */
  publicName: Name;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What a row of a noun says. */
export type Values<Of extends Fields> = {
  [Key in keyof Of]: Of[Key] extends Field<infer Value> ? Value : never;
};

/** The columns that keep a noun. */
export type Columns<Of extends Fields> = {
  [Key in keyof Of]: Of[Key] extends { read(column: infer Column): unknown } ? Column : never;
};

type Written<Of extends Fields> = { [Key in keyof Of]: ReturnType<Of[Key]["write"]> };

/** What the API gives of it, under the public names. */
export type PublicValues<Of extends Fields> = {
  [Key in keyof Of as Of[Key]["publicName"] & string]: Values<Of>[Key];
};

type Inputs<Of extends Fields> = { [Key in keyof Of]: z.ZodType<Values<Of>[Key]> };

type Shapes<Of extends Fields> = {
  [Key in keyof Of as Of[Key]["publicName"] & string]: z.ZodType<Values<Of>[Key]>;
};

/** An exact decimal, as the API gives it. */
export const DECIMAL = z
  .string()
  .meta({ description: "An exact decimal, as text", example: "48.5" });

const MOMENT = z.iso.datetime().meta({ description: "ISO 8601, UTC" }).nullable();

const DAY = z.iso.date().meta({ example: "2026-11-23" });

/** The address of something, as the API gives it. */
export const SLUG = z
  .string()
  .meta({ description: "The last part of its address", example: "digital-twins" });

interface Described<Name> {
  label: string;
  publicName: Name;
  /** For those who read the API, where the name is not enough. */
  means?: string;
}

interface Searched {
  isSearched?: boolean;
}

interface Limited {
  /** Most characters. */
  limit?: number;
}

/**
 * Text; "" while nothing is said. It is searched where nothing else is said.
 * @param told.missing what to say when it has to be there and is not.
 */
export function textField<const Name extends string | null>(
  told: Described<Name> & Limited & Searched & { missing?: string },
): Kept<string, Name> {
  const { limit, missing } = told;
  const input = missing === undefined ? optionalText(limit) : text(missing, limit);
  return field({ isSearched: true, ...told, input, shape: z.string(), words: (value) => value });
}

/** A whole number; null while nothing is said. */
export function numberField<const Name extends string | null>(
  told: Described<Name> & { from: number; to: number },
): Kept<number | null, Name> {
  const input = optionalWholeNumber(told.from, told.to);
  return field({ ...told, input, shape: z.int().nullable(), words: asText });
}

/** Yes or no. @param told.input where it is asked otherwise than by a box to tick. */
export function tickField<const Name extends string | null>(
  told: Described<Name> & { yes: string; no: string; input?: z.ZodType<boolean> },
): Kept<boolean, Name> {
  const words = (value: boolean) => (value ? told.yes : told.no);
  return field({ input: tick(), ...told, shape: z.boolean(), words });
}

/** Text of a form of its own, such as an address; null while nothing is said. */
export function nullableField<const Name extends string | null>(
  told: Described<Name> & { input: z.ZodType<string | null> },
): Kept<string | null, Name> {
  return field({ ...told, shape: z.string().nullable(), words: asText });
}

/** A calendar day; null while nothing is said. */
export function dayField<const Name extends string | null>(
  told: Described<Name> & { words?: (day: Day) => string },
): Field<Day | null, Name, Date | null, Date | null> {
  const { words: say = asText, ...rest } = told;
  const words = (value: Day | null) => (value === null ? "" : say(value));
  return {
    ...field({ ...rest, input: optionalDay(), shape: DAY.nullable(), words }),
    read: (date) => date && dayOf(date),
    write: (value) => (value === null ? null : dateOf(value)),
  };
}

/** A moment, as ISO 8601 in UTC; null while nothing is said. Forms ask for its day and time in London. */
export function momentField<const Name extends string | null>(
  told: Described<Name>,
): Field<string | null, Name, Date | null, string | null> {
  const words = (iso: string | null) => (iso === null ? "" : formatDateTime(new Date(iso)));
  return {
    ...field({ ...told, input: MOMENT, shape: MOMENT, words }),
    read: (date) => date?.toISOString() ?? null,
    write: (iso) => iso,
  };
}

/** A calendar day that has to be there. */
export function requiredDayField<const Name extends string | null>(
  told: Described<Name> & { missing: string },
): Field<Day, Name, Date, Date> {
  const { missing, ...rest } = told;
  return {
    ...field({ ...rest, input: day(missing), shape: DAY, words: asText }),
    read: dayOf,
    write: dateOf,
  };
}

/** An exact number, as text; the database's own number prints itself. */
export function decimalField<Value extends string | null, const Name extends string | null>(
  told: Described<Name> & { input: z.ZodType<Value>; shape: z.ZodType<Value> },
): Field<Value, Name, Printed | (null & Value), Value> {
  return {
    ...field({ ...told, words: (value) => (value === null ? "" : grouped(value)) }),
    read: (column) => (column === null ? null : column.toString()) as Value,
    write: (value) => value,
  };
}

interface Printed {
  toString(): string;
}

/** Pence with VAT, as text: JSON has no bigint. Null while nobody says. */
export function moneyField<const Name extends string | null>(
  told: Described<Name>,
): Field<string | null, Name, bigint | null, bigint | null> {
  const words = (pence: string | null) =>
    pence === null ? "" : `${formatMoney(BigInt(pence))} with VAT`;
  return {
    ...field({ ...told, input: optionalPounds(), shape: z.string().nullable(), words }),
    read: (pence) => pence?.toString() ?? null,
    write: (pence) => (pence === null ? null : BigInt(pence)),
  };
}

/** Several, in no order that says anything. */
export function listField<const Name extends string | null>(
  told: Described<Name> &
    Searched & {
      input: z.ZodType<string[]>;
      shape?: z.ZodType<string[]>;
      words?: (items: readonly string[]) => string;
    },
): Kept<string[], Name> {
  const sorted = (items: readonly string[]) => listWords([...items].sort());
  return field({ words: sorted, shape: z.array(z.string()), ...told });
}

/** Codes of `domain/regions`. */
export function regionsField<const Name extends string | null>(
  told: Described<Name>,
): Kept<string[], Name> {
  return listField({
    means: "ITL level 1 regions of the United Kingdom",
    ...told,
    input: anyOf(REGION_CODES, "Choose regions from the list"),
    shape: z.array(z.enum(REGION_CODES)),
    words: (codes) => listWords(regionNames(codes)),
  });
}

/** A field that is kept as it is said. */
type Kept<Value, Name extends string | null> = Field<Value, Name, Value, Value>;

/** A field of a kind that no other has. */
export function field<Value, const Name extends string | null>(
  told: Described<Name> &
    Searched & {
      input: z.ZodType<Value>;
      shape: z.ZodType<NoInfer<Value>>;
      words(value: NoInfer<Value>): string;
    },
): Kept<Value, Name> {
  const { label, input, shape, words, publicName, means, isSearched = false } = told;
  return {
    label,
    input,
    shape: means === undefined ? shape : shape.meta({ description: means }),
    words,
    read: (column) => column,
    write: (value) => value,
    isSearched,
    publicName,
  };
}

function asText(value: string | number | null): string {
  return value === null ? "" : String(value);
}

/** What a row says, without what else is in it. The row has to have every field. */
export function pick<
  Of extends Readonly<Record<string, unknown>>,
  Row extends Record<keyof Of, unknown>,
>(row: Row, fields: Of): Pick<Row, keyof Of & keyof Row> {
  return mapped(fields, (_, key) => row[key as keyof Of]);
}

/** What a row says, out of its columns. */
export function readRow<Of extends Fields>(fields: Of, row: Columns<Of>): Values<Of> {
  return mapped(fields, ({ read }, key) => read(row[key]));
}

/** The columns for what is said. */
export function writeRow<Of extends Fields>(fields: Of, values: Values<Of>): Written<Of> {
  return mapped(fields, ({ write }, key) => write(values[key]));
}

/** The fields, to be read from the database. */
export function selectOf<Of extends Fields>(fields: Of): { [Key in keyof Of]: true } {
  return mapped(fields, () => true);
}

/** The fields in the order of the page, for the summary of what is wrong in a form. */
export function orderOf(fields: Fields): string[] {
  return ["", ...Object.keys(fields)];
}

/** How a form gives the fields. */
export function inputsOf<Of extends Fields>(fields: Of): Inputs<Of> {
  return mapped(fields, ({ input }) => input);
}

/** What is said while nothing was: what a form says that was sent empty. */
export function emptyOf<Of extends Fields>(fields: Of): Values<Of> {
  return mapped(fields, ({ input }) => input.parse(undefined));
}

/** What a stored version holds of the fields. One from before a field was there says nothing of it. */
export function storedOf<Of extends Fields>(fields: Of): Inputs<Of> {
  return mapped(fields, ({ input, shape }) => {
    const nothing = input.safeParse(undefined);
    return nothing.success ? shape.default(nothing.data) : shape;
  });
}

/** Each of the fields that is given in the words of a person. */
export function wordsOf<Of extends Fields>(
  fields: Of,
  values: Partial<Values<Of>>,
): Record<string, string> {
  const given = Object.entries(fields).filter(([key]) => key in values);
  return Object.fromEntries(given.map(([key, { words }]) => [key, words(values[key])]));
}

/** A label and what is said under it. */
export type Line = [label: string, text: string];

/** Fields that are told otherwise than in their own words. One that is told with another says "" here. */
export type Told<Content> = { readonly [Key in keyof Content]?: (content: Content) => string };

/** What is said, line by line, in the order of the description. */
export function linesOf<Of extends Fields>(
  fields: Of,
  content: Values<Of>,
  told: Told<Values<Of>> = {},
): Line[] {
  return Object.entries(fields).map(([key, { label, words }]) => [
    label,
    told[key]?.(content) ?? words(content[key]),
  ]);
}

/** The texts in which the words of a search are looked for. */
export function searchedOf<Of extends Fields>(fields: Of, row: Columns<Of>): string[] {
  return Object.entries(fields).flatMap(([key, { isSearched, read, words }]) =>
    isSearched ? [words(read(row[key]))] : [],
  );
}

/** What the API gives, under the public names. */
export function answerOf<Of extends Fields>(fields: Of, values: Values<Of>): PublicValues<Of> {
  return named(fields, (_, key) => values[key]);
}

/** What the API gives, for its description. */
export function shapesOf<Of extends Fields>(fields: Of): Shapes<Of> {
  return named(fields, ({ shape }) => shape);
}

/** One content with what another has and it does not: texts where it says nothing, and the lists of both. */
export function filledFrom<Of extends Fields>(
  fields: Of,
  content: Values<Of>,
  other: Values<Of>,
): Values<Of> {
  const empty = emptyOf(fields);
  return mapped(fields, (_, key) => {
    const [own, theirs] = [content[key], other[key]];
    if (Array.isArray(own) && Array.isArray(theirs)) return [...new Set([...own, ...theirs])];
    return own === empty[key] ? theirs : own;
  });
}

/** The one place that makes an object of a description: `make` gives each of its values. */
function mapped<Of extends Readonly<Record<string, unknown>>, Made>(
  fields: Of,
  make: (field: Of[string], key: string & keyof Of) => unknown,
): Made {
  return Object.fromEntries(
    Object.entries(fields).map(([key, each]) => [key, make(each as Of[string], key)]),
  ) as Made;
}

function named<Of extends Fields, Made>(
  fields: Of,
  make: (field: Of[string], key: string & keyof Of) => unknown,
): Made {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, each]) =>
      each.publicName === null ? [] : [[each.publicName, make(each as Of[string], key)]],
    ),
  ) as Made;
}
