import { z } from "zod";

/** What an assessment keeps of each submission that the moderator returned, the oldest first. */
export const returnedScores = z.array(
  z.object({
    returnedAt: z.coerce.date(),
    reason: z.string(),
    scores: z.array(
      z.object({
        criterionId: z.string(),
        score: z.number(),
        reason: z.string(),
        cited: z.array(z.number()),
        savedAt: z.coerce.date(),
      }),
    ),
  }),
);
