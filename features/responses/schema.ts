import { z } from "zod";
import { file, id, oneOf, optionalText, pounds, tick, wholeNumber } from "@/domain/input";
import { original } from "@/features/challenges/records/revisions";

export const start = z.object({ challengeId: id() });
export const response = z.object({ responseId: id() });

export const saveAnswer = z.object({
  responseId: id(),
  criterionId: id(),
  text: optionalText(40_000),
  /** What the form was opened with: tells whether a colleague saved something else meanwhile. */
  was: optionalText(40_000),
  /** What the form has sent by itself since, and may have been saved. */
  sent: optionalText(40_000).optional(),
});

const price = pounds("Give your price in pounds").refine(
  (pence) => pence > 0n,
  "A price has to be above zero",
);

/** "price", or "phase0", "phase1" … where each phase has its own. */
export const savePrice = z
  .object({ responseId: id(), original, sure: tick() })
  .catchall(z.unknown())
  .transform(({ responseId, original, sure, ...typed }, context) => {
    const names = Object.keys(typed).filter((name) => /^phase\d{1,2}$/.test(name));
    const prices: Record<string, bigint> = {};
    for (const name of names.length > 0 ? names : ["price"]) {
      const read = price.safeParse(typed[name]);
      if (read.success) prices[name] = read.data;
      else {
        const [issue] = read.error.issues;
        context.addIssue({ code: "custom", path: [name], message: issue?.message ?? "" });
      }
    }
    return { responseId, original, sure, prices };
  });

export const saveDeclarations = z.object({
  responseId: id(),
  original,
  aiUsed: oneOf(["yes", "no"], "Say whether you used AI to write this response"),
  aiDetail: optionalText(1_000),
  interests: optionalText(2_000),
  hours: z
    .string()
    .trim()
    .optional()
    .transform((typed) => typed || null)
    .refine(
      (typed) => typed === null || (/^\d{1,5}(\.\d)?$/.test(typed) && Number(typed) > 0),
      "Give hours as a number above zero, for example 22.5",
    ),
});

/** Saved by itself before everything is said: only the button, and submitting, ask for the whole. */
export const autosaveDeclarations = saveDeclarations.extend({
  aiUsed: z.enum(["yes", "no"]).optional(),
});

const chosen = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(id()).max(200),
);

export const savePointsTo = z.object({
  responseId: id(),
  original,
  capabilities: chosen,
  caseStudies: chosen,
});

export const attach = z.object({ responseId: id(), file: file("Choose the document") });
export const detach = z.object({ responseId: id(), attachmentId: id() });

export const confirmed = z.object({
  responseId: id(),
  version: wholeNumber("This form has lost what it is about. Go back and open it again", 1, 9999),
});

export const openResponses = z.object({ challengeId: id() });
