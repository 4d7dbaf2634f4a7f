import { defineLifecycle, statesOf, statesWhere, type TaggedFacts } from "../lifecycle";

export type ChallengeState =
  | "DRAFT"
  | "IN_REVIEW"
  | "PUBLISHED"
  | "CLOSED"
  | "OPENED"
  | "EVALUATING"
  | "MODERATING"
  | "DECIDED"
  | "STANDSTILL"
  | "AWARDED"
  | "COMPLETED"
  | "CANCELLED";

export type ChallengeAction =
  | "submit"
  | "recall"
  | "return"
  | "recall"
  | "publish"
  | "amend"
  | "close"
  | "open"
  | "startEvaluation"
  | "startModeration"
  | "scoreRestored"
  | "decide"
  | "publishAwardNotice"
  | "lookAgain"
  | "award"
  | "complete"
  | "cancel";

/** How far it has come, as a reader tells challenges apart. */
export type ChallengeStage = "draft" | "open" | "deciding" | "awarded" | "cancelled";

/** What happens on the way to an award, in this order. */
const MILESTONES = ["opening", "scoring", "panel meeting", "decision", "award notice"] as const;
type Milestone = (typeof MILESTONES)[number];

/** What is written down for each state. */
interface ChallengeStateRow extends TaggedFacts {
  /** What is happening, as a sentence. */
  says: string;
  stage: ChallengeStage;
  /**
   * The last milestone behind it. Cancelled counts as past the panel's meeting: what was opened stays
   * on record, and no panel meets any more.
   */
  past: Milestone | null;
}

/** What is asked about a state: what is written down, and what follows from that. */
interface ChallengeStateFacts extends ChallengeStateRow {
  /** Everybody may see it. */
  public: boolean;
  /** From publication to the end of the standstill: somebody may still win or lose. */
  live: boolean;
  /** Live, and nobody has decided yet. */
  undecided: boolean;
  /** The responses have been opened, or never will be. */
  opened: boolean;
  /** Scoring has begun, or never will. */
  scoringBegun: boolean;
  /** The panel has met, or never will. */
  panelMet: boolean;
  /** An approver has decided, on scores that were all agreed. */
  decided: boolean;
  /** Everybody may know the winner. */
  awardPublic: boolean;
  /** The contract is awarded. */
  awarded: boolean;
}

function stateFacts(row: ChallengeStateRow): ChallengeStateFacts {
  const { stage, past } = row;
  const isPast = (milestone: Milestone) =>
    past !== null && MILESTONES.indexOf(past) >= MILESTONES.indexOf(milestone);
  const live = stage === "open" || stage === "deciding";
  return {
    ...row,
    public: stage !== "draft",
    live,
    undecided: live && !isPast("decision"),
    opened: isPast("opening"),
    scoringBegun: isPast("scoring"),
    panelMet: isPast("panel meeting"),
    decided: isPast("decision"),
    awardPublic: isPast("award notice"),
    awarded: stage === "awarded",
  };
}

/**
 * From draft to completed, in this order. A published challenge is closed from its deadline on, by the
 * database's clock, whether or not the job that writes CLOSED has run: ask `stateAt`.
 */
