import type { ChallengeText } from "../../challenges/text";
import { ASKED } from "./asked";
import { AWARDED } from "./awarded";
import { DECIDED } from "./decided";
import { DRAFTS } from "./drafts";
import { DRAINAGE } from "./drainage";
import { OPEN } from "./open";
import { SEALED } from "./sealed";
import { WEIRS } from "./weirs";

/** Every state of the lifecycle, the longest ago first. */
export const CHALLENGES: readonly ChallengeText[] = [
  ...AWARDED,
  ...DECIDED,
  WEIRS,
  DRAINAGE,
  ...SEALED,
  ...OPEN,
  ...DRAFTS,
  ...ASKED,
];
