import type { Actor } from "../actor";
import type { ParticipantPart } from "../challenge/content";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import { plural } from "../format/numbers";
import { mayTransition, statesWhere } from "../lifecycle";
import { isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import {
  type EvaluationFacts,
  hasSubmitted,
  inEvaluation,
  keptFrom,
  LEAST_SCORERS,
  type PanelFacts,
  recognitionsWaiting,
  scoredByTooFew,
  scoresMissing,
  scoringPanel,
} from "./facts";
import { ASSESSMENT } from "./states";

const PART_WORDS: Readonly<Record<ParticipantPart, string>> = {
  LEAD: "lead",
  APPROVER: "approver",
  MODERATOR: "moderator",
  EVALUATOR: "evaluator",
};

/**
 * The parts that count: a lead and an approver only while they hold that role in the body that runs
 * the challenge; a moderator and an evaluator may come from any department, as long as they belong to one.
 */
export function partsOf(actor: Actor, facts: EvaluationFacts): ParticipantPart[] {
  if (actor.kind !== "person") return [];
  const ownParts = facts.panel
    .filter(({ userId, ended }) => userId === actor.userId && !ended)
    .map(({ part }) => part);
  return ownParts.filter(
    (part) =>
      facts.servesBody &&
      (part !== "LEAD" || facts.bodyRoles.includes("COMMERCIAL")) &&
      (part !== "APPROVER" || facts.bodyRoles.includes("APPROVER")),
  );
}

/** Whether the actor has one of these parts; any part at all if none is named. */
export function hasPart(
  actor: Actor,
  facts: EvaluationFacts,
  ...parts: ParticipantPart[]
): Verdict {
  const ownParts = partsOf(actor, facts);
  if (parts.length === 0 ? ownParts.length > 0 : parts.some((part) => ownParts.includes(part)))
    return ALLOWED;
  if (parts.length === 0)
    return refuse("You have no part in this evaluation.", "Ask its lead if you should have one.");
  return refuse(
    `Only the ${parts.map((part) => PART_WORDS[part]).join(" or the ")} of this challenge can do that.`,
    "The evaluation page says who that is.",
  );
}

/** Everybody with a part, once it is known who responded; again only while nothing is decided. */
export function mayDeclare(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts),
    opened(facts),
    // Who takes over later declares later; what was declared stays once the decision is made.
    CHALLENGE.states[facts.state].undecided || conflictsOf(actor, facts).includes(null)
      ? ALLOWED
      : refuse("The decision has been made.", "Tell the lead of an interest that came later."),
    conflictsOf(actor, facts).includes("BARRED")
      ? refuse(
          "You declared that you are barred, and that stays.",
          "Ask the lead to carry on without you.",
        )
      : ALLOWED,
  );
}

/** What a decision on a declared interest needs to know. */
export interface DeclarationFacts {
  userId: string;
  /** Whether it waits: the last that the person declared, of an interest that can be managed. */
  waits: boolean;
}

/** Another person decides on an interest: the lead or the approver, with a role at the body, who is not barred. */
export function mayDecideInterest(
  actor: Actor,
  facts: EvaluationFacts,
  { userId, waits }: DeclarationFacts,
): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "APPROVER"),
    mayTouch(actor, facts),
    isSecondPerson(actor, {
      notAgain: [userId],
      refusal: refuse(
        "Nobody decides on their own interest.",
        "The lead decides on that of the approver, and the approver on that of the lead.",
      ),
      roles: { held: facts.bodyRoles, oneOf: ["COMMERCIAL", "APPROVER"] },
    }),
    waits
      ? ALLOWED
      : refuse("This interest does not wait.", "It was decided, or something else was declared."),
  );
}

/** Who reads what others declared: those who answer for the evaluation, and not who scores beside them. */
export function mayReadInterests(actor: Actor, facts: EvaluationFacts): Verdict {
  return hasPart(actor, facts, "LEAD", "MODERATOR", "APPROVER");
}

/**
 * Who reads what was done in the evaluation, agreed scores among it: those who answer for it, and once responses are
 * open only who may read them.
 */
export function mayReadHistory(actor: Actor, facts: EvaluationFacts): Verdict {
  const opened = CHALLENGE.states[facts.state].opened;
  return firstRefusal(mayReadInterests(actor, facts), opened ? mayRead(actor, facts) : ALLOWED);
}

