/** A thing in one of its states, and what a command needs to find it. */
export interface Subject {
  state: string;
  input: Record<string, unknown>;
}

export type Load = () => Promise<Subject[]>;

/** A part of a form that has no bearing on who may send it. */
export const FORM = {
  fields: {},
  original: "",
  revision: 0,
  title: "A title",
  email: "new@example.org",
  browser: "a browser",
  why: "",
  words: "",
  agrees: true,
  text: "",
  was: "",
  reason: "",
  roles: [],
  domains: [],
  upload: null,
  standards: [],
  awardOcids: [],
};

export const NOWHERE = "00000000-0000-7000-8000-000000000000";

export const none: Load = async () => [{ state: "–", input: FORM }];

export function oneOfEach<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(key(row))) first.set(key(row), row);
  return [...first.values()];
}

/** Skerrow's and Marlpit's first: their people are asked about. */
export function bySupplier<Row extends { supplier: { slug: string } }>(
  rows: readonly Row[],
): Row[] {
  return first(rows, ({ supplier }) => /^(skerrow|marlpit)/.test(supplier.slug));
}

/** The department's first, then Northmere's: their people are asked about. */
export function byBody<Row extends { body: { slug: string } }>(rows: readonly Row[]): Row[] {
  const northmere = first(rows, ({ body }) => body.slug.startsWith("northmere"));
  return first(northmere, ({ body }) => body.slug.startsWith("department"));
}

/** Brackenshire's first, then Northmere's: the references who are asked about are theirs. */
export function byReference<Row>(rows: readonly Row[], bodyOf: (row: Row) => string): Row[] {
  const northmere = first(rows, (row) => bodyOf(row).startsWith("northmere"));
  return first(northmere, (row) => bodyOf(row).startsWith("brackenshire"));
}

function first<Row>(rows: readonly Row[], isFirst: (row: Row) => boolean): Row[] {
  return [...rows.filter(isFirst), ...rows.filter((row) => !isFirst(row))];
}
