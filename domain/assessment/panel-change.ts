import type { Actor, Role } from "../actor";
import type { ParticipantPart } from "../challenge/content";
import { PROPOSAL, type ProposalState } from "../challenge/proposal";
import { CHALLENGE } from "../challenge/states";
import { mayTransition } from "../lifecycle";
import { hasRoleOf, isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import type { EvaluationFacts } from "./facts";
import { hasPart, mayTouch, partsOf } from "./policy";

/** A part that is to end. */
export interface PartFacts {
  userId: string;
  part: ParticipantPart;
  ended: boolean;
}

/** The parts that one person holds for everybody: two people decide who takes one over. */
export const HELD_BY_ONE = ["LEAD", "APPROVER", "MODERATOR"] as const;
export type PartOfOne = (typeof HELD_BY_ONE)[number];

/** Whether one person holds it for everybody. */
export function isHeldByOne(part: ParticipantPart): part is PartOfOne {
  return part !== "EVALUATOR";
}

/** Whether the person can change anything of who has a part: from publication until it has ended. */
export function mayChangePanel(actor: Actor, facts: EvaluationFacts): Verdict {
  const state = CHALLENGE.states[facts.state];
  return firstRefusal(
    hasPart(actor, facts, "LEAD", "APPROVER"),
    state.public && !state.terminal
      ? ALLOWED
      : refuse("This challenge has ended.", "What everybody did stays in the record."),
  );
}

/** Evaluators change until the decision. */
function beforeDecision({ state }: EvaluationFacts): Verdict {
  return CHALLENGE.states[state].undecided
    ? ALLOWED
    : refuse(
        "The panel is fixed once the decision is made.",
        "What everybody did stays in the record.",
      );
}

/** An evaluator leaves after publication. Of a part that one person holds two people decide: see below. */
export function mayEndPart(actor: Actor, facts: EvaluationFacts, ending: PartFacts): Verdict {
  return firstRefusal(
    mayChangePanel(actor, facts),
    isHeldByOne(ending.part)
      ? refuse(
          "Two people decide who takes over from a lead, an approver or a moderator.",
          "Propose who takes over, and a second person agrees.",
        )
      : ALLOWED,
    isOwn(actor, ending) ? ALLOWED : mayTouch(actor, facts),
    beforeDecision(facts),
    ending.ended ? LEFT : ALLOWED,
  );
}

const LEFT = refuse("They left already.", "Nothing is left to do.");

function isOwn(actor: Actor, { userId }: { userId: string }): boolean {
  return actor.kind === "person" && actor.userId === userId;
}

/** Another evaluator joins, as long as there is something left to score. */
export function mayAddEvaluator(actor: Actor, facts: EvaluationFacts): Verdict {
  return firstRefusal(
    mayChangePanel(actor, facts),
    mayTouch(actor, facts),
    beforeDecision(facts),
    facts.state === "MODERATING"
      ? refuse("The panel has met.", "Nobody joins once the scores are on the table.")
      : ALLOWED,
    facts.meeting?.opened
      ? refuse("The prices are known.", "Nobody joins to score once they are.")
      : ALLOWED,
  );
}

/** A part that somebody is to take over. */
export interface ToReplace extends PartFacts {
  part: PartOfOne;
  /** Somebody is proposed for it already. */
  waits: boolean;
}

/**
 * In every state, from the draft to what comes after the award, somebody proposes who takes a part over: the moderator's
 * the lead, the lead's the approver or an administrator of the body, the approver's an administrator or the approver.
 * Nobody else with a part chooses whoever approves what they do.
 */
export function mayProposeReplacement(
  actor: Actor,
  facts: EvaluationFacts,
  replaced: ToReplace,
  ownDeputy = false,
): Verdict {
  return firstRefusal(
    ownDeputy ? ALLOWED : isEntitled(actor, facts, replaced),
    isOwn(actor, replaced) ? ALLOWED : mayTouch(actor, facts),
    replaced.ended ? LEFT : ALLOWED,
    replaced.waits
      ? refuse(
          "Somebody is proposed for this part already.",
          "A second person decides on that before somebody else is proposed.",
        )
      : ALLOWED,
  );
}

/**
 * Whoever has the part proposes their own deputy, where a second person counts them as a first: with a role at the body.
 */
export function namesOwnDeputy(
  actor: Actor,
  facts: EvaluationFacts,
  { userId, part }: ToReplace,
): boolean {
  return (
    isOwn(actor, { userId }) &&
    partsOf(actor, facts).includes(part) &&
    hasRoleOf({ held: rolesOf(actor, facts), oneOf: READ_PARTS }).allowed
  );
}

function isEntitled(actor: Actor, facts: EvaluationFacts, { part }: ToReplace): Verdict {
  if (part === "MODERATOR") return hasPart(actor, facts, "LEAD");
  const approves = partsOf(actor, facts).includes("APPROVER");
  return firstRefusal(
    approves || rolesOf(actor, facts).includes("ADMIN")
      ? ALLOWED
      : refuse(
          "Only the approver of this challenge or an administrator of its body can propose who takes over.",
          "Ask one of them.",
        ),
    part === "APPROVER" ? looksFromOutside(actor, facts) : ALLOWED,
  );
}

/** What is proposed of a part, and waits for a second person. */
export interface ReplacementFacts {
  part: PartOfOne;
  state: ProposalState;
  proposedById: string;
  /** Whoever leaves. */
  userId: string;
  /** Whoever is to take over; null where nobody is here any more who could. */
  takesOverId: string | null;
  ended: boolean;
}

/**
 * A second person agrees that somebody takes a part over, or not: an approver or an administrator of the body, who
 * neither proposed it nor takes over.
 */
export function mayDecideReplacement(
  actor: Actor,
  facts: EvaluationFacts,
  { part, state, proposedById, userId, takesOverId, ended }: ReplacementFacts,
  decision: "approve" | "return",
): Verdict {
  return firstRefusal(
    isSecondPerson(actor, {
      notAgain: [proposedById, takesOverId],
      refusal: refuse(
        "Whoever proposed it and whoever takes over do not decide on it.",
        "Ask another approver or an administrator of your body.",
      ),
      roles: { held: rolesOf(actor, facts), oneOf: ["APPROVER", "ADMIN"] },
    }),
    part === "APPROVER" ? looksFromOutside(actor, facts) : ALLOWED,
    isOwn(actor, { userId }) ? ALLOWED : mayTouch(actor, facts),
    mayTransition(PROPOSAL, state, decision),
    decision === "approve" && ended ? LEFT : ALLOWED,
  );
}

/** Who has or had another part does not choose whoever approves what they do. */
function looksFromOutside(actor: Actor, { panel }: EvaluationFacts): Verdict {
  const other = panel.some((one) => isOwn(actor, one) && one.part !== "APPROVER");
  return other
    ? refuse(
        "The approver looks over your shoulder, so you do not choose another one.",
        "Ask an administrator of your body who has no part in it.",
      )
    : ALLOWED;
}

/** Who reads who has which part: whoever has one, and the body's officers, approvers and administrators. */
export function mayReadParts(actor: Actor, facts: EvaluationFacts): Verdict {
  const works = rolesOf(actor, facts).some((role) => READ_PARTS.includes(role));
  return works ? ALLOWED : hasPart(actor, facts);
}

const READ_PARTS: readonly Role[] = ["COMMERCIAL", "APPROVER", "ADMIN"];

function rolesOf(actor: Actor, { bodyRoles }: EvaluationFacts): readonly Role[] {
  return actor.kind === "person" ? bodyRoles : [];
}
