import type { Blocker } from "@/domain/blockers";
import type { DataSet, ProcurementKind, Rights } from "@/domain/challenge/content";
import type { ChallengeState } from "@/domain/challenge/states";
import type { Topic } from "@/domain/clarification/topics";
import type { PhaseEnd, Rating } from "@/domain/contract/rating";
import type { Clock } from "../clock";
import type { FileKey } from "../files";
import type { BodyKey, SupplierKey } from "../organisations";
import type { PersonKey } from "../people";

/** What a question is about: which of a supplier's standing words answer it. */
export type QuestionKind = "understanding" | "approach" | "data" | "fairness" | "social";

export interface CriterionText {
  kind: QuestionKind;
  title: string;
  question: string;
  weight: number;
  minimum?: number;
  wordLimit?: number;
}

export interface ClarificationText {
  by: PersonKey;
  for: SupplierKey;
  question: string;
  /** Working days after publication. */
  asked: number;
  answered?: number;
  answer?: string;
  /** As published, where the officer took something out. */
  published?: string;
  rejected?: string;
  topic?: Topic;
}

export interface ResponseText {
  by: PersonKey;
  for: SupplierKey;
  /** "A": the letter that it is to draw at the opening. */
  label?: string;
  /** Pounds, with VAT. */
  price: string;
  hours?: number;
  /** What the supplier used AI for; left out where for nothing. */
  ai?: string;
  interests?: string;
  /** By question, what this response says before the supplier's standing words. */
  answers: Record<string, string>;
  /** By question: "5 4 5 5", each evaluator's score and then the agreed one; "-" where there is none. */
  scores?: Record<string, string>;
  /** By question, why the panel agreed on its score. */
  agreed?: Record<string, string>;
  /** Never submitted. */
  draft?: boolean;
  /** Submitted twice: what the price was the first time. */
  firstPrice?: string;
  /** Saved since it was submitted, and not submitted: the price of the draft. */
  unsentPrice?: string;
  /** Taken back the day after it was submitted. */
  withdrawn?: boolean;
  /** What it was asked about its price, answered, and why that stands. */
  priceQuestion?: { asks: string; answer: string; reason: string };
  /** At the check after the opening; compliant where left out. */
  check?: "unchecked" | { excluded: string };
}

export interface DeclarationText {
  by: PersonKey;
  conflict: "NONE" | "MANAGEABLE";
  declaration?: string;
  /** How the approver decided that it is managed; left out where it waits, and where there is none. */
  measures?: string;
  /** Labels of the responses that the measures keep them from. */
  keptFrom?: string[];
  /** The label of the response that they recognised while scoring, after they had declared. */
  recognised?: string;
}

/** What the market was asked before, and what it said. */
export interface EngagementText {
  asks: string;
  /** What was shared with everybody; left out where it has not been. */
  summary?: string;
  replies: {
    by: PersonKey;
    for: SupplierKey;
    possible: string;
    /** Technology readiness level, 1 to 9. */
    readiness: number;
    needs: string;
    /** Working days before the challenge is, or is to be, published. */
    day: number;
  }[];
}

/** A score that the approver sent back: what was agreed on it first, and what was recommended on that. */
export interface ReturnedText {
  /** Of the response: "C". */
  label: string;
  /** Of the question: "c4". */
  key: string;
  score: number;
  agreed: string;
  recommendation: string;
  /** The approver’s. */
  reason: string;
}

/** What was signed, how it goes, and the phases that have ended. */
export interface ContractText {
  pounds: number;
  /** How many months it lasts from its signing. */
  months: number;
  /** How many working days ago it was rated and its phases ended; one where left out. */
  lately?: number;
  indicators: { name: string; target: string; rating?: Rating; note?: string }[];
  /** Why its value is not that of the award: the approver confirmed it. */
  why?: string;
  /** Another value that waits for the approver, and why. */
  waits?: { pounds: number; why: string };
  /** By the name of a phase. */
  ended?: Record<string, { how: PhaseEnd; learnt: string }>;
}

export type DataSetText = Omit<DataSet, "sample"> & { sample?: FileKey };

export interface ChallengeText {
  /** Its number in the year. */
  number: string;
  body: BodyKey;
  state: ChallengeState;
  kind?: ProcurementKind;
  title: string;
  summary: string;
  users: string;
  problem: string;
  tried: string;
  legacy: string;
  technologies: string[];
  conditions: string;
  insuranceBeforeAward?: boolean;
  conflictAssessment: string;
  namesHidden?: boolean;
  outcomes: { statement: string; measure: string; baseline: string }[];
  /** Who owns what is made: the supplier, where left out. */
  rights?: Rights;
  rightsDetail?: string;
  dataSets: DataSetText[];
  phases: {
    name: string;
    detail: string;
    suppliers?: number;
    pounds: number;
    carriesOn?: string;
  }[];
  criteria: CriterionText[];
  priceWeight: number;
  /** Whether the draft says how ties are broken. */
  ties?: boolean;
  lead: PersonKey;
  approver: PersonKey;
  moderator: PersonKey;
  evaluators: PersonKey[];
  closesAt(clock: Clock): Date;
  /** Working days from publication to the deadline, 24 if left out. */
  open?: number;
  /** Working days from the deadline to the end of the evaluation, and to the award notice. */
  evaluation?: number;
  award?: number;
  engagement?: EngagementText;
  /** How many documents a response may carry, and what for. */
  attachments?: { most: number; for: string };
  clarifications?: ClarificationText[];
  responses?: ResponseText[];
  declarations?: DeclarationText[];
  /** An amendment that moved the deadline, and what it changed. */
  amendment?: {
    workingDaysAgo: number;
    change: string;
    before: { conditions: string; workingDaysEarlier: number };
  };
  /** A change that waits for its second person: other words about what holds the challenge. */
  proposed?: { change: string; legacy: string };
  recommendation?: string;
  /** What the approver sent back before that. */
  returned?: ReturnedText;
  /** By the supplier that it was signed with. */
  contracts?: Partial<Record<SupplierKey, ContractText>>;
  /** The number of the challenge of which this is the next phase. */
  nextPhaseOf?: string;
  cancelled?: { workingDaysAgo: number; reason: string };
  /** What got in the way, written down by its team. */
  blockers?: Blocker[];
  completed?: { workingDaysAgo: number; note: string };
}

/** What each score means, from 0 to 5: the same six in all challenges here. */
export const DESCRIPTORS = [
  "No answer, or an answer to another question",
  "Says what will be done, not how",
  "Says how, with no evidence that it works",
  "Says how, with evidence from a different setting",
  "Says how, with evidence from a setting like ours",
  "As 4, and says what failed and what was changed",
];
