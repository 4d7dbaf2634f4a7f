import type { Actor } from "../actor";
import { allAgreed, everyScoreCounts } from "../assessment/agreement";
import { type EvaluationFacts, toAgreeAnew } from "../assessment/facts";
import { hasPart, mayRead, mayReadAll } from "../assessment/policy";
import { CHALLENGE } from "../challenge/states";
import { formatWeekdayDate } from "../format/dates";
import { plural } from "../format/numbers";
import { listWords } from "../format/words";
import { mayTransition } from "../lifecycle";
import { isSecondPerson } from "../second-person";
import { addDays } from "../timetable/day";
import { endOfLondonDay, startOfLondonDay } from "../timetable/london";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";

/**
 * The moderator recommends whoever is placed: the first, or as many as the first phase has places for.
 * @param placed the labels that the ranking places so that they win.
 * @param shared those of them that share a last place for which there are too many: then, and with nobody
 *   placed, nobody can be recommended.
 */
export function mayRecommend(
  actor: Actor,
  facts: EvaluationFacts,
  placed: readonly string[],
  shared: readonly string[] = [],
): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "MODERATOR"),
    mayRead(actor, facts),
    mayTransition(CHALLENGE, facts.state, "decide"),
    allAgreed(facts),
    facts.recommendation?.state === "waiting"
      ? refuse("Your recommendation is with the approver.", "You will hear what they decide.")
      : ALLOWED,
    returnedAreAgreed(facts),
    everyScoreCounts(facts),
    facts.pricesQuestioned === 0
      ? ALLOWED
      : refuse(
          "A supplier was asked about its price, and nothing is decided on it.",
          "Decide whether its price stands, on the page about prices.",
        ),
    winnersAreClear(placed, shared),
  );
}

/** What the approver sent back by name the panel agrees on anew, whether or not the score changes. */
function returnedAreAgreed(facts: EvaluationFacts): Verdict {
  const open = toAgreeAnew(facts).length;
  if (open === 0) return ALLOWED;
  return refuse(
    `The approver sent back ${plural(open, "score that was", "scores that were")} not agreed anew.`,
    "Record what the panel agrees on each, with the reason, also where the score stays.",
  );
}

function winnersAreClear(placed: readonly string[], shared: readonly string[]): Verdict {
  if (placed.length > 0 && shared.length === 0) return ALLOWED;
  if (placed.length === 0) {
    return refuse(
      "Every response is excluded, so nobody can win.",
      "The lead can cancel the challenge with a reason that everybody reads.",
    );
  }
  const place = shared.length === placed.length ? "first place" : "the last place";
  return refuse(
    `Responses ${listWords(shared)} share ${place} after every tie-break that was published.`,
    "No rule chooses between them. The lead can cancel with a reason, and run it again with a lot.",
  );
}

/**
 * A second person approves: the approver of the body, who is neither lead nor moderator nor
 * evaluator, and did not recommend it. Whoever may approve may send it back.
 */
export function mayApprove(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    isFromOutside(actor, facts),
    mayRead(actor, facts),
    facts.recommendation?.state === "waiting"
      ? mayTransition(CHALLENGE, facts.state, "decide")
      : refuse("Nothing waits for your decision.", "The moderator recommends a winner first."),
  );
}

/** The approver, who has worked on nothing of the evaluation and did not recommend what is decided on. */
export function isFromOutside(actor: Actor, facts: EvaluationFacts): Verdict {
  const approver = hasPart(actor, facts, "APPROVER");
  if (!approver.allowed || actor.kind !== "person") return approver;
  // Also who has left another part: what they did there stays theirs.
  const worked = facts.panel.some(
    ({ userId, part }) => userId === actor.userId && part !== "APPROVER",
  );
  const refusal = refuse(
    "You worked on this evaluation, so you cannot approve it.",
    "Another approver of your body has to decide.",
  );
  return firstRefusal(
    worked ? refusal : ALLOWED,
    isSecondPerson(actor, {
      notAgain: [facts.recommendation?.recommendedById ?? null],
      refusal,
      roles: { held: facts.bodyRoles, oneOf: ["APPROVER"] },
    }),
  );
}

