import { type ActingFor, type Actor, actsFor, type Role } from "../actor";
import { CHALLENGE, type ChallengeState } from "../challenge/states";
import { listWords } from "../format/words";
import { mayTransition } from "../lifecycle";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { type Agreement, agrees, bothAgree, type Side } from "./agreement";
import { isCorrecting } from "./correction";
import { mayStandBehind, type Obstacle } from "./firewall";
import { STORY, type StoryAction, type StoryState } from "./states";

export const SUPPLIER_ROLES: readonly Role[] = ["ADMIN", "EDITOR"];
export const BODY_ROLES: readonly Role[] = ["ADMIN", "COMMERCIAL", "REFERENCE", "CHAMPION"];

export interface Sides {
  supplierId: string;
  bodyId: string;
}

export interface StoryFacts extends Sides, Agreement {
  state: StoryState;
  /** The version that the public reads, or read last; null before the first. */
  publishedVersion: number | null;
}

/** The side for which the actor works on a story; null for everybody else. */
export function sideOf(actor: Actor, { supplierId, bodyId }: Sides): Side | null {
  if (actsFor(actor, supplierId, ...SUPPLIER_ROLES)) return "supplier";
  return actsFor(actor, bodyId, ...BODY_ROLES) ? "body" : null;
}

/** What a story may start from. */
export type Ground =
  | {
      kind: "case-study";
      published: boolean;
      bodyId: string | null;
      supplierId: string;
      /** Claims that the body, or somebody independent, stands behind today. */
      confirmed: number;
      stopped: boolean;
      /** The body lets the supplier tell that it did this work, and name it. */
      nameable: boolean;
    }
  | { kind: "award"; state: ChallengeState; bodyId: string; supplierId: string | null };

export interface StartFacts {
  ground: Ground;
  /** A story of the same work that has not been withdrawn. */
  underWay: boolean;
  /** How many people of the other side could take part. */
  counterparts: number;
}

/** A story starts where somebody has spoken for the work: a confirmation, an award, or both ended it. */
export function mayStart(actor: Actor, { ground, underWay, counterparts }: StartFacts): Verdict {
  return firstRefusal(
    signedIn(actor),
    onASide(actor, { supplierId: ground.supplierId ?? "", bodyId: ground.bodyId ?? "" }),
    ground.kind === "award" ? wasAwarded(ground.state) : wasConfirmed(ground),
    ground.kind === "award" ? ALLOWED : mayName(actor, ground),
    underWay ? refuse("There is a story of this work already.", "Go on with that one.") : ALLOWED,
    counterparts > 0
      ? ALLOWED
      : refuse(
          "Nobody of the other side is here yet, so nobody could agree.",
          "Ask your contact there to join Proven, then start the story.",
        ),
  );
}

function wasAwarded(state: ChallengeState): Verdict {
  if (CHALLENGE.states[state].awarded) return ALLOWED;
  return refuse(
    "This challenge has not been awarded.",
    "A story starts once the contract is signed.",
  );
}

function wasConfirmed(ground: Extract<Ground, { kind: "case-study" }>): Verdict {
  if (!ground.published || ground.bodyId === null) {
    return refuse(
      "This case study is not published for a public body.",
      "Publish it with the body that it was done for, and ask the body to confirm it.",
    );
  }
  if (ground.confirmed > 0 || ground.stopped) return ALLOWED;
  return refuse(
    "No outcome of this case study is confirmed today.",
    "Ask the public body to confirm one. A story needs at least one that has neither lapsed nor been disputed.",
  );
}

/** What the body has confirmed is championed by the supplier only as far as the body permits. */
function mayName(actor: Actor, ground: Extract<Ground, { kind: "case-study" }>): Verdict {
  const sides = { supplierId: ground.supplierId, bodyId: ground.bodyId ?? "" };
  if (ground.nameable || ground.confirmed === 0 || sideOf(actor, sides) === "body") return ALLOWED;
  return refuse(
    "The public body has not permitted that you tell of this under its name.",
    "Ask its reference to permit it: they can change that on their answer, at any time.",
  );
}

/** A draft, and what was withdrawn, is read by the two sides alone. */
export function mayRead(actor: Actor, facts: StoryFacts): Verdict {
  return STORY.states[facts.state].public ? ALLOWED : onASide(actor, facts);
}

export function mayEdit(actor: Actor, facts: StoryFacts): Verdict {
  return firstRefusal(
    signedIn(actor),
    onASide(actor, facts),
    mayTransition(STORY, facts.state, stepOf(facts.state, "edit")),
  );
}

export interface AgreeFacts extends StoryFacts {
  /** The person belongs to the supplier as well as to the body. */
  onBothSides: boolean;
  /** What is missing, in words. */
  missing: readonly string[];
  /** What title and summary say and no outcome of the story does, in sentences. */
  alone: readonly string[];
  /** Outcomes that were changed since the version was made. */
  changedClaims: number;
  /** Pictures and documents that are gone, or said of in other words, since the version was made. */
  changedFiles: number;
  /** It says word for word what the public reads already, and tells of the same editions. */
  asPublished: boolean;
}

/** Each side agrees for itself, to the whole of the version that it has read. */
export function mayAgree(actor: Actor, facts: AgreeFacts): Verdict {
  const side = sideOf(actor, facts);
  return firstRefusal(
    signedIn(actor),
    onASide(actor, facts),
    speaksForOne(actor, facts),
    mayTransition(STORY, facts.state, stepOf(facts.state, "agree")),
    hasLaterVersion(facts),
    saysSomethingNew(facts),
    side && agrees(facts, side)
      ? refuse("Your side has agreed to this version already.", "Wait for the other side.")
      : ALLOWED,
    facts.missing.length === 0
      ? ALLOWED
      : refuse("It is not complete.", `Write ${listWords(facts.missing)} first.`),
    claimsStand(facts),
    headingStands(facts),
  );
}

