import type { Actor } from "../actor";
import { ALLOWED, refuse, type Verdict } from "../verdict";

/** Public records come in by an import from the command line, and never by a person's hand. */
export function mayImport(actor: Actor): Verdict {
  return actor.kind === "system"
    ? ALLOWED
    : refuse(
        "Public records are imported as they were published, and nobody writes them here.",
        "Ask whoever runs this service to import the file.",
      );
}
