import type { Actor } from "../actor";
import { PROPOSAL, type ProposalState } from "../challenge/proposal";
import { plural } from "../format/numbers";
import { addDays, type Day, daysBetween } from "../timetable/day";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import type { EvaluationFacts } from "./facts";
import { mayProposeReplacement, namesOwnDeputy, type ToReplace } from "./panel-change";

/** The days of an absence, the first and the last among them. */
export interface Span {
  from: Day;
  until: Day;
}

/** Who is away longer is replaced for good. */
export const LONGEST_ABSENCE_DAYS = 92;

/** What is wrong with the days of an absence, by the field of the form. */
export function spanProblems({ from, until }: Span, today: Day): Record<string, string[]> {
  if (from < today) return { from: ["Choose today or a later day"] };
  if (until < from) return { until: ["Choose the first day or a later one"] };
  const days = daysBetween(from, until) + 1;
  if (days <= LONGEST_ABSENCE_DAYS) return {};
  return {
    until: [
      `That is ${plural(days, "day")}, and a deputy stands in for ${LONGEST_ABSENCE_DAYS} at most: propose who takes over for good`,
    ],
  };
}

/**
 * A deputy is proposed by whoever is to be away, where an administrator of the body gave them a role there, or by whoever
 * may propose that somebody takes over for good. A deputy names no other deputy.
 */
export function mayProposeDeputy(
  actor: Actor,
  facts: EvaluationFacts,
  replaced: ToReplace & { deputises: boolean },
): Verdict {
  return firstRefusal(
    replaced.deputises
      ? refuse(
          "Whoever has this part now is a deputy, and a deputy names no other.",
          "Propose who takes over instead.",
        )
      : ALLOWED,
    mayProposeReplacement(actor, facts, replaced, namesOwnDeputy(actor, facts, replaced)),
  );
}

/** What was agreed of a deputy, and what has come of it. */
export interface DeputyFacts {
  state: ProposalState;
  /** Null where somebody takes over for good. */
  span: Span | null;
  /** The deputy has, or had, the part. */
  begun: boolean;
  /** Whoever is to have it no more has left it: the absent one before it begins, the deputy after. */
  left: boolean;
}

export type ChangeOver = "begin" | "return";

/** What is due on this day: the deputy begins, or the part goes back. */
export function changeOverDue(
  { state, span, begun, left }: DeputyFacts,
  today: Day,
): ChangeOver | null {
  if (state !== "APPROVED" || span === null || left) return null;
  if (begun) return today > span.until ? "return" : null;
  return today >= span.from && today <= span.until ? "begin" : null;
}

/** Nobody hurries it and nobody puts it off: the platform does it on the days that two people agreed on. */
export function mayChangeOver(actor: Actor, deputy: DeputyFacts, today: Day): Verdict {
  return firstRefusal(
    actor.kind === "system"
      ? ALLOWED
      : refuse(
          "A part goes to a deputy and back by itself.",
          "It does so on the days that two people agreed on.",
        ),
    changeOverDue(deputy, today)
      ? ALLOWED
      : refuse("Nothing is due on this day.", `${PROPOSAL.states[deputy.state].words}.`),
  );
}

/** The first day on which whoever was away has the part again. */
export function backOn({ until }: Span): Day {
  return addDays(until, 1);
}
