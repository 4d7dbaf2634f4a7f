import { z } from "zod";
import { SEARCH_TYPES } from "@/domain/search/document";
import { forEachFacet } from "@/domain/search/facets";
import { STATUS_WORDS } from "@/domain/search/status";
import { evidence, id, instant, money, regions, slug, technologies, url } from "./parts";

const hit = z
  .object({
    type: z.enum(SEARCH_TYPES),
    id,
    slug,
    title: z.string(),
    summary: z.string(),
    highlights: z
      .object({ title: z.string(), summary: z.string(), body: z.string() })
      .partial()
      .meta({ description: "HTML: mark around what was found, everything else escaped" }),
    url,
    technology: technologies,
    region: regions,
    status: z.enum(Object.keys(STATUS_WORDS)),
    evidence,
    buyer: z.string().nullable(),
    suppliers: z.array(z.string()),
    value: money.nullable(),
    published_at: instant.nullable(),
    closes_at: instant.nullable(),
  })
  .meta({ id: "Hit" });

const facet = z.record(z.string(), z.int());

export const searchAnswer = z
  .object({
    query: z.string(),
    corrected: z
      .string()
      .nullable()
      .meta({ description: "The words as they were searched, where they were misspelt" }),
    total: z.int(),
    page: z.int(),
    per_page: z.int(),
    engine: z.enum(["meilisearch", "postgresql"]),
    took_ms: z.number(),
    hits: z.array(hit),
    facets: z.object(forEachFacet(() => facet)).meta({
      description: "For each value how many there would be, the other filters as they are",
    }),
  })
  .meta({ id: "SearchAnswer" });

const packageHead = {
  uri: z.string(),
  version: z.literal("1.1"),
  publishedDate: instant,
  publisher: z.object({ name: z.string(), uri: z.string() }),
  license: z.string(),
};
const release = z
  .looseObject({ ocid: z.string(), id: z.string(), date: instant, tag: z.array(z.string()) })
  .meta({ id: "Release", description: "As the OCDS 1.1.5 release schema has it" });

export const releasePackage = z
  .object({
    ...packageHead,
    releases: z.array(release),
    links: z.object({ next: z.string() }).optional(),
  })
  .meta({ id: "ReleasePackage" });

export const recordPackage = z
  .object({
    ...packageHead,
    records: z.array(
      z.object({
        ocid: z.string(),
        releases: z.array(release),
        compiledRelease: z.looseObject({ ocid: z.string() }),
      }),
    ),
  })
  .meta({ id: "RecordPackage" });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional().meta({ description: "What to do about it" }),
    parameters: z
      .record(z.string(), z.array(z.string()))
      .optional()
      .meta({ description: "What is wrong, by the name of the parameter" }),
    reference: z
      .string()
      .optional()
      .meta({ description: "If you write to us about a failure, give this" }),
  })
  .meta({ id: "Problem", description: "RFC 9457" });

/** A list, 50 at a time. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .meta({ description: "The cursor of what follows; null at the end" }),
  });
}
