/** What a question is about, in the order in which answers are read. */
export const TOPICS = [
  "NEED",
  "DATA",
  "MONEY_AND_TIME",
  "CHOOSING",
  "TAKING_PART",
  "OTHER",
] as const;

export type Topic = (typeof TOPICS)[number];

export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  NEED: "What is needed",
  DATA: "Data and systems",
  MONEY_AND_TIME: "Money and time",
  CHOOSING: "How we choose",
  TAKING_PART: "Taking part",
  OTHER: "Everything else",
};

/** What an officer has said in an answer that the challenge does not say yet. */
export interface AnsweredFacts {
  changesNeed: boolean;
  answeredAt: Date | null;
}

/** How many answers change what is asked for, with no version published since. */
export function amendmentsOwed(
  answers: readonly AnsweredFacts[],
  latestVersionAt: Date | null,
): number {
  return answers.filter(
    ({ changesNeed, answeredAt }) =>
      changesNeed && answeredAt && (latestVersionAt === null || answeredAt > latestVersionAt),
  ).length;
}