/** Either side may, once both have agreed to the very same version. */
export function mayPublish(actor: Actor, facts: AgreeFacts): Verdict {
  return firstRefusal(
    signedIn(actor),
    onASide(actor, facts),
    mayTransition(STORY, facts.state, stepOf(facts.state, "publish")),
    hasLaterVersion(facts),
    saysSomethingNew(facts),
    bothAgree(facts)
      ? ALLOWED
      : refuse(
          "Not both sides have agreed to this version.",
          "Each has to agree to it as it is now.",
        ),
    claimsStand(facts),
    headingStands(facts),
  );
}

function headingStands({ alone }: AgreeFacts): Verdict {
  if (alone.length === 0) return ALLOWED;
  return refuse("The title or the summary says what no outcome does.", `${alone.join(". ")}.`);
}

/** Either side may let a correction go; what is public stays as it is. */
export function mayDropCorrection(actor: Actor, facts: StoryFacts): Verdict {
  return firstRefusal(
    signedIn(actor),
    onASide(actor, facts),
    mayTransition(STORY, facts.state, "correct"),
    hasLaterVersion(facts),
  );
}

export function mayWithdraw(actor: Actor, facts: StoryFacts): Verdict {
  return firstRefusal(
    signedIn(actor),
    onASide(actor, facts),
    mayTransition(STORY, facts.state, "withdraw"),
  );
}

export interface EndorseFacts extends StoryFacts {
  /** The champion belongs to the supplier as well. */
  belongsToSupplier: boolean;
  /** From the firewall, over every public body that the champion belongs to. */
  obstacle: Obstacle | null;
}

/** A champion of any verified public body, unless a competition stands between. */
export function mayEndorse(actor: Actor, facts: EndorseFacts): Verdict {
  return firstRefusal(
    signedIn(actor),
    isChampion(actor),
    mayTransition(STORY, facts.state, "champion"),
    facts.belongsToSupplier
      ? refuse(
          "You belong to the supplier, and nobody champions their own work.",
          "Ask another champion of your public body.",
        )
      : ALLOWED,
    mayStandBehind(facts.obstacle),
  );
}

/** Whoever gave an endorsement takes it back, at any time and for whichever body they act now. */
export function mayWithdrawEndorsement(
  actor: Actor,
  facts: StoryFacts & { endorsed: boolean },
): Verdict {
  return firstRefusal(
    signedIn(actor),
    facts.endorsed
      ? ALLOWED
      : refuse("You do not champion this story.", "There is nothing to take back."),
  );
}

/** While the public reads a version, every step on the way to the next is one of its correction. */
export function stepOf(state: StoryState, step: "edit" | "agree" | "publish"): StoryAction {
  return STORY.states[state].public ? "correct" : step;
}

function hasLaterVersion(facts: StoryFacts): Verdict {
  if (!STORY.states[facts.state].public || isCorrecting(facts)) return ALLOWED;
  return refuse(
    "This version is published, and nothing has been changed since.",
    "Edit the words or the outcomes first: that starts a correction.",
  );
}

function saysSomethingNew({ asPublished }: AgreeFacts): Verdict {
  if (!asPublished) return ALLOWED;
  return refuse(
    "This correction says word for word what everybody reads already.",
    "Change what is wrong, or drop the correction.",
  );
}

function signedIn(actor: Actor): Verdict {
  return actor.kind === "person"
    ? ALLOWED
    : refuse("You are not signed in.", "Sign in, then try again.");
}

function onASide(actor: Actor, sides: Sides): Verdict {
  if (sideOf(actor, sides)) return ALLOWED;
  if (actsFor(actor, sides.supplierId) || actsFor(actor, sides.bodyId)) {
    return refuse(
      "Your role does not let you work on stories.",
      "Ask an administrator: of a supplier an editor may, of a public body a commercial officer, a reference or a champion.",
    );
  }
  return refuse(
    "A story is told by its supplier and its public body, and by nobody else.",
    "Act for one of the two, if you belong to it.",
  );
}

function speaksForOne(actor: Actor, facts: AgreeFacts): Verdict {
  if (sideOf(actor, facts) !== "body") return ALLOWED;
  if (facts.onBothSides) {
    return refuse(
      "You belong to the supplier as well, and nobody agrees with themselves.",
      "Ask a colleague of the public body to read it and agree.",
    );
  }
  return isVerified(actor.kind === "person" ? actor.actingFor : null);
}

function isVerified(acting: ActingFor | null): Verdict {
  if (acting?.verified) return ALLOWED;
  return refuse(
    "Your organisation has not been checked yet, so its word cannot count.",
    "An operator of Proven checks new organisations; ask them to look at yours.",
  );
}

function isChampion(actor: Actor): Verdict {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (acting?.kind !== "PUBLIC_BODY" || !acting.roles.includes("CHAMPION")) {
    return refuse(
      "Only a champion of a public body can stand behind a story.",
      "Act for that body, or ask its administrator to give you the role of champion.",
    );
  }
  return isVerified(acting);
}

function claimsStand({
  changedClaims,
  changedFiles,
}: Pick<AgreeFacts, "changedClaims" | "changedFiles">): Verdict {
  if (changedClaims > 0) {
    return refuse(
      "An outcome was changed since this version was made.",
      "Open the outcomes and save them, so that both sides agree to the figures as they are now.",
    );
  }
  if (changedFiles === 0) return ALLOWED;
  return refuse(
    "A picture or a document was changed or taken out since this version was made.",
    "Open the pictures and documents and save them, so that both sides agree to them as they are now.",
  );
}
