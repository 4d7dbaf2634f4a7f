import type { z } from "zod";
import type { Field, Fields } from "./kinds";

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

/** How the fields are read from a row, and written to it. */
export function described<Of extends Fields>(fields: Of) {
  return {
    read: (row: Columns<Of>) => readRow(fields, row),
    write: (values: Values<Of>) => writeRow(fields, values),
  };
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

/** Other words for some of the fields than their own. A field that is told with another says "" here. */
export type Overrides<Content> = { readonly [Key in keyof Content]?: (content: Content) => string };

/** What is said, line by line, in the order of the description. */
export function linesOf<Of extends Fields>(
  fields: Of,
  content: Values<Of>,
  overrides: Overrides<Values<Of>> = {},
): Line[] {
  return Object.entries(fields).map(([key, { label, words }]) => [
    label,
    overrides[key]?.(content) ?? words(content[key]),
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