/**
 * Who may read responses: everybody with a part who has declared and has no interest that bars them; an evaluator once
 * they have scored the made-up answer, where there is one.
 */
export function mayRead(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts),
    opened(facts),
    notBarred(actor, facts),
    needsCalibration(actor, facts) ? refuse(...NOT_CALIBRATED) : ALLOWED,
  );
}

const NOT_CALIBRATED = [
  "You have not scored the made-up answer.",
  "Score it first: no real response can be read before, so that everybody starts from the same scale.",
] as const;

/** Whether the actor is an evaluator who has the made-up answer still to score, while it can be scored. */
export function needsCalibration(actor: Actor, facts: EvaluationFacts): boolean {
  const { calibration } = facts;
  if (actor.kind !== "person" || !calibration || !CALIBRATING.includes(facts.state)) return false;
  return hasPart(actor, facts, "EVALUATOR").allowed && !calibration.scoredBy.includes(actor.userId);
}

/** The states in which responses are open and the made-up answer can be scored: the same as `inTime` of a calibration. */
export const CALIBRATING: readonly ChallengeState[] = statesWhere(CHALLENGE, "opened").filter(
  (state) => CHALLENGE.states[state].live && !CHALLENGE.states[state].panelMet,
);

/** Reading one response, with what was scored of it: not where the actor is kept from it, or recognised it. */
export function mayReadResponse(actor: Actor, facts: EvaluationFacts, responseId: string): Verdict {
  return firstRefusal(mayRead(actor, facts), notKept(actor, facts, responseId));
}

/** Reading what has words of every response in it: not where the actor is kept from one. */
export function mayReadAll(actor: Actor, facts: EvaluationFacts): Verdict {
  const kept = facts.responses.map(({ id }) => notKept(actor, facts, id));
  return firstRefusal(mayRead(actor, facts), ...kept);
}

function notKept(actor: Actor, facts: EvaluationFacts, responseId: string): Verdict {
  const kept = actor.kind === "person" && keptFrom(facts, actor.userId, responseId);
  if (!kept) return ALLOWED;
  const label = facts.responses.find(({ id }) => id === responseId)?.label;
  return kept.waits
    ? refuse(
        `You recognised response ${label}, and that waits to be decided.`,
        "The lead or the approver decides whether you go on with it. You read nothing of it before, and get a mail.",
      )
    : refuse(
        `You are kept from response ${label}.`,
        "The measures on your interest say so. You score the others.",
      );
}

/** An evaluator who scores says that they know whose response this is. */
export function mayRecognise(actor: Actor, facts: EvaluationFacts, responseId: string): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "EVALUATOR"),
    mayReadResponse(actor, facts, responseId),
    facts.state === "EVALUATING"
      ? ALLOWED
      : refuse("The panel is not scoring.", "Declare it as an interest instead."),
  );
}

/** Whoever decides on an interest keeps somebody from responses only while scores can still change by it. */
export function mayKeepFrom(facts: EvaluationFacts, userId: string): Verdict {
  const parts = facts.panel.filter((one) => one.userId === userId && !one.ended);
  const other = parts.find(({ part }) => part !== "EVALUATOR");
  if (other)
    return refuse(
      `They are the ${PART_WORDS[other.part]} too, who reads every response.`,
      "Decide that it bars them, or have somebody take over that part first.",
    );
  return CHALLENGE.states[facts.state].undecided && !facts.meeting?.opened
    ? ALLOWED
    : refuse("The prices are open, and scores stand.", "Nobody is kept from one response now.");
}

/** Looking through a response for what excludes it. Once the panel scores, nobody checks any more. */
export function mayCheck(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "MODERATOR"),
    mayRead(actor, facts),
    facts.state === "OPENED"
      ? ALLOWED
      : refuse(
          "Scoring has started.",
          "Responses are checked between their opening and the scoring.",
        ),
  );
}

