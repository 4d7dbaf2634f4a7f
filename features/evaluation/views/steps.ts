import type { Task, TaskFlag } from "@/components/desk/task-list";
import type { TaskState } from "@/components/desk/task-state";
import { canRank, pricesOpen } from "@/domain/assessment/agreement";
import {
  agreementsMissing,
  hasSubmitted,
  inEvaluation,
  scoringPanel,
  toAgreeAnew,
} from "@/domain/assessment/facts";
import { evaluationPath, scoringPath } from "@/domain/assessment/paths";
import { CHALLENGE } from "@/domain/challenge/states";
import { contractDetailsDue } from "@/domain/contract/policy";
import { hasRecord } from "@/domain/decision/policy";
import { formatDate } from "@/domain/format/dates";
import { plural } from "@/domain/format/numbers";
import type { Day } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import type { EvaluationPage } from "../loaders/page";
import { recommendationOf, winnersOf } from "../queries";

/** The steps from the opened responses to agreed scores. */
export function scoringSteps(page: EvaluationPage): Task[] {
  const { row, facts, parts } = page;
  const path = (to: string) => evaluationPath(row.id, to);
  const present = facts.panel.filter(({ ended }) => !ended);
  const people = new Map(present.map(({ userId, conflict }) => [userId, conflict]));
  const declared = [...people.values()].filter((conflict) => conflict !== null).length;
  const evaluators = present.filter(({ part }) => part === "EVALUATOR").length;
  const checked = facts.responses.filter(({ state }) => state !== "OPENED").length;
  const panel = scoringPanel(facts);
  const submitted = panel.filter(hasSubmitted).length;
  const scoring = CHALLENGE.states[row.state].scoringBegun;
  const toAgree = inEvaluation(facts).length * facts.criteria;
  const agreed = CHALLENGE.states[row.state].decided ? toAgree : toAgree - agreementsMissing(facts);
  const scoredBy = facts.calibration?.scoredBy;
  const anew = toAgreeAnew(facts).length;
  return [
    {
      key: "declare",
      label: "Interests of everybody with a part",
      href: path("declare"),
      says: `${declared} of ${plural(people.size, "person", "people")} ${declared === 1 ? "has" : "have"} declared`,
      state: share(declared, people.size),
      flags: flagUndeclared(page),
    },
    {
      key: "check",
      label: "Check that each response complies",
      says: row.openedAt
        ? `${checked} of ${plural(facts.responses.length, "response")} checked, listed below`
        : "When they are opened, after the deadline",
      state: row.openedAt ? share(checked, facts.responses.length) : "waits",
    },
    {
      key: "calibration",
      label: "Score a made-up answer first",
      href: path("calibration"),
      says: scoredBy
        ? `${plural(scoredBy.length, "evaluator")} ${scoredBy.length === 1 ? "has" : "have"} scored it`
        : "If the lead or the moderator writes one",
      state: scoredBy ? share(scoredBy.length, evaluators) : "waits",
    },
    {
      key: "score",
      label: "Score alone, with reasons",
      href: parts.includes("EVALUATOR") ? scoringPath(row.id) : path("panel"),
      says: scoring
        ? `${submitted} of ${plural(panel.length, "evaluator")} ${submitted === 1 ? "has" : "have"} submitted`
        : "Starts when every response is checked",
      state: scoring ? share(submitted, panel.length) : "waits",
    },
    {
      key: "agree",
      label: "Agree each score",
      href: path("moderation"),
      says: pricesOpen(facts)
        ? anew > 0
          ? `${plural(anew, "score was", "scores were")} sent back, and not agreed anew`
          : "Quality is agreed, and the prices are open"
        : CHALLENGE.states[row.state].panelMet
          ? agreed === toAgree
            ? "Every score is agreed; the prices wait for two people to open them"
            : `${agreed} of ${toAgree} agreed; prices stay sealed until all are`
          : "When every evaluator has submitted",
      state: pricesOpen(facts)
        ? anew > 0
          ? "stop"
          : "done"
        : CHALLENGE.states[row.state].panelMet
          ? share(agreed, toAgree + 1)
          : "waits",
    },
  ];
}

