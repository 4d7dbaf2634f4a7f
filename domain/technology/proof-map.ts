/** How far a technology has come, the furthest first. */
export const RUNGS = ["several", "once", "documented", "claimed", "nothing"] as const;
export type Rung = (typeof RUNGS)[number];

export const RUNG_WORDS: Readonly<Record<Rung, string>> = {
  several: "Proven in several",
  once: "Proven in one",
  documented: "Documented",
  claimed: "Only claimed",
  nothing: "Nothing yet",
};

/** What is published of a technology. */
export interface Published {
  /** Claims, and those that are proven among them. */
  claimed: number;
  proven: number;
  /** Claims of which papers are attached. */
  documented: number;
  /** Public bodies for which something is proven. */
  bodies: number;
}

/**
 * The rung on which a technology stands: proof in a second public body says that it travels, which a
 * tenth proven outcome in the same place does not.
 */
export function rungOf({ claimed, proven, documented, bodies }: Published): Rung {
  if (proven > 0) return bodies > 1 ? "several" : "once";
  if (documented > 0) return "documented";
  return claimed > 0 ? "claimed" : "nothing";
}

export interface MapRow<Technology> {
  family: string;
  rungs: Readonly<Record<Rung, readonly Technology[]>>;
}

/** The technologies by family, in the order given, each on its rung. */
export function proofMap<Technology extends Published & { family: string }>(
  technologies: readonly Technology[],
): MapRow<Technology>[] {
  const families = Map.groupBy(technologies, ({ family }) => family);
  return [...families].map(([family, members]) => {
    const on = (rung: Rung) => members.filter((member) => rungOf(member) === rung);
    return {
      family,
      rungs: {
        several: on("several"),
        once: on("once"),
        documented: on("documented"),
        claimed: on("claimed"),
        nothing: on("nothing"),
      },
    };
  });
}
