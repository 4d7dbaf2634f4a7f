import { type Blocker, blockerSlug } from "@/domain/blockers";

/** What got in the way, as the API gives it. */
export function blockerAnswer({ kind, what, overcameBy, whoCanChange }: Blocker) {
  return {
    kind: blockerSlug(kind),
    what,
    overcame_by: overcameBy || null,
    who_can_change: whoCanChange || null,
  };
}
