import { Tag } from "@/components/tags/tag";
import { ENGAGEMENT, type EngagementState } from "@/domain/engagement/states";

/** The state of an engagement. */
export function EngagementTag({ state }: { state: EngagementState }) {
  const { tone, words } = ENGAGEMENT.states[state];
  return <Tag kind={tone}>{words}</Tag>;
}
