import { CHALLENGE_LETTERS, CLARIFICATION_LETTERS, ENGAGEMENT_LETTERS } from "./challenge";
import type { ListedLetter } from "./letter";

/** Every letter that the platform writes, by what it is about. `letterTo` sends one. */
export const LETTERS = {
  challenge: CHALLENGE_LETTERS,
  engagement: ENGAGEMENT_LETTERS,
  clarification: CLARIFICATION_LETTERS,
} satisfies Record<string, Record<string, ListedLetter>>;
