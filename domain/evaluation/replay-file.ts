import type Fraction from "fraction.js";
import { z } from "zod";
import { parseDecimal } from "./decimal";

const NUMBER = "Write a number such as 40 or 2.5: not below 0, with at most 6 decimal places";
const PRICE = 'Write the price in quotation marks, in pounds and pence, such as "100000.00"';

const decimal = z
  .union([z.string(), z.number()], { error: NUMBER })
  .transform((value, context): Fraction => {
    const exact = parseDecimal(value);
    if (exact) return exact;
    context.addIssue({ code: "custom", message: NUMBER });
    return z.NEVER;
  });

const price = z
  .string({ error: PRICE })
  .regex(/^\d{1,15}(\.\d{1,2})?$/, { error: PRICE })
  .transform((value, context): Fraction => {
    const exact = parseDecimal(value);
    if (exact) return exact;
    context.addIssue({ code: "custom", message: PRICE });
    return z.NEVER;
  });

/** Becomes a key of the answer, where JSON readers treat this one name as something else. */
const id = z
  .string({ error: "Give an id, in quotation marks" })
  .min(1, { error: "Give an id" })
  .max(200, { error: "Use an id of at most 200 characters" })
  .refine((value) => value !== "__proto__", { error: "Use another id" });

const criterion = z.object(
  {
    id,
    title: z.string({ error: "Write the title as text" }).nullish(),
    weight: decimal,
    maximum: decimal,
    minimum: decimal.nullish(),
  },
  { error: "Describe each criterion as an object with id, weight and maximum" },
);

const scores = z.object(
  {
    agreed: decimal.nullish(),
    individual: z
      .record(z.string(), decimal.nullable(), {
        error: "Give the individual scores as an object, by evaluator",
      })
      .nullish(),
  },
  { error: "Give the scores as an object with agreed and individual" },
);

const response = z.object(
  {
    id,
    price: price.nullish(),
    excluded: z
      .string({ error: "Give the reason for the exclusion as text, or null" })
      .trim()
      .min(1, { error: "Give the reason for the exclusion, or null" })
      .nullish(),
    scores: z
      .record(z.string(), scores, { error: "Give the scores as an object, by criterion" })
      .nullish(),
  },
  { error: "Describe each response as an object with id, price and scores" },
);

/** The file that `evaluation export` writes and `evaluation replay` reads. Other keys are let be. */
export const replayFile = z.object(
  {
    criteria: z.array(criterion, { error: "List the criteria" }),
    price: z.object({ weight: decimal }, { error: "Give the price as an object with its weight" }),
    tieBreaks: z
      .array(z.string({ error: "Name each tie-break as text" }), { error: "List the tie-breaks" })
      .nullish(),
    places: z
      .int({ error: "Say as a whole number how many can win" })
      .min(1, { error: "At least one has to be able to win" })
      .nullish(),
    responses: z.array(response, { error: "List the responses" }),
  },
  { error: "The file has to be one JSON object with criteria, price, tieBreaks and responses" },
);

/** What somebody writes: numbers as decimal strings or JSON numbers, prices always as strings. */
export type ReplayFile = z.input<typeof replayFile>;

/** The same after reading: every number exact. */
export type ReadFile = z.output<typeof replayFile>;

/** An evaluation that was recommended on and sent back since: what it stood on, and why it was sent back. */
export interface EarlierFile {
  recommendedAt: string;
  /** Null where it was sent back before anybody had approved it. */
  approvedAt: string | null;
  returnedAt: string;
  reason: string;
  /** The scores that were to be agreed anew, as "A/c1". */
  scores: string[];
  evaluation: ReplayFile;
}

/** What `evaluation export` writes: with what was recommended on before, the oldest first, where there is any. */
export type ExportFile = ReplayFile & { earlier?: EarlierFile[] };

/** The earlier ones in a file; each evaluation is read like the file itself. */
export const earlierFiles = z.object({
  earlier: z
    .array(
      z.object(
        {
          recommendedAt: z.string(),
          approvedAt: z.string().nullable(),
          returnedAt: z.string(),
          reason: z.string(),
          scores: z.array(z.string()),
          evaluation: z.unknown(),
        },
        { error: "Describe each as an object with its days, reason, scores and evaluation" },
      ),
      { error: "List what was recommended on before" },
    )
    .default([]),
});