export function mayStart(actor: Actor, facts: EvaluationFacts): Verdict {
  const unchecked = facts.responses.filter(({ state }) => state === "OPENED").length;
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "MODERATOR"),
    mayTransition(CHALLENGE, facts.state, "startEvaluation"),
    mayRead(actor, facts),
    unchecked === 0
      ? ALLOWED
      : refuse(
          `${plural(unchecked, "response")} ${unchecked === 1 ? "has" : "have"} not been checked.`,
          "Mark each as compliant, or exclude it with a reason.",
        ),
    inEvaluation(facts).length > 0 ? ALLOWED : NOTHING_TO_SCORE,
    scoringPanel(facts).length > 0
      ? ALLOWED
      : refuse(
          "Every evaluator is barred.",
          "Cancel the challenge with a reason, and run it again.",
        ),
  );
}

export const NOTHING_TO_SCORE = refuse(
  "No response is left to score.",
  "The lead can cancel the challenge with a reason that everybody reads.",
);

/** Scoring one response: until the evaluator submits, and again where the moderator returned it. */
export function mayScore(actor: Actor, facts: EvaluationFacts, responseId: string): Verdict {
  const assessment = own(actor, facts)?.assessments.find((one) => one.responseId === responseId);
  return firstRefusal(
    hasPart(actor, facts, "EVALUATOR"),
    mayReadResponse(actor, facts, responseId),
    facts.state === "EVALUATING"
      ? ALLOWED
      : refuse(
          "The panel is not scoring.",
          "Scores are given between its start and the panel’s meeting.",
        ),
    assessment
      ? mayTransition(ASSESSMENT, assessment.state, "score")
      : refuse("This response is not yours to score.", "Choose one from your list."),
  );
}

export function maySubmitScores(actor: Actor, facts: EvaluationFacts): Verdict {
  const evaluator = own(actor, facts);
  const missing = evaluator ? scoresMissing(facts, evaluator) : 0;
  return firstRefusal(
    hasPart(actor, facts, "EVALUATOR"),
    mayRead(actor, facts),
    facts.state === "EVALUATING"
      ? ALLOWED
      : refuse("The panel is not scoring.", "Scores are submitted before the panel meets."),
    evaluator && hasSubmitted(evaluator)
      ? refuse("You have submitted all scores.", "Ask the moderator to return one if it is wrong.")
      : ALLOWED,
    // What was recognised is still among what there is to score until it is decided.
    ...(evaluator?.assessments ?? [])
      .filter(({ responseId }) => keptFrom(facts, evaluator?.userId ?? "", responseId))
      .map(({ responseId }) => notKept(actor, facts, responseId)),
    missing === 0
      ? ALLOWED
      : refuse(`${plural(missing, "score")} to go.`, "You can submit when all are scored."),
  );
}

/**
 * Whether the actor may see what this evaluator scored: their own at any time; of others only once
 * those have submitted everything, and the actor, if they score too, has submitted everything
 * themselves. Lead and approver see scores when the panel meets.
 */
export function maySeeScores(actor: Actor, facts: EvaluationFacts, evaluatorId: string): Verdict {
  const reading = mayRead(actor, facts);
  if (!reading.allowed) return reading;
  if (actor.kind === "person" && actor.userId === evaluatorId) return ALLOWED;
  const mine = own(actor, facts);
  if (mine && mine.conflict !== "BARRED" && !hasSubmitted(mine)) {
    return refuse("You see nobody else’s scores yet.", "Submit all of your own first.");
  }
  const theirs = evaluators(facts).find(({ userId }) => userId === evaluatorId);
  if (!theirs || !hasSubmitted(theirs)) {
    return refuse(
      "These scores have not been submitted.",
      "They can be seen when all of them are.",
    );
  }
  if (CHALLENGE.states[facts.state].panelMet) return ALLOWED;
  return hasPart(actor, facts, "MODERATOR", "EVALUATOR");
}

/** The moderator sends one response's scores back to one evaluator, before the panel meets. */
export function mayReturnScores(
  actor: Actor,
  facts: EvaluationFacts,
  evaluatorId: string,
  responseId: string,
): Verdict {
  const theirs = evaluators(facts).find(({ userId }) => userId === evaluatorId);
  const assessment = theirs?.assessments.find((one) => one.responseId === responseId);
  return firstRefusal(
    hasPart(actor, facts, "MODERATOR"),
    facts.state === "EVALUATING"
      ? ALLOWED
      : refuse("The panel has met.", "Individual scores stay as they were given."),
    // Scoring again, of a response whose exclusion was undone: everything else was scored before prices were known.
    facts.meeting?.opened
      ? refuse("The prices are known.", "Individual scores stay as they were given.")
      : ALLOWED,
    actor.kind === "person" && actor.userId === evaluatorId
      ? ALLOWED
      : maySeeScores(actor, facts, evaluatorId),
    mayReadResponse(actor, facts, responseId),
    mayTransition(ASSESSMENT, assessment?.state ?? "SCORING", "return"),
  );
}

