import { createHash } from "node:crypto";
import { Invalid } from "@/lib/command";

/** A short print of what a form held when it was opened, carried along unseen. */
export function printOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16);
}

/**
 * Stops a save that would undo what somebody else saved since the form was opened. What was typed
 * stays in the form, which holds the new print by then: saving once more keeps it.
 * @throws {Invalid}
 */
export function refuseStale(stored: unknown, original: string): void {
  if (printOf(stored) === original) return;
  throw new Invalid({
    "": [
      "Somebody saved this while you had it open. What you typed is still here: open the page in another window to compare, then save again to keep yours.",
    ],
  });
}
