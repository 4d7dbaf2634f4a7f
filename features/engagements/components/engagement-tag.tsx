import { Tag, type TagKind } from "@/components/tags/tag";
import type { EngagementState } from "@/domain/engagement/policy";

const STATES: Readonly<Record<EngagementState, readonly [TagKind, string]>> = {
  OPEN: ["open", "Early engagement"],
  CLOSED: ["work", "Being read"],
  SHARED: ["done", "What was learned is shared"],
};

/** The state of an engagement. */
export function EngagementTag({ state }: { state: EngagementState }) {
  const [kind, words] = STATES[state];
  return <Tag kind={kind}>{words}</Tag>;
}
