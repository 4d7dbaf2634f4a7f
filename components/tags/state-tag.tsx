import { CHALLENGE, type ChallengeState } from "@/domain/challenge/states";
import { Tag } from "./tag";

/** The state of a challenge. */
export function StateTag({ state }: { state: ChallengeState }) {
  const { tone, words } = CHALLENGE.states[state];
  return <Tag kind={tone}>{words}</Tag>;
}
