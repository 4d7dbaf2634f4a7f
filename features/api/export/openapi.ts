import { OpenAPIRegistry, OpenApiGeneratorV31 } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { FACETS, type FacetName, forEachFacet } from "@/domain/search/facets";
import {
  DEEPEST,
  LONGEST_QUERY,
  MATCHES,
  MOST_PER_PAGE,
  PER_PAGE,
  SORTS,
} from "@/domain/search/question";
import { headsQuery } from "@/features/audit/api";
import * as answers from "../schema/answers";

interface Call {
  path: string;
  summary: string;
  tag: "Search" | "Lists" | "Open contracting" | "Audit";
  answer: z.ZodType;
  query?: z.ZodObject;
  params?: z.ZodObject;
  /** What it was may be something else now: 301 to that. */
  moves?: string;
}

const cursor = z.object({
  cursor: z.uuid().optional().meta({ description: "From next of the answer before" }),
});

const slug = z.object({ slug: z.string().meta({ description: "From the list, or the address" }) });

const valuesOf = (name: FacetName) => {
  const { words, about } = FACETS[name];
  return z
    .array(words ? z.enum(Object.keys(words)) : z.string())
    .optional()
    .meta({ description: `${about} Repeated, it means any of its values.` });
};

const searchQuery = z.object({
  q: z
    .string()
    .max(LONGEST_QUERY)
    .optional()
    .meta({ description: "Words; misspelt ones are forgiven" }),
  match: z
    .enum(MATCHES)
    .optional()
    .meta({ description: "All of the words (the default), any of them, or exactly as typed" }),
  ...forEachFacet(valuesOf),
  sort: z.enum(SORTS).optional(),
  page: z.int().min(1).max(DEEPEST).optional().meta({ description: "Counted from 1" }),
  per_page: z
    .int()
    .min(1)
    .max(MOST_PER_PAGE)
    .optional()
    .meta({ description: `${PER_PAGE} if it is left out` }),
});

const releasesQuery = z.object({
  since: z
    .string()
    .optional()
    .meta({ description: "An instant or a day: 2026-11-23T12:00:00Z, 2026-11-23" }),
  cursor: z.string().optional().meta({ description: "From links.next of the answer before" }),
});

/** Every call there is. Each is a GET: nothing is written here, and no session is looked at. */
export const CALLS: readonly Call[] = [
  {
    path: "/search",
    summary: "Search everything that is public",
    tag: "Search",
    answer: answers.searchAnswer,
    query: searchQuery,
  },
  ...list("suppliers", "supplier", "Published supplier profiles", answers.supplier),
  ...list("case-studies", "case study", "Published case studies", answers.caseStudy),
  ...list(
    "challenges",
    "challenge",
    "Public challenges",
    answers.challengeSummary,
    answers.challenge,
  ),
  ...list("stories", "story", "Published success stories", answers.story),
  {
    path: "/ocds/releases",
    summary: "Releases of competitions run here, oldest first, as an OCDS 1.1.5 release package",
    tag: "Open contracting",
    answer: answers.releasePackage,
    query: releasesQuery,
  },
  {
    path: "/ocds/records/{ocid}",
    summary: "One competition as an OCDS 1.1.5 record package",
    tag: "Open contracting",
    answer: answers.recordPackage,
    params: z.object({ ocid: z.string() }),
  },
  {
    path: "/audit/heads",
    summary: "Signed heads of the audit log, the newest first, 50 at a time",
    tag: "Audit",
    answer: answers.auditHeads,
    query: headsQuery,
  },
];

function list(
  path: string,
  one: string,
  summary: string,
  item: z.ZodType,
  whole: z.ZodType = item,
): Call[] {
  return [
    {
      path: `/${path}`,
      summary: `${summary}, 50 at a time`,
      tag: "Lists",
      answer: answers.listOf(item),
      query: cursor,
    },
    {
      path: `/${path}/{slug}`,
      summary: `One published ${one}`,
      tag: "Lists",
      answer: whole,
      params: slug,
      ...(path === "suppliers" ? { moves: "It was merged into another: location says which" } : {}),
    },
  ];
}

/** The description of the API as OpenAPI 3.1. @param base the address of this site, absolute. */
export function apiDescription(base: string) {
  const registry = new OpenAPIRegistry();
  for (const call of CALLS) register(registry, call);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Proven",
      version: "1",
      description:
        "What works in public services, and who can prove it. Everything here is public: no key, no session, no limit but courtesy. Names and shapes stay; more may be added.",
      license: {
        name: "Open Government Licence v3.0",
        url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      },
    },
    servers: [{ url: `${base}/api/v1` }],
  });
}

function register(registry: OpenAPIRegistry, call: Call): void {
  const { path, summary, tag, answer, query, params, moves } = call;
  registry.registerPath({
    method: "get",
    path,
    summary,
    tags: [tag],
    request: { ...(query ? { query } : {}), ...(params ? { params } : {}) },
    responses: {
      200: { description: "As described", content: { "application/json": { schema: answer } } },
      ...(moves ? { 301: failure(moves) } : {}),
      ...(query ? { 400: failure("A parameter was not understood") } : {}),
      ...(params ? { 404: failure("There is none, or it is not public") } : {}),
      500: failure("Something went wrong on our side"),
    },
  });
}

function failure(description: string) {
  return { description, content: { "application/problem+json": { schema: answers.problem } } };
}
