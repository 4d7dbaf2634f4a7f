import Fraction from "fraction.js";
import { type Actor, actsFor } from "../actor";
import { allAgreed } from "../assessment/agreement";
import { type EvaluationFacts, inEvaluation } from "../assessment/facts";
import { hasPart, mayRead } from "../assessment/policy";
import type { ChallengeState } from "../challenge/states";
import { formatDateTime } from "../format/dates";
import { countWords } from "../format/words";
import type { Day } from "../timetable/day";
import { addWorkingDays } from "../timetable/working-days";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/** A question about a price, as far as it has come. */
export interface PriceQuestionFacts {
  answerBy: Date;
  answered: boolean;
  decided: boolean;
}

/**
 * Lead or moderator asks a supplier how it would do it for its price, once all prices are open.
 * Procurement Act 2023, section 19: no tender is disregarded for its price before that.
 */
export function mayAskAboutPrice(
  actor: Actor,
  facts: EvaluationFacts,
  responseId: string,
  question: PriceQuestionFacts | null,
): Verdict {
  return firstRefusal(
    decidesOnPrices(actor, facts),
    inEvaluation(facts).some(({ id }) => id === responseId)
      ? ALLOWED
      : refuse("This response is excluded already.", "Its price decides nothing."),
    question === null
      ? ALLOWED
      : refuse("Its supplier was asked about its price.", "Read what it answered."),
  );
}

/** The supplier answers once, until the moment it was given. @param now the database's clock. */
export function mayExplainPrice(
  actor: Actor,
  { supplierId, state }: { supplierId: string; state: ChallengeState },
  question: PriceQuestionFacts,
  now: Date,
): Verdict {
  return firstRefusal(
    actsFor(actor, supplierId, "ADMIN", "EDITOR")
      ? ALLOWED
      : refuse(
          "Only the supplier that was asked answers.",
          "Act for that supplier, if you belong to it.",
        ),
    question.answered ? refuse("Your answer was sent.", "It stays as you sent it.") : ALLOWED,
    question.decided || state !== "MODERATING"
      ? refuse("It has been decided.", "The letter about the result says how.")
      : ALLOWED,
    now < question.answerBy
      ? ALLOWED
      : refuse("The time to answer has passed by our clock.", "Write to the public body."),
  );
}

/** Whether the price stands: when the supplier has answered, or its time has passed. */
export function mayDecideOnPrice(
  actor: Actor,
  facts: EvaluationFacts,
  question: PriceQuestionFacts | null,
  now: Date,
): Verdict {
  return firstRefusal(
    decidesOnPrices(actor, facts),
    question === null
      ? refuse("Its supplier was not asked.", "Ask it first: it has to be able to explain.")
      : hasHadItsSay(facts, question, now),
  );
}

/** Words that the reason of an exclusion has at least: it answers what the supplier answered. */
export const EXCLUSION_REASON_WORDS = 12;

/** What is wrong with the reason; empty where nothing is. */
export function exclusionReasonProblems(reason: string): Record<string, string[]> {
  return countWords(reason) < EXCLUSION_REASON_WORDS
    ? {
        reason: [
          `Say in ${EXCLUSION_REASON_WORDS} words or more why, by reference to what the supplier answered: it reads it`,
        ],
      }
    : {};
}

/** Excluding the only one left would end it without the approver. */
export function mayExclude(facts: EvaluationFacts): Verdict {
  if (inEvaluation(facts).length > 1) return ALLOWED;
  return refuse(
    "It is the only response that is left.",
    "Let its price stand and recommend it, or have the lead cancel with a reason that everybody reads.",
  );
}

function hasHadItsSay(facts: EvaluationFacts, question: PriceQuestionFacts, now: Date): Verdict {
  if (question.decided && facts.recommendation?.state !== "returned")
    return refuse("It has been decided.", "Only the approver can return it, with a reason.");
  if (question.answered || now >= question.answerBy) return ALLOWED;
  return refuse(
    "Its supplier has not answered yet.",
    `It has until ${formatDateTime(question.answerBy)}, London time.`,
  );
}

function decidesOnPrices(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "MODERATOR"),
    mayRead(actor, facts),
    allAgreed(facts),
    facts.state === "MODERATING"
      ? ALLOWED
      : refuse("The decision has been made.", "Prices are looked at before it."),
    facts.recommendation?.state === "waiting"
      ? refuse("The recommendation is with the approver.", "Ask the approver to return it.")
      : ALLOWED,
  );
}

const LEAST_WORKING_DAYS = 2;
const MOST_WORKING_DAYS = 30;

/** Until when a supplier may be asked to answer: it has two whole working days, and the award waits for 30 at most. */
export function answerDays(today: Day): { first: Day; last: Day } {
  return {
    first: addWorkingDays(today, LEAST_WORKING_DAYS),
    last: addWorkingDays(today, MOST_WORKING_DAYS),
  };
}

export interface PricePlace {
  label: string;
  /** Pounds as a decimal text. */
  price: string;
  /** By how many per cent it is below the median of the others, rounded; 0 where it is not, null without others. */
  below: number | null;
}

/** Each price beside the median of all others: a hint where to ask, and nothing more. */
export function pricePlaces(prices: readonly { label: string; price: string }[]): PricePlace[] {
  return prices.map(({ label, price }) => {
    const others = prices
      .filter((one) => one.label !== label)
      .map((one) => new Fraction(one.price));
    const median = medianOf(others);
    if (!median) return { label, price, below: null };
    const share = median.sub(new Fraction(price)).div(median).mul(100);
    return { label, price, below: Math.max(0, Math.round(share.valueOf())) };
  });
}

function medianOf(values: readonly Fraction[]): Fraction | null {
  const sorted = values.toSorted((a, b) => a.compare(b));
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low && high ? low.add(high).div(2) : null;
}
