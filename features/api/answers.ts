import { z } from "zod";
import { BLOCKER_KINDS, blockerSlug } from "@/domain/blockers";
import { SEARCH_TYPES } from "@/domain/search/document";
import { FACETS, STATUS_WORDS } from "@/domain/search/facets";
import { STORY_OUTCOMES } from "@/domain/story/outcome";
import {
  day,
  decimal,
  evidence,
  figures,
  grade,
  id,
  instant,
  money,
  named,
  regions,
  slug,
  standing,
  technologies,
  url,
} from "./parts";

const claim = z
  .object({
    ...figures,
    method: z.string().nullable(),
    edition: z.int().meta({ description: "Counts edits: a confirmation holds for one edition" }),
    grade,
    standing,
    attached: z.array(
      z.object({
        kind: z.enum(["document", "source", "award-notice", "measurement"]),
        title: z.string(),
        url: z.string().nullable(),
        ocid: z.string().nullable(),
        measured_by: z.string().nullable(),
        measured_on: day.nullable(),
        accepted: z.boolean().meta({ description: "The public body accepts it as independent" }),
      }),
    ),
    word: z
      .object({
        verdict: z.enum(["confirmed", "disputed"]),
        by: z.string().meta({ description: "Their post, with a name where they chose so" }),
        scope: z.string(),
        reason: z.string().nullable(),
        reply: z.string().nullable(),
        given_at: instant,
        expires_on: day,
      })
      .nullable()
      .meta({ description: "What the public body says of this edition" }),
  })
  .meta({ id: "Claim" });

export const caseStudy = z
  .object({
    id,
    slug,
    url,
    title: z.string(),
    summary: z.string(),
    problem: z.string(),
    approach: z.string(),
    supplier: named,
    body: named.nullable(),
    technologies,
    regions,
    started_on: day.nullable(),
    ended_on: day.nullable(),
    cost: money.nullable(),
    stopped: z.boolean(),
    learnt: z.string().nullable(),
    evidence,
    claims: z.array(claim),
    blockers: z.array(
      z.object({
        kind: z.enum(BLOCKER_KINDS.map(blockerSlug)),
        what: z.string(),
        overcame_by: z.string().nullable(),
        who_can_change: z.string().nullable(),
      }),
    ),
    published_at: instant.nullable(),
  })
  .meta({ id: "CaseStudy" });

const counts = z.object({
  asserted: z.int(),
  documented: z.int(),
  confirmed: z.int(),
  measured: z.int(),
});

export const supplier = z
  .object({
    id,
    slug,
    name: z.string(),
    url,
    identifiers: z.array(z.object({ scheme: z.string(), value: z.string() })),
    verified_at: instant.nullable(),
    example: z.boolean().meta({ description: "Invented, as part of the example data" }),
    summary: z.string(),
    about: z.string(),
    people: z.int().nullable(),
    sme: z.boolean(),
    vcse: z.boolean(),
    founded: z.int().nullable(),
    regions,
    website: z.string().nullable(),
    contact_email: z.string().nullable(),
    capabilities: z.array(
      z.object({
        technology: slug,
        name: z.string(),
        does: z.string(),
        maturity: z.int().min(1).max(9).meta({ description: "Technology readiness level" }),
      }),
    ),
    certifications: z.array(
      z.object({
        name: z.string(),
        issuer: z.string().nullable(),
        expires_on: day.nullable(),
        lapsed: z.boolean(),
      }),
    ),
    claims: z.object({ total: z.int(), proven: z.int(), by_grade: counts }),
    evidence,
    version: z.int(),
    published_at: instant,
  })
  .meta({ id: "Supplier" });

export const story = z
  .object({
    id,
    slug,
    reference: z.string().meta({ example: "2026-031" }),
    url,
    title: z.string(),
    summary: z.string(),
    problem: z.string(),
    done: z.string(),
    why_it_worked: z.string().nullable(),
    learnt: z.string().nullable().meta({ description: "Of work that was stopped" }),
    would_not_travel: z.string().nullable(),
    unsolved: z.string().nullable(),
    quote: z.object({ words: z.string(), by: z.string() }).nullable(),
    stopped: z.boolean(),
    outcome: z.enum(STORY_OUTCOMES),
    evidence,
    supplier: named,
    body: named,
    technologies,
    regions,
    cost: money.nullable(),
    case_study: slug.nullable(),
    challenge: slug.nullable(),
    claims: z.array(
      z.object({
        ...figures,
        case_study: slug,
        grade,
        standing,
        changed_since_agreed: z
          .boolean()
          .meta({ description: "The supplier changed the figure after both had agreed" }),
      }),
    ),
    endorsements: z.array(
      z.object({ post: z.string(), sentence: z.string(), body: named, endorsed_at: instant }),
    ),
    version: z.int(),
    published_at: instant.nullable(),
  })
  .meta({ id: "Story" });

const summary = {
  id,
  slug,
  reference: z.string().meta({ example: "2026-064" }),
  ocid: z.string(),
  url,
  title: z.string(),
  summary: z.string(),
  status: z.enum([
    "open",
    "closed",
    "opened",
    "evaluating",
    "moderating",
    "decided",
    "standstill",
    "awarded",
    "completed",
    "cancelled",
  ]),
  buyer: named,
  technologies,
  regions,
  value: decimal.meta({ description: "Pounds, with VAT" }),
  currency: z.literal("GBP"),
  questions_close_at: instant.nullable(),
  closes_at: instant.nullable(),
  published_at: instant.nullable(),
  version: z.int(),
};

export const challengeSummary = z.object(summary).meta({ id: "ChallengeSummary" });

export const challenge = z
  .object({
    ...summary,
    users: z.string(),
    problem: z.string(),
    legacy: z.string(),
    tried: z.string(),
    conditions: z.string(),
    outcomes: z.array(
      z.object({ statement: z.string(), measure: z.string(), baseline: z.string() }),
    ),
    data_sets: z.array(
      z.object({
        name: z.string(),
        holds: z.string(),
        quality: z.string(),
        format: z.string(),
        licence: z.string(),
        access: z.string(),
        legal_basis: z.string(),
        personal_data: z.boolean(),
      }),
    ),
    phases: z.array(z.object({ name: z.string(), detail: z.string(), value: decimal })),
    criteria: z.array(
      z.object({
        id: z.string().meta({ example: "c1" }),
        title: z.string(),
        question: z.string(),
        weight: decimal,
        minimum: z.int().nullable(),
        word_limit: z.int(),
        social_value: z.boolean(),
      }),
    ),
    price_weight: decimal,
    maximum: z.int(),
    descriptors: z.array(z.string()).meta({ description: "What each score from 0 means" }),
    tie_breaks: z.array(z.string()),
    evaluation_ends_on: day.nullable(),
    award_notice_on: day.nullable(),
    starts_on: day.nullable(),
    responses: z.int().nullable().meta({ description: "Null until the deadline has passed" }),
    cancelled: z.object({ at: instant, reason: z.string() }).nullable(),
  })
  .meta({ id: "Challenge" });

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
    facets: z.object(Object.fromEntries(FACETS.map((name) => [name, facet]))).meta({
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
