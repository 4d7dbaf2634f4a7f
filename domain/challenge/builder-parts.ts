/** The parts of the builder, in the order of its task list. Each is a page under the challenge. */
export const BUILDER_PARTS = [
  "users",
  "problem",
  "outcomes",
  "data",
  "legacy",
  "tried",
  "budget",
  "rights",
  "timetable",
  "conditions",
  "criteria",
  "descriptors",
  "ties",
  "panel",
  "conflicts",
] as const;

export type BuilderPart = (typeof BUILDER_PARTS)[number];

export function isBuilderPart(text: string): text is BuilderPart {
  return (BUILDER_PARTS as readonly string[]).includes(text);
}

/**
 * Something to do before publication. Missing: not written yet. Stop: breaks a rule. Think: allowed,
 * but worth a second thought; only this one does not stop publication.
 */
export interface Finding {
  kind: "missing" | "stop" | "think";
  /** The part on whose line it shows. */
  part: BuilderPart;
  /** What is wrong, as a sentence. */
  says: string;
  /** The words of `says` that are the matter. */
  mark?: string;
  /** Where the rule is from. */
  rule: string;
  /** What to do, without a full stop: the text of a link to the part. `field` is the input to go to. */
  repair: { says: string; part: BuilderPart; field?: string };
}
