import { z } from "zod";
import { formatDateTime } from "../format/dates";
import { formatMoney } from "../format/money";
import { grouped } from "../format/numbers";
import { listWords } from "../format/words";
import {
  anyOf,
  day,
  optionalDay,
  optionalPounds,
  optionalText,
  optionalWholeNumber,
  text,
  tick,
} from "../input";
import { REGION_CODES, regionNames } from "../regions";
import { type Day, dateOf, dayOf } from "../timetable/day";

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
 * @param description.missing what to say when it has to be there and is not.
 */
export function textField<const Name extends string | null>(
  description: Described<Name> & Limited & Searched & { missing?: string },
): Kept<string, Name> {
  const { limit, missing } = description;
  const input = missing === undefined ? optionalText(limit) : text(missing, limit);
  return field({
    isSearched: true,
    ...description,
    input,
    shape: z.string(),
    words: (value) => value,
  });
}

/** A whole number; null while nothing is said. */
export function numberField<const Name extends string | null>(
  description: Described<Name> & { from: number; to: number },
): Kept<number | null, Name> {
  const input = optionalWholeNumber(description.from, description.to);
  return field({ ...description, input, shape: z.int().nullable(), words: asText });
}

/** Yes or no. @param description.input where it is asked otherwise than by a box to tick. */
export function tickField<const Name extends string | null>(
  description: Described<Name> & { yes: string; no: string; input?: z.ZodType<boolean> },
): Kept<boolean, Name> {
  const words = (value: boolean) => (value ? description.yes : description.no);
  return field({ input: tick(), ...description, shape: z.boolean(), words });
}

/** Text of a form of its own, such as an address; null while nothing is said. */
export function nullableField<const Name extends string | null>(
  description: Described<Name> & { input: z.ZodType<string | null> },
): Kept<string | null, Name> {
  return field({ ...description, shape: z.string().nullable(), words: asText });
}

/** A calendar day; null while nothing is said. */
export function dayField<const Name extends string | null>(
  description: Described<Name> & { words?: (day: Day) => string },
): Field<Day | null, Name, Date | null, Date | null> {
  const { words: say = asText, ...rest } = description;
  const words = (value: Day | null) => (value === null ? "" : say(value));
  return {
    ...field({ ...rest, input: optionalDay(), shape: DAY.nullable(), words }),
    read: (date) => date && dayOf(date),
    write: (value) => (value === null ? null : dateOf(value)),
  };
}

/** A moment, as ISO 8601 in UTC; null while nothing is said. Forms ask for its day and time in London. */
export function momentField<const Name extends string | null>(
  description: Described<Name>,
): Field<string | null, Name, Date | null, string | null> {
  const words = (iso: string | null) => (iso === null ? "" : formatDateTime(new Date(iso)));
  return {
    ...field({ ...description, input: MOMENT, shape: MOMENT, words }),
    read: (date) => date?.toISOString() ?? null,
    write: (iso) => iso,
  };
}

/** A calendar day that has to be there. */
export function requiredDayField<const Name extends string | null>(
  description: Described<Name> & { missing: string },
): Field<Day, Name, Date, Date> {
  const { missing, ...rest } = description;
  return {
    ...field({ ...rest, input: day(missing), shape: DAY, words: asText }),
    read: dayOf,
    write: dateOf,
  };
}

/** An exact number, as text; the database's own number prints itself. */
export function decimalField<Value extends string | null, const Name extends string | null>(
  description: Described<Name> & { input: z.ZodType<Value>; shape: z.ZodType<Value> },
): Field<Value, Name, Printed | (null & Value), Value> {
  return {
    ...field({ ...description, words: (value) => (value === null ? "" : grouped(value)) }),
    read: (column) => (column === null ? null : column.toString()) as Value,
    write: (value) => value,
  };
}

interface Printed {
  toString(): string;
}

/** Pence with VAT, as text: JSON has no bigint. Null while nobody says. */
export function moneyField<const Name extends string | null>(
  description: Described<Name>,
): Field<string | null, Name, bigint | null, bigint | null> {
  const words = (pence: string | null) =>
    pence === null ? "" : `${formatMoney(BigInt(pence))} with VAT`;
  return {
    ...field({ ...description, input: optionalPounds(), shape: z.string().nullable(), words }),
    read: (pence) => pence?.toString() ?? null,
    write: (pence) => (pence === null ? null : BigInt(pence)),
  };
}

/** Several, in no order that says anything. */
export function listField<const Name extends string | null>(
  description: Described<Name> &
    Searched & {
      input: z.ZodType<string[]>;
      shape?: z.ZodType<string[]>;
      words?: (items: readonly string[]) => string;
    },
): Kept<string[], Name> {
  const sorted = (items: readonly string[]) => listWords([...items].sort());
  return field({ words: sorted, shape: z.array(z.string()), ...description });
}

/** Codes of `domain/regions`. */
export function regionsField<const Name extends string | null>(
  description: Described<Name>,
): Kept<string[], Name> {
  return listField({
    means: "ITL level 1 regions of the United Kingdom",
    ...description,
    input: anyOf(REGION_CODES, "Choose regions from the list"),
    shape: z.array(z.enum(REGION_CODES)),
    words: (codes) => listWords(regionNames(codes)),
  });
}

/** A field that is kept as it is said. */
type Kept<Value, Name extends string | null> = Field<Value, Name, Value, Value>;

/** A field of a kind that no other has. */
export function field<Value, const Name extends string | null>(
  description: Described<Name> &
    Searched & {
      input: z.ZodType<Value>;
      shape: z.ZodType<NoInfer<Value>>;
      words(value: NoInfer<Value>): string;
    },
): Kept<Value, Name> {
  const { label, input, shape, words, publicName, means, isSearched = false } = description;
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
