import { type Actor, actsFor } from "../actor";
import { defineLifecycle, mayTransition } from "../lifecycle";
import { isSecondPerson, rolesAt } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { type ChallengeFacts, mayAmend, mayCancel, mayStep } from "./policy";

/** What one person proposes of a published challenge and a second decides. */
export type ProposalKind = "AMENDMENT" | "CANCELLATION";
export type ProposalState = "WAITING" | "APPROVED" | "RETURNED";

export const PROPOSAL = defineLifecycle<ProposalState, "approve" | "return">({
  name: "proposal",
  states: {
    WAITING: { words: "Waits for a second person" },
    APPROVED: { words: "Approved", terminal: true },
    RETURNED: { words: "Sent back", terminal: true },
  },
  transitions: {
    approve: { from: ["WAITING"], to: "APPROVED", otherwise: "This was decided already." },
    return: { from: ["WAITING"], to: "RETURNED", otherwise: "This was decided already." },
  },
});

export interface ProposalFacts {
  kind: ProposalKind;
  state: ProposalState;
  proposedById: string;
  /** An approver proposed it, so that a commercial officer decides. */
  byApprover: boolean;
}

/** One change of a challenge is decided before the next is proposed: each says what it changes from. */
export function mayPropose(
  actor: Actor,
  facts: ChallengeFacts,
  kind: ProposalKind,
  { waits, now }: { waits: boolean; now: Date },
): Verdict {
  return firstRefusal(
    kind === "AMENDMENT" ? mayAmend(actor, facts, now) : mayCancel(actor, facts, now),
    waits
      ? refuse(
          "A change of this challenge waits for a second person.",
          "It is decided before another one is proposed.",
        )
      : ALLOWED,
  );
}

/**
 * A second person decides: an approver of the body, who does not lead the challenge; of what an approver proposed a
 * commercial officer. Nobody decides on their own.
 */
export function mayDecideProposal(
  actor: Actor,
  facts: ChallengeFacts,
  proposal: ProposalFacts,
  { decision, now }: { decision: "approve" | "return"; now: Date },
): Verdict {
  return firstRefusal(
    isSecondOf(actor, facts, proposal, decision),
    decision === "approve" ? stillPossible(proposal.kind, facts, now) : ALLOWED,
  );
}

/** Whether somebody is the second person for what was proposed of a challenge, and it still waits. */
export function isSecondOf(
  actor: Actor,
  facts: ChallengeFacts,
  { state, proposedById, byApprover }: Omit<ProposalFacts, "kind">,
  decision: "approve" | "return",
): Verdict {
  const role = byApprover ? "COMMERCIAL" : "APPROVER";
  const own = refuse(
    "You prepared this, so you cannot decide on it.",
    byApprover ? "Ask a commercial officer of your body." : "Ask an approver of your body.",
  );
  return firstRefusal(
    actsFor(actor, facts.bodyId, role)
      ? ALLOWED
      : refuse(
          `Only ${byApprover ? "a commercial officer" : "an approver"} of the body that runs this challenge decides on it.`,
          "Act for that body, or ask its administrator for the role.",
        ),
    !byApprover && (facts.parts.includes("LEAD") || facts.ledBefore) ? own : ALLOWED,
    isSecondPerson(actor, {
      notAgain: [proposedById],
      refusal: own,
      roles: { held: rolesAt(actor, facts.bodyId), oneOf: [role] },
    }),
    mayTransition(PROPOSAL, state, decision),
  );
}

/** Whoever proposed it could: what is asked is whether the challenge has gone on since. */
function stillPossible(kind: ProposalKind, facts: ChallengeFacts, now: Date): Verdict {
  return mayStep(facts, kind === "AMENDMENT" ? "amend" : "cancel", now);
}