/** The steps from agreed scores to the contract. */
export function decisionSteps(page: EvaluationPage): Task[] {
  const { row, facts } = page;
  const path = (to: string) => evaluationPath(row.id, to);
  const ranked = canRank(facts);
  const recommendation = facts.recommendation?.state ?? null;
  const sentCount = facts.responses.filter(({ summarySent }) => summarySent).length;
  const decided = CHALLENGE.states[row.state].decided;
  const done = (yes: boolean, ready: boolean): TaskState =>
    yes ? "done" : ready ? "todo" : "waits";
  return [
    {
      key: "ranking",
      label: "Ranking, and what could change it",
      href: path("ranking"),
      says: ranked
        ? "Drawn from the record, and can be replayed"
        : "Drawn when every score is agreed",
      state: ranked ? "done" : "waits",
    },
    ...pricesStep(page, ranked),
    {
      key: "recommend",
      label: "Recommend a winner",
      href: path("recommend"),
      says: recommendation === "returned" ? returnedWords(row) : "By the moderator",
      state: recommendation === "returned" ? "stop" : done(recommendation !== null, ranked),
    },
    {
      key: "decide",
      label: "Decide",
      href: path("decide"),
      says: row.decidedAt
        ? `Approved on ${formatDate(row.decidedAt)}`
        : "By the approver, a second person",
      state: done(decided, recommendation === "waiting"),
    },
    {
      key: "summaries",
      label: "Assessment summaries",
      href: path("summaries"),
      says:
        sentCount > 0
          ? `${plural(sentCount, "letter")} sent`
          : "To every supplier, before the award notice",
      state: done(sentCount > 0, row.state === "DECIDED"),
    },
    {
      key: "award",
      label: "Award notice, standstill and award",
      href: path("award"),
      says: awardSays(page),
      state: row.awardedAt ? "done" : row.awardNoticeAt ? "part" : done(false, sentCount > 0),
    },
    contractStep(page),
    {
      key: "record",
      label: "The record",
      href: path("record"),
      says: hasRecord(facts)
        ? "Everything that explains the decisions, to print and to keep"
        : "Drawn once the decision is made",
      state: done(false, hasRecord(facts)),
    },
  ];
}

/** Who sent back what was recommended: the approver alone, or after the decision two people. */
function returnedWords(row: EvaluationPage["row"]): string {
  return recommendationOf(row)?.approvedAt
    ? "The decision is looked at again"
    : "The approver returned it";
}

/** The contract details notice: due within days of the award, and counted until each winner has its own. */
function contractStep({ row, facts, now }: EvaluationPage): Task {
  const winners = winnersOf(row).length;
  const awarded = CHALLENGE.states[row.state].awarded;
  const missing = facts.contractsMissing;
  const waits = facts.contractsWaiting > 0;
  return {
    key: "contract",
    label: "Write down what was signed",
    href: evaluationPath(row.id, "award"),
    says: !awarded
      ? "After the award: it makes the contract details notice UK7"
      : missing > 0
        ? `${winners - missing} of ${plural(winners, "contract")} written down; the notice UK7 is due by ${formatDate(noticeDue(row, now))}`
        : "It is public, with its notice UK7",
    state: awarded ? share(winners - missing, winners) : "waits",
    flags: waits
      ? [
          {
            key: "waits",
            kind: "stop",
            lead: "It waits for the approver",
            says: "What was written down differs from what is known, and is not public yet.",
          },
        ]
      : [],
  };
}

/** The last day for the contract details notice. */
function noticeDue({ awardedAt, kind }: EvaluationPage["row"], now: Date): Day {
  return contractDetailsDue(londonDay(awardedAt ?? now), kind === "LIGHT_TOUCH");
}

/** Prices that look too low; no step where no price counts. */
function pricesStep({ row, facts }: EvaluationPage, ranked: boolean): Task[] {
  if (row.priceWeight.equals(0)) return [];
  const questioned = row.responses.filter(({ priceQuestion }) => priceQuestion !== null).length;
  const waiting = facts.pricesQuestioned;
  return [
    {
      key: "prices",
      label: "Prices that look too low",
      href: evaluationPath(row.id, "prices"),
      says: !ranked
        ? "When the prices are open"
        : waiting > 0
          ? `${plural(waiting, "question")} about a price to decide on`
          : questioned > 0
            ? `${plural(questioned, "price")} asked about, and decided on`
            : "A supplier explains first, before a price excludes it",
      state: !ranked ? "waits" : waiting > 0 ? "part" : questioned > 0 ? "done" : "optional",
    },
  ];
}

function awardSays({ row, facts }: EvaluationPage): string {
  if (row.awardedAt) return `Awarded on ${formatDate(row.awardedAt)}`;
  if (facts.claimsRunning > 0) return "A claim runs: nothing is awarded before it has ended";
  if (facts.standstillPausedOn) return "The standstill is paused: a concern waits for an answer";
  if (facts.standstillEndsOn)
    return `The standstill ends on ${formatDate(facts.standstillEndsOn)}, 23:59:59`;
  return "Eight working days between the notice and the contract";
}

function flagUndeclared({ facts, person }: EvaluationPage): TaskFlag[] {
  const mine = facts.panel.find(({ userId, ended }) => userId === person.userId && !ended);
  if (!mine || mine.conflict !== null) return [];
  return [
    {
      key: "you",
      kind: "stop",
      lead: "You have not declared",
      says: "You can read nothing of a response before that.",
    },
  ];
}

function share(done: number, of: number): TaskState {
  if (done === 0) return "todo";
  return done >= of ? "done" : "part";
}
