import type { Actor } from "../actor";
import type { EvaluationFacts } from "../assessment/facts";
import { hasPart, mayTouch } from "../assessment/policy";
import { CHALLENGE } from "../challenge/states";
import { rulesOn } from "../rules/procurement-rules";
import type { Day } from "../timetable/day";
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
