import { z } from "zod";

/** What a public body said of a claim that the supplier took out later, as it is kept. */
export const withdrawnWord = z.object({
  verdict: z.enum(["CONFIRMED", "CORRECTED", "DISPUTED"]),
  /** The claim as it was when the body spoke. */
  statement: z.string(),
  reason: z.string(),
  reply: z.string().nullable(),
  /** "Head of Waste", with the name before it where they chose so. */
  by: z.string(),
  givenAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});

export type WithdrawnWord = z.output<typeof withdrawnWord>;
