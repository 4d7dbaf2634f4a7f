import type { ChallengeContent } from "../challenge/content";

/** What an engagement shows of the draft: the problem and who has it, and nothing of how it is decided. */
export type EngagementContent = Pick<
  ChallengeContent,
  | "title"
  | "summary"
  | "users"
  | "problem"
  | "legacy"
  | "tried"
  | "regions"
  | "technologies"
  | "kind"
  | "outcomes"
>;

/** What of a draft is published when the market is asked about it. */
export function engagementContent(content: ChallengeContent): EngagementContent {
  const { title, summary, users, problem, legacy, tried } = content;
  const { regions, technologies, kind, outcomes } = content;
  return {
    title,
    summary,
    users,
    problem,
    legacy,
    tried,
    regions,
    technologies,
    kind,
    outcomes,
  };
}

/** What a draft still has to say before the market can be asked about it: the parts of the builder. */
export function missingForEngagement({ summary, users, problem }: EngagementContent): string[] {
  return [
    ...(summary === "" ? ["a summary"] : []),
    ...(users === "" ? ["who needs it"] : []),
    ...(problem === "" ? ["the problem"] : []),
  ];
}
