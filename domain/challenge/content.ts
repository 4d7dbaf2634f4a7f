import type { Values } from "../fields/derived";
import type { Day } from "../timetable/day";
import type { ChallengeText } from "./fields";
import type { CRITERION_FIELDS, DATA_SET_FIELDS, OUTCOME_FIELDS, PHASE_FIELDS } from "./items";

/**
 * What a challenge says: what is kept as a version when it is published, compared between versions, and
 * checked before. Plain JSON.
 */
export type ChallengeContent = ChallengeText & {
  technologies: { slug: string; name: string }[];
  outcomes: Outcome[];
  dataSets: DataSet[];
  phases: Phase[];
  criteria: Criterion[];
};

export const RIGHTS = ["SUPPLIER", "BODY", "OPEN"] as const;
export type Rights = (typeof RIGHTS)[number];

export const RIGHTS_WORDS: Readonly<Record<Rights, string>> = {
  SUPPLIER: "The supplier owns it, and the public body may use it",
  BODY: "The public body owns it",
  OPEN: "It is published under an open licence",
};

export const PROCUREMENT_KINDS = ["SERVICES", "LIGHT_TOUCH", "WORKS"] as const;
export type ProcurementKind = (typeof PROCUREMENT_KINDS)[number];

export type Outcome = Values<typeof OUTCOME_FIELDS>;

export type DataSet = Values<typeof DATA_SET_FIELDS> & { sample: Sample | null };

/** A file that shows what a data set looks like. */
export type Sample = {
  id: string;
  name: string;
  type: string;
  bytes: number;
};

export type Phase = Values<typeof PHASE_FIELDS>;

export type Criterion = { key: string } & Values<typeof CRITERION_FIELDS>;

export type ParticipantPart = "LEAD" | "APPROVER" | "MODERATOR" | "EVALUATOR";

export interface PanelMember {
  userId: string;
  name: string;
  part: ParticipantPart;
}

/** A challenge before publication: what it says, and what only its team sees. */
export interface ChallengeDraft {
  content: ChallengeContent;
  panel: readonly PanelMember[];
  conflictAssessment: string;
  /** Whether the body is central government: its threshold and social value differ. */
  centralGovernment: boolean;
  /** The day of its planned procurement notice, which can shorten the time to answer. */
  plannedNotice: Day | null;
}

/** The value of all phases together, in pence, VAT included. */
export function totalValue(phases: readonly Pick<Phase, "valuePence">[]): bigint {
  return phases.reduce((total, { valuePence }) => total + BigInt(valuePence), 0n);
}

/** How many characters a title has at most. */
export const MOST_TITLE = 120;

/** How many suppliers can win: as many as the first phase has places for. */
export function placesOf(phases: readonly Pick<Phase, "suppliers">[]): number {
  return phases[0]?.suppliers ?? 1;
}

/**
 * What a winner is awarded, and prices: the first phase where several win it, for later ones are competed for
 * anew among them; else all of them.
 */
export function phasesWon<One extends Pick<Phase, "suppliers">>(phases: readonly One[]): One[] {
  return placesOf(phases) > 1 ? phases.slice(0, 1) : [...phases];
}

/** What the price of a response is for: "all phases", or "Explore, the first phase". */
export function pricedWords(phases: readonly Pick<Phase, "name" | "suppliers">[]): string {
  const [first] = phasesWon(phases);
  return first && phases.length > 1 && placesOf(phases) > 1
    ? `${first.name}, the first phase`
    : "all phases";
}

/** "8 weeks, up to 4 suppliers" */
export function phaseWords({ detail, suppliers }: Pick<Phase, "detail" | "suppliers">): string {
  return [detail, suppliers > 1 ? `up to ${suppliers} suppliers` : ""].filter(Boolean).join(", ");
}

/** "c4": the key of the next criterion, above all that are given. */
export function nextCriterionKey(keys: readonly string[]): string {
  const numbers = keys.map((key) => Number(key.slice(1))).filter(Number.isInteger);
  return `c${Math.max(0, ...numbers) + 1}`;
}
