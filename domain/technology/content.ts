import { type Change, changedLines } from "../fields/changes";

/** An entry of the taxonomy as one version has it. */
export interface TechnologyContent {
  name: string;
  family: string;
  summary: string;
  /** What a buyer asks before buying it. */
  questions: string[];
  standards: string[];
  retired: boolean;
  /** The name, at that time, of what is to be used instead. */
  replacedBy: string | null;
}

/** Whether two versions say the same. */
export function sameEntry(one: TechnologyContent, other: TechnologyContent): boolean {
  return JSON.stringify(lines(one)) === JSON.stringify(lines(other));
}

/** What changed from one version to the next, in the order of the page. Empty if nothing did. */
export function entryChanges(before: TechnologyContent, after: TechnologyContent): Change[] {
  return changedLines(lines(before), lines(after));
}

function lines(entry: TechnologyContent): [label: string, text: string][] {
  return [
    ["Name", entry.name],
    ["Family", entry.family],
    ["In short", entry.summary],
    ["Ask before you buy", entry.questions.join(" · ")],
    ["Standards to ask for", entry.standards.join(" · ")],
    ["In use", entry.retired ? "No" : "Yes"],
    ["Use instead", entry.replacedBy ?? ""],
  ];
}
