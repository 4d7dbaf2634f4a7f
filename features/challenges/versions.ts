import type { ChallengeContent } from "@/domain/challenge/content";

/** The content of a stored version. Only `publishChallenge` and `amendChallenge` write it, from `ChallengeContent`. */
export function versionContent(stored: unknown): ChallengeContent {
  if (typeof stored !== "object" || stored === null || !("criteria" in stored)) {
    throw new Error("This version holds no challenge");
  }
  return stored as ChallengeContent;
}
