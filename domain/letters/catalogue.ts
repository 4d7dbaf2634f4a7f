import {
  MEMBERSHIP_LETTERS,
  MERGE_LETTERS,
  PASSKEY_LETTERS,
  RESPONSE_LETTERS,
  SESSION_LETTERS,
} from "./account";
import { AWARD_LETTERS } from "./award";
import { CASE_STUDY_LETTERS } from "./case-study";
import { CHALLENGE_LETTERS, CLARIFICATION_LETTERS, ENGAGEMENT_LETTERS } from "./challenge";
import { DIGEST_LETTERS } from "./digest";
import { EVALUATION_LETTERS } from "./evaluation";
import type { ListedLetter } from "./letter";
import { MODERATION_LETTERS } from "./moderation";
import { ADOPTION_LETTERS, STORY_LETTERS } from "./story";

/** Every letter that the platform writes, by what it is about. `letterTo` sends one. */
export const LETTERS = {
  session: SESSION_LETTERS,
  passkey: PASSKEY_LETTERS,
  membership: MEMBERSHIP_LETTERS,
  merge: MERGE_LETTERS,
  caseStudy: CASE_STUDY_LETTERS,
  story: STORY_LETTERS,
  adoption: ADOPTION_LETTERS,
  engagement: ENGAGEMENT_LETTERS,
  challenge: CHALLENGE_LETTERS,
  clarification: CLARIFICATION_LETTERS,
  response: RESPONSE_LETTERS,
  evaluation: { ...EVALUATION_LETTERS, ...AWARD_LETTERS },
  moderation: MODERATION_LETTERS,
  digest: DIGEST_LETTERS,
} satisfies Record<string, Record<string, ListedLetter>>;

export type LetterNoun = keyof typeof LETTERS;

export interface NamedLetter {
  noun: LetterNoun;
  /** "challenge.published" */
  name: string;
  letter: ListedLetter;
}

/** All of them, in the order of the catalogue. */
export function listLetters(): NamedLetter[] {
  return (Object.keys(LETTERS) as LetterNoun[]).flatMap((noun) =>
    Object.entries<ListedLetter>(LETTERS[noun]).map(([name, letter]) => ({
      noun,
      name: `${noun}.${name}`,
      letter,
    })),
  );
}
