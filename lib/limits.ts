import { Refused } from "@/lib/command";

/** Refuses one more where there are as many as fit. @param what in the plural: "outcomes" */
export function refuseTooMany(count: number, most: number, what: string): void {
  if (count < most) return;
  throw new Refused({
    allowed: false,
    reason: `There is room for ${most} ${what}.`,
    remedy: "Remove one that says least, then add this one.",
  });
}

/** The place behind all that are there. */
export function nextOrder(entries: readonly { order: number }[] = []): number {
  return Math.max(-1, ...entries.map(({ order }) => order)) + 1;
}
