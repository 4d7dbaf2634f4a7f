/** How well an indicator was met, as the performance notice (UK9) tells it apart. */
export const RATINGS = ["GOOD", "APPROACHING", "IMPROVEMENT", "INADEQUATE"] as const;
export type Rating = (typeof RATINGS)[number];

export const RATING_WORDS: Readonly<Record<Rating, string>> = {
  GOOD: "Good: the target was met",
  APPROACHING: "Approaching the target",
  IMPROVEMENT: "Requires improvement",
  INADEQUATE: "Inadequate",
};

/** How a phase ended. */
export const PHASE_ENDS = ["WENT_ON", "STOPPED"] as const;
export type PhaseEnd = (typeof PHASE_ENDS)[number];

export const PHASE_END_WORDS: Readonly<Record<PhaseEnd, string>> = {
  WENT_ON: "It went on to the next phase, or ended as planned",
  STOPPED: "It stopped after this phase, without fault of either side",
};
