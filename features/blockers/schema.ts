import { z } from "zod";
import { BLOCKER_KINDS, type BlockerKind } from "@/domain/blockers";
import { id, oneOf, optionalText, text, tick } from "@/domain/input";

/** What every form of a blocker asks, wherever it was met. */
export const blockerFields = {
  kind: oneOf(BLOCKER_KINDS as [BlockerKind, ...BlockerKind[]], "Choose the kind of blocker"),
  what: text("Say what got in the way", 300),
  overcameBy: optionalText(300),
  whoCanChange: optionalText(120),
};

/** A blocker of whatever `id` names; a new one without `blockerId`. */
export const blocker = z.object({ id: id(), blockerId: z.uuid().nullish(), ...blockerFields });

/** Of a challenge, where nobody may be named: unless a word in it means something else. */
export const blockerOfChallenge = blocker.extend({ otherMeaning: tick() });

export const aboutBlocker = z.object({ id: id(), blockerId: id() });

export type BlockerFormInput = z.output<typeof blocker>;

export type ChallengeBlockerInput = BlockerFormInput & { otherMeaning?: boolean };
