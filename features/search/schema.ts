import { z } from "zod";
import { type FacetName, forEachFacet, readValue, takes } from "@/domain/search/facets";
import {
  DEEPEST,
  LONGEST_QUERY,
  MATCHES,
  MOST_PER_PAGE,
  PER_PAGE,
  type SearchQuery,
  SORTS,
} from "@/domain/search/question";

/** Parameters as they stand in an address: each any number of times. */
export type Parameters = Readonly<Record<string, readonly string[]>>;

const one = (values: unknown) => {
  const filled = listed(values).filter((value) => value !== "");
  return filled.length > 1 ? filled : filled[0];
};
const many = (values: unknown) => [...new Set(listed(values).filter((value) => value !== ""))];

const count = (most: number, otherwise: number) =>
  z.preprocess(
    one,
    z.coerce
      .number(`must be a whole number from 1 to ${most}.`)
      .int(`must be a whole number from 1 to ${most}.`)
      .min(1, `must be at least 1.`)
      .max(most, `must be at most ${most}.`)
      .default(otherwise),
  );

const chosen = (name: FacetName) => {
  const value = z.string().transform((text, context) => {
    const known = readValue(name, text);
    if (known === null) context.addIssue(`is not ${takes(name)}.`);
    return known ?? z.NEVER;
  });
  return z.preprocess(many, z.array(value).max(50, "can be given 50 times at most."));
};

const PARAMETERS = {
  q: z.preprocess(
    one,
    z
      .string("must be given once.")
      .max(LONGEST_QUERY, `must be at most ${LONGEST_QUERY} characters.`)
      .default(""),
  ),
  match: z.preprocess(one, z.enum(MATCHES, `must be one of ${MATCHES.join(", ")}.`).default("all")),
  ...forEachFacet(chosen),
  sort: z.preprocess(
    one,
    z.enum(SORTS, `must be one of ${SORTS.join(", ")}.`).default("relevance"),
  ),
  page: count(DEEPEST, 1),
  per_page: count(MOST_PER_PAGE, PER_PAGE),
};

/** What `GET /search` takes, on the page and in the API. */
export const searchSchema = z
  .object(PARAMETERS)
  .refine(({ page, per_page }) => page * per_page <= DEEPEST, {
    path: ["page"],
    error: `goes too deep: page times per_page is at most ${DEEPEST}. Narrow the search instead.`,
  })
  .transform(
    ({ q, match, sort, page, per_page, ...filters }): SearchQuery => ({
      q: q.trim(),
      match,
      filters,
      sort,
      page,
      perPage: per_page,
    }),
  );

export interface Reading {
  query: SearchQuery;
  /** Parameters that were not understood, with what they take. */
  errors: Record<string, string[]>;
}

/** Reads a query; a parameter that is not understood is left out and named. */
export function readQuery(parameters: Parameters): Reading {
  const result = searchSchema.safeParse(parameters);
  if (result.success) return { query: result.data, errors: {} };
  const errors: Record<string, string[]> = {};
  for (const { path, message } of result.error.issues) {
    const name = String(path[0]);
    errors[name] = [...new Set([...(errors[name] ?? []), message])];
  }
  const understood = Object.entries(parameters).filter(([name]) => !(name in errors));
  return { query: searchSchema.parse(Object.fromEntries(understood)), errors };
}

/** An address's parameters, from either of the shapes in which they arrive. */
export function parametersOf(
  source: URLSearchParams | Record<string, string | string[] | undefined>,
): Parameters {
  if (source instanceof URLSearchParams) {
    return Object.fromEntries([...new Set(source.keys())].map((key) => [key, source.getAll(key)]));
  }
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, listed(value)]));
}

function listed(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === "string");
}
