/**
 * What a rule answers: yes, or no with the reason and what to do about it.
 * Pages show both sentences, `command` audits them, tests read them.
 */
export type Verdict = { allowed: true } | Refusal;

export interface Refusal {
  allowed: false;
  /** Why not, as a sentence to the person who asked. */
  reason: string;
  /** What they can do instead, as a sentence. */
  remedy: string;
  /** Where they do that, in another tab: the page that refused is kept, with what was typed. */
  beside?: Beside;
}

/** A page of this site that is opened beside the one that names it. */
export interface Beside {
  path: string;
  label: string;
}

export const ALLOWED: Verdict = { allowed: true };

export function refuse(reason: string, remedy: string): Refusal {
  return { allowed: false, reason, remedy };
}

/** The first refusal in the order given, or yes. */
export function firstRefusal(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.allowed) ?? ALLOWED;
}
