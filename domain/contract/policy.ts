import type { Actor } from "../actor";
import type { EvaluationFacts } from "../assessment/facts";
import { hasPart, mayTouch } from "../assessment/policy";
import { PROPOSAL, type ProposalState } from "../challenge/proposal";
import { CHALLENGE } from "../challenge/states";
import { countWords } from "../format/words";
import { mayTransition } from "../lifecycle";
import { rulesOn } from "../rules/procurement-rules";
import { isSecondPerson } from "../second-person";
import { addDays, type Day } from "../timetable/day";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** Writing down what was signed, and how the work goes: the lead, from the award until it is completed. */
export function mayKeepContract(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayTouch(actor, facts),
    facts.state === "AWARDED"
      ? ALLOWED
      : refuse(
          "There is no contract that goes on.",
          "It is written down between the award and the completion.",
        ),
  );
}

/** What was written down of a contract and waits for a second person. */
export interface ContractProposalFacts {
  state: ProposalState;
  proposedById: string;
}

/** Writing down a contract, or changing it: what waits for the approver is decided first. */
export function mayRecordContract(
  actor: Actor,
  facts: EvaluationFacts,
  { waits }: { waits: boolean },
): Verdict {
  return firstRefusal(
    mayKeepContract(actor, facts),
    waits
      ? refuse(
          "What was written down of this contract waits for the approver.",
          "It is decided before anything else of it is written down.",
        )
      : ALLOWED,
  );
}

/** A second person, the approver, confirms what differs from the award or from what is published, or sends it back. */
export function mayDecideContract(
  actor: Actor,
  facts: EvaluationFacts,
  { state, proposedById }: ContractProposalFacts,
  decision: "approve" | "return",
): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "APPROVER"),
    mayTouch(actor, facts),
    isSecondPerson(actor, {
      notAgain: [proposedById],
      refusal: refuse(
        "You wrote this down, so you cannot confirm it.",
        "Another approver of your body has to decide.",
      ),
      roles: { held: facts.bodyRoles, oneOf: ["APPROVER"] },
    }),
    mayTransition(PROPOSAL, state, decision),
    facts.state === "AWARDED"
      ? ALLOWED
      : refuse("The challenge is completed.", "What was signed stays as it is."),
  );
}

interface Compared {
  /** Null where no price was offered. */
  awardPence: bigint | null;
  /** Whether a contract details notice is out. */
  published: boolean;
}

/** Whether a second person is asked: for a value that is not that of the award, and for any change of what is published. */
export function needsSecond(valuePence: bigint, { awardPence, published }: Compared): boolean {
  return published || valuePence !== awardPence;
}

/** Words that the reason of a difference or a change has at least. */
export const CHANGE_REASON_WORDS = 5;

/** What is wrong with the reason of what a second person has to confirm; empty where nothing is. */
export function changeReasonProblems(reason: string): Record<string, string[]> {
  return countWords(reason) < CHANGE_REASON_WORDS
    ? {
        reason: [
          `Say in ${CHANGE_REASON_WORDS} words or more why it differs from the award, or why it changes: everybody reads it`,
        ],
      }
    : {};
}

/**
 * The last day on which the contract details notice can go out, counted from the day of the award: it can be signed
 * from then on, and not before. (Procurement Act 2023, section 53.)
 */
export function contractDetailsDue(awardedOn: Day, lightTouch: boolean): Day {
  const rules = rulesOn(awardedOn);
  const days = lightTouch ? rules.contractDetailsDaysLightTouch : rules.contractDetailsDays;
  return addDays(awardedOn, days.value - 1);
}

export interface ContractFacts {
  indicators: number;
}

/**
 * Writing down how a phase ended: the lead, from the award on. It can stop before anything is signed, and be
 * forgotten until the challenge is complete.
 */
export function mayEndPhase(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayTouch(actor, facts),
    CHALLENGE.states[facts.state].awarded
      ? ALLOWED
      : refuse("Nothing has been awarded yet.", "A phase ends after the award."),
  );
}

/** Rating an indicator, once it is written down what was signed. */
export function mayFollowUp(
  actor: Actor,
  facts: EvaluationFacts,
  contract: ContractFacts | null,
): Verdict {
  return firstRefusal(
    mayKeepContract(actor, facts),
    contract
      ? ALLOWED
      : refuse("Nobody has written down what was signed.", "Write down the contract first."),
  );
}

export interface ContractInput {
  valuePence: bigint;
  signedOn: Day;
  startsOn: Day;
  endsOn: Day;
  indicators: readonly { name: string; target: string }[];
}

/**
 * What is wrong with a contract, by field; empty when nothing is.
 * @param awardedOn the day of the award: nothing is signed before it.
 */
export function contractProblems(
  { valuePence, signedOn, startsOn, endsOn, indicators }: ContractInput,
  awardedOn: Day,
  today: Day,
): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  if (signedOn < awardedOn) {
    problems.signedOn = ["It cannot have been signed before the award"];
  } else if (signedOn > today) {
    problems.signedOn = ["It cannot have been signed on a day that has not come"];
  }
  if (endsOn < startsOn)
    problems.endsOn = ["It ends before it starts. Swap the dates, or correct one"];
  const rules = rulesOn(today);
  const least = rules.indicatorsMinimum.value;
  if (valuePence > BigInt(rules.indicatorsThresholdPence.value) && indicators.length < least) {
    problems.indicator0 = [`Above £5 million at least ${least} indicators are set and published`];
  }
  return problems;
}
