import type { ChallengeText } from "../../challenges/text";
import { ASKED } from "./asked";
import { AWARDED } from "./awarded";
import { DECIDED } from "./decided";
import { DRAFTS } from "./drafts";
import { DRAINAGE } from "./drainage";
import { OPEN } from "./open";
import { PHASES } from "./phases";
import { SEALED } from "./sealed";
import { WEIRS } from "./weirs";

/** Every state of the lifecycle, the longest ago first; a next phase follows the one before. */
export const CHALLENGES: readonly ChallengeText[] = [
  ...AWARDED,
  ...PHASES,
  ...DECIDED,
  WEIRS,
  DRAINAGE,
  ...SEALED,
  ...OPEN,
  ...DRAFTS,
  ...ASKED,
];