export const CHALLENGE = defineLifecycle<ChallengeState, ChallengeAction, ChallengeStateFacts>({
  name: "challenge",
  states: {
    DRAFT: stateFacts({
      words: "Draft",
      tone: "draft",
      says: "Only the team sees this draft.",
      stage: "draft",
      past: null,
    }),
    IN_REVIEW: stateFacts({
      words: "In review",
      tone: "draft",
      says: "The approver reads it. Nothing is public yet.",
      stage: "draft",
      past: null,
    }),
    PUBLISHED: stateFacts({
      words: "Open",
      tone: "open",
      says: "It is open. Suppliers ask and answer until the deadline.",
      stage: "open",
      past: null,
    }),
    CLOSED: stateFacts({
      words: "Closed, sealed",
      tone: "sealed",
      says: "The deadline has passed. Responses stay sealed until they are opened, once and on record.",
      stage: "deciding",
      past: null,
    }),
    OPENED: stateFacts({
      words: "Opened",
      tone: "work",
      says: "Responses are open. Each evaluator declares their interests before reading a word.",
      stage: "deciding",
      past: "opening",
    }),
    EVALUATING: stateFacts({
      words: "Evaluating",
      tone: "work",
      says: "Evaluators score each response alone, with reasons.",
      stage: "deciding",
      past: "scoring",
    }),
    MODERATING: stateFacts({
      words: "Moderating",
      tone: "work",
      says: "The panel meets and agrees one score for each answer.",
      stage: "deciding",
      past: "panel meeting",
    }),
    DECIDED: stateFacts({
      words: "Decided",
      tone: "wait",
      says: "The decision is made. Every supplier gets a letter that explains its scores.",
      stage: "deciding",
      past: "decision",
    }),
    STANDSTILL: stateFacts({
      words: "Standstill",
      tone: "wait",
      says: "The award notice is out. No contract can be signed before the standstill ends.",
      stage: "deciding",
      past: "award notice",
    }),
    AWARDED: stateFacts({
      words: "Awarded",
      tone: "done",
      says: "The contract is awarded.",
      stage: "awarded",
      past: "award notice",
    }),
    COMPLETED: stateFacts({
      words: "Completed",
      tone: "done",
      says: "The work is done, and what it achieved is on record.",
      stage: "awarded",
      past: "award notice",
      terminal: true,
    }),
    CANCELLED: stateFacts({
      words: "Cancelled",
      tone: "stop",
      says: "It was cancelled without an award.",
      stage: "cancelled",
      past: "panel meeting",
      terminal: true,
    }),
  },
  transitions: {
    submit: {
      from: ["DRAFT"],
      to: "IN_REVIEW",
      otherwise: "Only a draft can be sent to the approver.",
    },
    recall: {
      from: ["IN_REVIEW"],
      to: "DRAFT",
      otherwise: "A challenge is recalled from its approver before they have decided.",
    },
    return: {
      from: ["IN_REVIEW"],
      to: "DRAFT",
      otherwise: "Only a challenge in review can be returned to its lead.",
    },
    publish: {
      from: ["IN_REVIEW"],
      to: "PUBLISHED",
      otherwise: "Send the draft to its approver first.",
    },
    amend: {
      from: ["PUBLISHED"],
      to: "PUBLISHED",
      otherwise: "It can be amended from publication until its deadline.",
    },
    close: {
      from: ["PUBLISHED"],
      to: "CLOSED",
      otherwise: "Only an open challenge closes.",
    },
    open: {
      from: ["CLOSED"],
      to: "OPENED",
      otherwise: "Responses are opened once, after the deadline.",
    },
    startEvaluation: {
      from: ["OPENED"],
      to: "EVALUATING",
      otherwise: "Open the responses first; scoring starts once.",
    },
    startModeration: {
      from: ["EVALUATING"],
      to: "MODERATING",
      otherwise: "The panel meets when every evaluator has submitted all scores.",
    },
    scoreRestored: {
      from: ["MODERATING"],
      to: "EVALUATING",
      otherwise: "An exclusion is undone between the panel’s meeting and the decision.",
    },
    decide: {
      from: ["MODERATING"],
      to: "DECIDED",
      otherwise: "Agree the scores and recommend a winner first.",
    },
    publishAwardNotice: {
      from: ["DECIDED"],
      to: "STANDSTILL",
      otherwise: "The award notice follows the decision.",
    },
    lookAgain: {
      from: ["DECIDED", "STANDSTILL"],
      to: "MODERATING",
      otherwise: "A decision is looked at again before the contract is awarded, and not after.",
    },
    award: {
      from: ["STANDSTILL"],
      to: "AWARDED",
      otherwise: "The contract is awarded after the standstill.",
    },
    complete: {
      from: ["AWARDED"],
      to: "COMPLETED",
      otherwise: "Only an awarded challenge can be completed.",
    },
    cancel: {
      from: ["PUBLISHED", "CLOSED", "OPENED", "EVALUATING", "MODERATING", "DECIDED", "STANDSTILL"],
      to: "CANCELLED",
      otherwise: "A challenge can be cancelled from publication until it is awarded.",
    },
  },
});

/**
 * The state that holds at `now`: a published challenge whose deadline has passed is closed.
 * @param now the database's clock.
 */
export function stateAt(state: ChallengeState, closesAt: Date | null, now: Date): ChallengeState {
  return state === "PUBLISHED" && closesAt !== null && now >= closesAt ? "CLOSED" : state;
}

/** The word for a state in the search and in the API. */
export function challengeStatus(state: ChallengeState): string {
  return state === "PUBLISHED" ? "open" : state.toLowerCase();
}

/** The state of a status; undefined if no challenge has that one. */
export function stateOfStatus(status: string): ChallengeState | undefined {
  return statesOf(CHALLENGE).find((state) => challengeStatus(state) === status);
}

/** Every status of a public challenge with its words, in the order of the lifecycle. */
export function challengeStatusWords(): Record<string, string> {
  return Object.fromEntries(
    statesWhere(CHALLENGE, "public").map((state) => [
      challengeStatus(state),
      CHALLENGE.states[state].words,
    ]),
  );
}
