import type { ResponseState } from "./states";
import { RESPONSE } from "./states";

/** A submission, as far as it matters to whether it counts. */
export interface SubmissionFacts {
  number: number;
  receivedAt: Date;
  withdrawnAt: Date | null;
}

/** Whether a receipt is of what counts, and if not, why. */
export type ReceiptStanding =
  | { kind: "counts" }
  | { kind: "withdrawn"; at: Date }
  | { kind: "replaced"; by: number; at: Date };

/**
 * What became of one submission of a response. One that was withdrawn before the next came was withdrawn; else the
 * next one replaced it, whatever happened to that.
 */
export function receiptStanding(
  number: number,
  submissions: readonly SubmissionFacts[],
): ReceiptStanding {
  const own = submissions.find((one) => one.number === number);
  const next = submissions.find((one) => one.number === number + 1);
  const { withdrawnAt = null } = own ?? {};
  if (withdrawnAt && !(next && next.receivedAt <= withdrawnAt))
    return { kind: "withdrawn", at: withdrawnAt };
  return next ? { kind: "replaced", by: next.number, at: next.receivedAt } : { kind: "counts" };
}

/** The submission that counts: the last one, unless it was withdrawn. */
export function countingOf<One extends SubmissionFacts>(submissions: readonly One[]): One | null {
  const standing = submissions.filter(({ withdrawnAt }) => withdrawnAt === null);
  return standing.toSorted((one, other) => other.number - one.number)[0] ?? null;
}

interface OwnFacts {
  state: ResponseState;
  /** Whether responses are received still. */
  open: boolean;
  /** How many parts of the draft differ from what counts. */
  changed: number;
}

/** How a response stands, for its supplier's own people: what they saved is not what they submitted. */
export function standingWords({ state, open, changed }: OwnFacts): string {
  if (state === "DRAFT") return open ? "Draft, not submitted" : "Never submitted";
  if (state === "SUBMITTED" && open && changed > 0) return "Submitted, and changed since";
  return RESPONSE.states[state].words;
}