export function mayStartModeration(actor: Actor, facts: EvaluationFacts): Verdict {
  const waiting = scoringPanel(facts).filter((evaluator) => !hasSubmitted(evaluator)).length;
  return firstRefusal(
    hasPart(actor, facts, "MODERATOR"),
    mayTransition(CHALLENGE, facts.state, "startModeration"),
    mayRead(actor, facts),
    scoringPanel(facts).length > 0
      ? ALLOWED
      : refuse(
          "Every evaluator is barred.",
          "Cancel the challenge with a reason, and run it again.",
        ),
    waiting === 0
      ? ALLOWED
      : refuse(
          `${plural(waiting, "evaluator")} ${waiting === 1 ? "has" : "have"} not submitted all scores.`,
          "The panel meets when everybody has.",
        ),
    noneRecognised(facts),
    enoughScorers(facts),
  );
}

/** Nothing goes on to the agreement while it is open whether a score of somebody counts. */
export function noneRecognised(facts: EvaluationFacts): Verdict {
  const waiting = recognitionsWaiting(facts);
  if (waiting === 0) return ALLOWED;
  return refuse(
    `${plural(waiting, "response that was recognised waits", "responses that were recognised wait")} to be decided.`,
    "The lead or the approver decides whether the evaluator goes on with it.",
  );
}

function enoughScorers(facts: EvaluationFacts): Verdict {
  const [few] = scoredByTooFew(facts);
  if (!few) return ALLOWED;
  return refuse(
    `Fewer than ${LEAST_SCORERS} evaluators score response ${few.label}: others are kept from it.`,
    "The lead adds an evaluator before the panel meets.",
  );
}

/** Who must not touch the competition: a member of a supplier that responded, or who is barred. */
export function mayTouch(actor: Actor, facts: EvaluationFacts): Verdict {
  const [member] = facts.memberOf;
  if (!member && !conflictsOf(actor, facts).includes("BARRED")) return ALLOWED;
  return refuse(
    member
      ? `You belong to ${member}, which responded.`
      : "You declared an interest that bars you.",
    "Hand over your part: somebody without an interest goes on.",
  );
}

function opened({ state }: EvaluationFacts): Verdict {
  if (CHALLENGE.states[state].opened) return ALLOWED;
  return refuse(
    "The responses have not been opened.",
    "The lead or a commercial officer opens them after the deadline.",
  );
}

function notBarred(actor: Actor, facts: EvaluationFacts): Verdict {
  const conflicts = conflictsOf(actor, facts);
  const [member] = facts.memberOf;
  if (member)
    return refuse(
      `You belong to ${member}, which responded.`,
      "You can read nothing of this evaluation. Declare it, and the panel goes on without you.",
    );
  if (conflicts.includes("BARRED"))
    return refuse(
      "You declared an interest that bars you.",
      "You can read nothing of this evaluation. The panel goes on without you.",
    );
  if (conflicts.includes("WAITING"))
    return refuse(
      "Your interest waits to be decided.",
      "The lead or the approver says how it is kept out of your judgement, or that it bars you.",
    );
  if (conflicts.includes(null))
    return refuse(
      "You have not declared your interests.",
      "Declare them first, even if there are none.",
    );
  return ALLOWED;
}

function conflictsOf(actor: Actor, facts: EvaluationFacts) {
  if (actor.kind !== "person") return [];
  return facts.panel
    .filter(({ userId }) => userId === actor.userId)
    .filter(({ ended, conflict }) => !ended || conflict === "BARRED")
    .map((one) => one.conflict);
}

function evaluators({ panel }: EvaluationFacts): PanelFacts[] {
  return panel.filter(({ part }) => part === "EVALUATOR");
}

function own(actor: Actor, facts: EvaluationFacts): PanelFacts | undefined {
  if (actor.kind !== "person") return undefined;
  return evaluators(facts).find(({ userId, ended }) => userId === actor.userId && !ended);
}
