import type { Standing } from "../evidence/grade";

/** An outcome of the supplier's, as far as an answer may lean on it. */
export interface LeanedOn {
  caseStudy: string;
  measure: string;
  standing: Standing;
}

/** Something that an earlier answer leans on and that holds no more. */
export interface Weakened {
  caseStudy: string;
  measure: string;
  standing: "lapsed" | "corrected" | "disputed";
}

/**
 * What an earlier answer names, by the title of a case study, of which an outcome has lapsed, or been
 * corrected or disputed: to be put right before it is used again.
 */
export function weakenedIn(text: string, outcomes: readonly LeanedOn[]): Weakened[] {
  const lowered = text.toLowerCase();
  return outcomes.flatMap(({ caseStudy, measure, standing }) =>
    isWeakened(standing) && lowered.includes(caseStudy.toLowerCase())
      ? [{ caseStudy, measure, standing }]
      : [],
  );
}

function isWeakened(standing: Standing): standing is Weakened["standing"] {
  return standing === "lapsed" || standing === "corrected" || standing === "disputed";
}
