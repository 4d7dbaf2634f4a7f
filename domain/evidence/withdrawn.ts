import { z } from "zod";

/** What a public body said of a claim that the supplier took out later, as it is kept. */
export const withdrawnWord = z.object({
  verdict: z.enum(["CONFIRMED", "CORRECTED", "DISPUTED"]),
  /** The claim as it was when the body spoke. */
  statement: z.string(),
  reason: z.string(),
  /** What the supplier replied last, and what it had replied before, the newest first. */
  reply: z.string().nullable(),
  earlierReplies: z.array(z.string()).default([]),
  /** What it covered. Empty where it was taken out before this was kept. */
  scope: z.string().default(""),
  /** "Head of Waste", with the name before it where they chose so. */
  by: z.string(),
  givenAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

export type WithdrawnWord = z.output<typeof withdrawnWord>;
