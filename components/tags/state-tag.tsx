import { Tag, type TagKind } from "./tag";

const STATES = {
  DRAFT: ["draft", "Draft"],
  IN_REVIEW: ["draft", "In review"],
  PUBLISHED: ["open", "Open"],
  CLOSED: ["sealed", "Closed, sealed"],
  OPENED: ["work", "Opened"],
  EVALUATING: ["work", "Evaluating"],
  MODERATING: ["work", "Moderating"],
  DECIDED: ["wait", "Decided"],
  STANDSTILL: ["wait", "Standstill"],
  AWARDED: ["done", "Awarded"],
  COMPLETED: ["done", "Completed"],
  CANCELLED: ["stop", "Cancelled"],
} as const satisfies Record<string, readonly [TagKind, string]>;

export type ShownChallengeState = keyof typeof STATES;

/** The state of a challenge. */
export function StateTag({ state }: { state: ShownChallengeState }) {
  const [kind, words] = STATES[state];
  return <Tag kind={kind}>{words}</Tag>;
}
