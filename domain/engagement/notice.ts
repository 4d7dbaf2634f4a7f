import type { Actor } from "../actor";
import { type ChallengeFacts, isNotPlanned, mayPlan } from "../challenge/policy";
import { namedProduct } from "../challenge/product-names";
import { isSecondOf, type ProposalState } from "../challenge/proposal";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import {
  type EngagementFacts,
  isNotAsked,
  isStillOpen,
  isToBeShared,
  mayEngage,
  mayMoveClosing,
  maySummarise,
} from "./policy";

/**
 * What goes out before a challenge does: that the market is asked (UK2), until when it may answer, what was learned of
 * it, and that the challenge is planned (UK3).
 */
export const NOTICE_KINDS = ["ENGAGEMENT", "CLOSING", "LEARNED", "PLAN"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What of a draft decides which notice can go out. */
export interface EarlyFacts {
  challenge: ChallengeFacts;
  engagement: EngagementFacts | null;
  planned: boolean;
}

/** An officer of the body writes a notice; one is decided before the next is written. */
export function mayProposeNotice(
  actor: Actor,
  kind: NoticeKind,
  facts: EarlyFacts,
  { waits, now }: { waits: boolean; now: Date },
): Verdict {
  return firstRefusal(
    officerMay(actor, kind, facts, now),
    waits
      ? refuse("A notice waits for your approver.", "It is decided before the next is written.")
      : ALLOWED,
  );
}

function officerMay(
  actor: Actor,
  kind: NoticeKind,
  { challenge, engagement, planned }: EarlyFacts,
  now: Date,
): Verdict {
  switch (kind) {
    case "ENGAGEMENT":
      return mayEngage(actor, challenge, engagement);
    case "PLAN":
      return mayPlan(actor, challenge, planned);
    case "CLOSING":
      return engagement ? mayMoveClosing(actor, challenge, engagement, now) : NOT_ASKED;
    case "LEARNED":
      return engagement ? maySummarise(actor, challenge, engagement, now) : NOT_ASKED;
  }
}

const NOT_ASKED = refuse("The market was not asked about this.", "Ask it first.");

export interface NoticeFacts {
  kind: NoticeKind;
  state: ProposalState;
  proposedById: string;
}

/** An approver of the body, who neither leads the challenge nor wrote the notice, has it published or sends it back. */
export function mayDecideNotice(
  actor: Actor,
  { kind, ...notice }: NoticeFacts,
  facts: EarlyFacts,
  { decision, now }: { decision: "approve" | "return"; now: Date },
): Verdict {
  return firstRefusal(
    isSecondOf(actor, facts.challenge, { ...notice, byApprover: false }, decision),
    decision === "approve" ? stillFits(kind, facts, now) : ALLOWED,
  );
}

function stillFits(
  kind: NoticeKind,
  { challenge, engagement, planned }: EarlyFacts,
  now: Date,
): Verdict {
  if (challenge.state !== "DRAFT") {
    return refuse("The challenge has gone on since this was written.", "Send it back.");
  }
  switch (kind) {
    case "ENGAGEMENT":
      return isNotAsked(engagement);
    case "PLAN":
      return isNotPlanned(planned);
    case "CLOSING":
      return engagement ? isStillOpen(engagement, now) : NOT_ASKED;
    case "LEARNED":
      return engagement ? isToBeShared(engagement, now) : NOT_ASKED;
  }
}

/** Products that the texts of a notice seem to name: a guess that only warns. Procurement Act 2023, section 56. */
export function productsIn(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => namedProduct(text) ?? []))];
}
