import { z } from "zod";
import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { shapesOf } from "@/domain/fields/derived";
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
    outcomes: z.array(z.object(shapesOf(OUTCOME_FIELDS))),
    data_sets: z.array(
      z.object({
        ...shapesOf(DATA_SET_FIELDS),
        sample: z.object({ name: z.string(), url }).nullable(),
      }),
    ),
    rights: z
      .enum(["supplier", "body", "open"])
      .nullable()
      .meta({ description: "Who owns what is made" }),
    phases: z.array(z.object({ ...shapesOf(PHASE_FIELDS), value: decimal })),
    criteria: z.array(
      z.object({ id: z.string().meta({ example: "c1" }), ...shapesOf(CRITERION_FIELDS) }),
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
      .meta({
        description: "Who alone could answer, named once it has closed; null where anybody may",
      }),
    responses: z.int().nullable().meta({ description: "Null until the deadline has passed" }),
    cancelled: z.object({ at: instant, reason: z.string() }).nullable(),
  })
  .meta({ id: "Challenge" });
