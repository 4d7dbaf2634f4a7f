import { z } from "zod";
import { CASE_STUDY_FIELDS } from "@/domain/case-study/fields";
import { shapesOf } from "@/domain/fields/derived";
import { STORY_FIELDS } from "@/domain/story/fields";
import { STORY_OUTCOMES } from "@/domain/story/outcome";
import { ABOUT_FIELDS, CAPABILITY_FIELDS, CERTIFICATION_FIELDS } from "@/domain/supplier/fields";
import {
  blockers,
  day,
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
        verdict: z.enum(["confirmed", "corrected", "disputed"]),
        by: z.string().meta({ description: "Their post, with a name where they chose so" }),
        scope: z.string(),
        figures: z.string().nullable().meta({
          description: "What the public body gives instead, where it corrects: from 31% to 34%",
        }),
        reason: z.string().nullable(),
        reply: z.string().nullable(),
        given_at: instant,
        expires_on: day,
      })
      .nullable()
      .meta({ description: "What the public body says of this edition" }),
  })
  .meta({ id: "Claim" });

const picture = z
  .object({
    url: z.url().meta({ description: "Of the picture itself, as WebP" }),
    width: z.int(),
    height: z.int(),
    alt: z.string().meta({ description: "What it shows, in words" }),
    caption: z.string().nullable(),
  })
  .meta({ id: "Picture" });

const document = z
  .object({
    url: z.url().meta({ description: "Of the document itself" }),
    title: z.string(),
    name: z.string().meta({ description: "Of the file", example: "gauge-readings.csv" }),
    type: z.string().meta({ description: "Its media type, told by its content" }),
    bytes: z.int(),
    sha256: z.string(),
  })
  .meta({ id: "Document" });

export const caseStudy = z
  .object({
    id,
    slug,
    url,
    ...shapesOf(CASE_STUDY_FIELDS),
    learnt: z.string().nullable(),
    supplier: named,
    body: named.nullable(),
    technologies,
    cost: money.nullable(),
    answered_on: z
      .object({
        title: z.string(),
        summary: z.string(),
        by: z.string(),
        at: instant,
        changed_since: z.array(z.string()).meta({ description: "Parts that the supplier changed" }),
        objects: z.boolean().meta({ description: "The public body objects to what was changed" }),
      })
      .nullable()
      .meta({ description: "What the public body read when it answered; null where it has not" }),
    evidence,
    claims: z.array(claim),
    blockers,
    pictures: z.array(picture),
    documents: z.array(document),
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
    ...shapesOf(ABOUT_FIELDS),
    sme: z.boolean(),
    capabilities: z.array(
      z.object({
        technology: slug,
        ...shapesOf(CAPABILITY_FIELDS),
        evidence: z.object({ standing, case_study: slug }).nullable().meta({
          description: "The best claim under it, and the case study it stands in; null without any",
        }),
      }),
    ),
    certifications: z.array(
      z.object({
        ...shapesOf(CERTIFICATION_FIELDS),
        issuer: z.string().nullable(),
        lapsed: z.boolean(),
      }),
    ),
    claims: z.object({
      total: z.int(),
      proven: z.int(),
      by_grade: counts,
      corrected: z.int().meta({
        description: "The public body gives other figures. Counted at the grade that is left",
      }),
      disputed: z.int().meta({ description: "Counted at the grade that is left, and among these" }),
      lapsed: z.int(),
      stopped: z.int().meta({
        description: "Confirmed or measured, of work that was stopped: not among the proven",
      }),
      taken_out: z.int().meta({
        description:
          "Corrected or disputed by the public body, and changed, taken out or withdrawn by the supplier since: not among the total",
      }),
    }),
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
    ...shapesOf(STORY_FIELDS),
    why_it_worked: z.string().nullable(),
    learnt: z.string().nullable().meta({ description: "Of work that was stopped" }),
    would_not_travel: z.string().nullable(),
    unsolved: z.string().nullable(),
    quote: z.object({ words: z.string(), by: z.string() }).nullable(),
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
    blockers: blockers.meta({ description: "The story’s own; those of its case study are there" }),
    pictures: z.array(picture).meta({ description: "In the words that both agreed to" }),
    documents: z.array(document),
    endorsements: z.array(
      z.object({
        post: z.string(),
        sentence: z.string(),
        body: named,
        endorsed_at: instant,
        version: z.int().meta({
          description: "The version to which it was given: not the present one, if that came later",
        }),
        ties: z.object({ contracts: z.int(), challenges: z.int(), confirmations: z.int() }).meta({
          description:
            "What links the champion’s body and the supplier on the public record: contracts, challenges that the supplier won, outcomes that the body confirms",
        }),
        earlier: z
          .array(
            z.object({
              post: z.string(),
              sentence: z.string(),
              endorsed_at: instant,
              withdrawn_at: instant,
            }),
          )
          .meta({ description: "What the same champion said before, replaced or took back" }),
      }),
    ),
    followed_by: z
      .array(z.object({ body: named, says: z.string() }))
      .meta({ description: "Public bodies that reuse it, confirmed by the one that did it first" }),
    version: z.int(),
    versions_url: url,
    published_at: instant.nullable(),
    corrected_at: instant
      .nullable()
      .meta({ description: "When this version took the place of an earlier one" }),
  })
  .meta({ id: "Story" });
