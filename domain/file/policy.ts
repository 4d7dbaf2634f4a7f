import type { Actor } from "../actor";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** A file goes when nothing has it attached any more; the platform does that, and nobody else. */
export function mayRemoveFile(actor: Actor, facts: { attached: boolean }): Verdict {
  if (actor.kind !== "system") {
    return refuse(
      "Files are removed by the platform.",
      "Remove what the file is attached to; the file follows.",
    );
  }
  return facts.attached
    ? refuse("This file is still attached.", "There is nothing to remove.")
    : ALLOWED;
}
