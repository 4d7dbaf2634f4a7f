import { z } from "zod";
import type { ChallengeContent } from "@/domain/challenge/content";
import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { storedOf } from "@/domain/fields/derived";

const sample = z.object({ id: z.string(), name: z.string(), type: z.string(), bytes: z.int() });

/** What is kept of a challenge. What was not asked for when it was published has what it meant then. */
const version: z.ZodType<ChallengeContent> = z.object({
  ...storedOf(CHALLENGE_FIELDS),
  rights: CHALLENGE_FIELDS.rights.shape.default(null),
  attachments: CHALLENGE_FIELDS.attachments.shape.default(0),
  technologies: z.array(z.object({ slug: z.string(), name: z.string() })),
  outcomes: z.array(z.object(storedOf(OUTCOME_FIELDS))),
  dataSets: z.array(
    z.object({ ...storedOf(DATA_SET_FIELDS), sample: sample.nullable().default(null) }),
  ),
  phases: z.array(
    z.object({ ...storedOf(PHASE_FIELDS), suppliers: PHASE_FIELDS.suppliers.shape.default(1) }),
  ),
  criteria: z.array(z.object({ key: z.string(), ...storedOf(CRITERION_FIELDS) })),
});

/**
 * The content of a stored version. Only `publishChallenge` and `decideProposal` write it, from `ChallengeContent`.
 * @throws where it holds no challenge
 */
export function versionContent(stored: unknown): ChallengeContent {
  return version.parse(stored);
}
