import { z } from "zod";
import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import { shapesOf } from "@/domain/fields";
import { blockers, decimal, id, instant, named, regions, slug, technologies, url } from "./parts";

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
    ...shapesOf(CHALLENGE_FIELDS),
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
        sample: z.object({ name: z.string(), url }).nullable(),
      }),
    ),
    rights: z
      .enum(["supplier", "body", "open"])
      .nullable()
      .meta({ description: "Who owns what is made" }),
    phases: z.array(
      z.object({
        name: z.string(),
        detail: z.string(),
        suppliers: z.int().meta({ description: "How many take part in it at most" }),
        value: decimal,
        carries_on: z.string(),
      }),
    ),
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
    blockers: blockers.meta({
      description: "What got in the way of the competition or its contract",
    }),
    next_phase_of: z
      .object({ title: z.string(), url })
      .nullable()
      .meta({ description: "The challenge whose winners are invited to this one" }),
    invited: z
      .array(z.object({ name: z.string(), slug: z.string() }))
      .nullable()
      .meta({ description: "Who alone may answer; null where anybody may" }),
    responses: z.int().nullable().meta({ description: "Null until the deadline has passed" }),
    cancelled: z.object({ at: instant, reason: z.string() }).nullable(),
  })
  .meta({ id: "Challenge" });