/** The lead sends the assessment summaries, once, after the decision and before the award notice. */
export function maySendSummaries(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayRead(actor, facts),
    summariesSent(facts)
      ? refuse("The assessment summaries were sent.", "The award notice comes after them.")
      : ALLOWED,
    facts.lettersReturned === 0
      ? ALLOWED
      : refuse(
          `The approver returned ${plural(facts.lettersReturned, "letter")}.`,
          "Mend what you add to it, or look at the decision again; the approver then releases it.",
        ),
    facts.state === "DECIDED"
      ? ALLOWED
      : refuse(
          "Assessment summaries follow the decision.",
          "They are sent between the decision and the award notice.",
        ),
  );
}

/** What the lead adds to a letter, until all are sent: also where the approver returned one. */
export function mayWriteLetter(actor: Actor, facts: EvaluationFacts): Verdict {
  return maySendSummaries(actor, { ...facts, lettersReturned: 0 });
}

/** The approver returns a letter that is not sent yet, with a reason, or releases what they returned. */
export function mayReturnLetter(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    isFromOutside(actor, facts),
    mayRead(actor, facts),
    facts.state === "DECIDED" && !summariesSent(facts)
      ? ALLOWED
      : refuse(
          "No letter waits to be sent.",
          "A letter can be returned between the decision and its sending.",
        ),
  );
}

/** Procurement Act 2023, section 50: the summaries go out before the award notice. */
export function mayPublishAwardNotice(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayRead(actor, facts),
    mayTransition(CHALLENGE, facts.state, "publishAwardNotice"),
    summariesSent(facts)
      ? ALLOWED
      : refuse(
          "Not every supplier has its assessment summary.",
          "Send the summaries first: the award notice may only follow them.",
        ),
  );
}

/** Procurement Act 2023, section 51: no contract before the standstill has ended. @param now the database's clock. */
export function mayAward(actor: Actor, facts: EvaluationFacts, now: Date): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayRead(actor, facts),
    mayTransition(CHALLENGE, facts.state, "award"),
    facts.claimsRunning === 0
      ? ALLOWED
      : refuse(
          "A claim about the award runs, and suspends it.",
          "A second person writes down that it has ended, and why.",
        ),
    facts.lookAgainWaits
      ? refuse(
          "The lead has proposed to look at the decision again.",
          "The approver agrees to it first, or lets the decision stand.",
        )
      : ALLOWED,
    facts.standstillPausedOn === null
      ? ALLOWED
      : refuse(
          "The standstill is paused: a supplier has raised a concern.",
          "Answer it: the days that were left count from the day after.",
        ),
    standstillOver(facts, now),
  );
}

function standstillOver({ standstillEndsOn }: EvaluationFacts, now: Date): Verdict {
  if (standstillEndsOn === null)
    return refuse(
      "The standstill has no end.",
      "Publish the award notice: it starts the standstill.",
    );
  const firstDay = addDays(standstillEndsOn, 1);
  if (now >= startOfLondonDay(firstDay)) return ALLOWED;
  return refuse(
    `The standstill lasts until the end of ${formatWeekdayDate(endOfLondonDay(standstillEndsOn))}.`,
    `The contract may be awarded from ${formatWeekdayDate(firstDay)}, by London’s clock.`,
  );
}

export function mayComplete(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD"),
    mayTransition(CHALLENGE, facts.state, "complete"),
    facts.contractsWaiting === 0
      ? ALLOWED
      : refuse(
          "What was written down of a contract waits for the approver.",
          "It is confirmed or sent back first.",
        ),
    facts.contractsMissing === 0
      ? ALLOWED
      : refuse(
          `Nobody has written down what was signed with ${plural(facts.contractsMissing, "winner")}.`,
          "Write down the contract first, or how its phase stopped before anything was signed.",
        ),
  );
}

/**
 * The whole record: for the lead and the approver, once a decision is made, also while it is looked at again, or the
 * challenge cancelled.
 */
export function mayReadRecord(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "APPROVER"),
    mayReadAll(actor, facts),
    hasRecord(facts)
      ? ALLOWED
      : refuse(
          "The decision has not been made.",
          "The record is drawn once it is, with everything that explains it.",
        ),
  );
}

/** There is a record once a decision is made, also while it is looked at again, or the challenge cancelled. */
export function hasRecord({ state, decidedBefore }: EvaluationFacts): boolean {
  const again = (state === "MODERATING" || state === "EVALUATING") && decidedBefore;
  return CHALLENGE.states[state].decided || again || state === "CANCELLED";
}

function summariesSent({ responses }: EvaluationFacts): boolean {
  return responses.length > 0 && responses.every(({ summarySent }) => summarySent);
}
