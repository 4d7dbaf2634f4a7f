import type { CaseStudyText } from "./fields";

/** What decides whether a case study can be published. */
export interface CaseStudyContent
  extends Pick<CaseStudyText, "title" | "summary" | "problem" | "approach" | "stopped" | "learnt"> {
  technologies: number;
  claims: number;
}

export type Part = "summary" | "problem" | "approach" | "technologies" | "claims" | "ending";

export interface MissingPart {
  part: Part;
  /** "the problem", for a list. */
  words: string;
}

/** What is missing before the public can make sense of it. Work that was stopped may have no outcomes. */
export function missingParts(content: CaseStudyContent): MissingPart[] {
  const missing: MissingPart[] = [];
  const need = (there: boolean, part: Part, words: string) => {
    if (!there) missing.push({ part, words });
  };
  need(content.title !== "" && content.summary !== "", "summary", "the summary");
  need(content.problem !== "", "problem", "the problem");
  need(content.approach !== "", "approach", "what was done");
  need(content.technologies > 0, "technologies", "a technology");
  need(content.claims > 0 || content.stopped, "claims", "at least one outcome");
  need(!content.stopped || content.learnt !== "", "ending", "what was learnt");
  return missing;
}
