import { type Actor, actsFor, isOperator, type OrganisationKind } from "../actor";
import { mayTransition } from "../lifecycle";
import { isNotOwnCase } from "../second-person";
import { BODY_ROLES, SUPPLIER_ROLES } from "../story/policy";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { type Hideable, mayMove } from "./hideable";
import { HIDING, type HidingState } from "./states";
import { SUBJECT_WORDS, type SubjectType } from "./subjects";

/** Anybody reports what they can read, signed in or not: once, while nobody has decided. */
export function mayReport(facts: { isPublic: boolean; reported: boolean }): Verdict {
  if (!facts.isPublic) {
    return refuse("This page is not public.", "There is nothing to report to an operator.");
  }
  return facts.reported
    ? refuse(
        "You have reported this page already.",
        "An operator looks at it, and you get a mail if you left an address.",
      )
    : ALLOWED;
}

export interface ModerationFacts {
  type: SubjectType;
  /** Null for what no operator can hide, and for a supplier without a profile. */
  row: Hideable | null;
  /** Reports that nobody has decided. */
  open: number;
  /** The operator belongs to an organisation that this is about, for whomever they act. */
  belongs: boolean;
}

/** Only an operator decides, and none about an organisation of their own. */
export function mayModerate(actor: Actor, { belongs }: Pick<ModerationFacts, "belongs">): Verdict {
  return firstRefusal(mayReadReports(actor), isNotOwnCase(belongs));
}

export function mayReadReports(actor: Actor): Verdict {
  return isOperator(actor)
    ? ALLOWED
    : refuse(
        "Only an operator of Proven looks after what is reported.",
        "Report a page by the link at its foot.",
      );
}

/** The page stays as it is. */
export function mayDismiss(actor: Actor, facts: ModerationFacts): Verdict {
  return firstRefusal(mayModerate(actor, facts), isReported(facts));
}

/** What is said of a challenge is for the public body that runs it. */
export function mayPassOn(actor: Actor, facts: ModerationFacts): Verdict {
  return firstRefusal(
    mayModerate(actor, facts),
    facts.type === "challenge"
      ? ALLOWED
      : refuse(
          `A ${SUBJECT_WORDS[facts.type]} has no officer whom it could be passed on to.`,
          "Decide it here.",
        ),
    isReported(facts),
  );
}

/** Whether or not somebody has reported it. */
export function mayHide(actor: Actor, facts: Omit<ModerationFacts, "open">): Verdict {
  return firstRefusal(mayModerate(actor, facts), canBeHidden(facts));
}

function canBeHidden({ type, row }: Pick<ModerationFacts, "type" | "row">): Verdict {
  if (row) return mayMove(row, "hide");
  if (type === "challenge") {
    return refuse(
      "A competition is not for an operator to stop.",
      "Pass it on to the public body, which can correct or cancel it.",
    );
  }
  if (type === "notice") {
    return refuse(
      "A notice is a public record, and stays as it was published.",
      "Close the report with a note that says whom to write to.",
    );
  }
  return refuse(
    "Nothing on this page comes from the supplier: it is public record.",
    "Close the report with a note.",
  );
}

function isReported({ open }: Pick<ModerationFacts, "open">): Verdict {
  return open > 0
    ? ALLOWED
    : refuse("No report of this page is open.", "There is nothing to close.");
}

/** A side that speaks for what was hidden. */
export interface Owner {
  id: string;
  name: string;
  kind: OrganisationKind;
}

export interface HidingFacts {
  state: HidingState;
  row: Hideable;
  belongs: boolean;
  owners: readonly Owner[];
  /** Organisations that have answered since the operator last spoke. */
  answered: readonly string[];
}

/** Whoever writes for a side of it. */
export function ownerOf(actor: Actor, owners: readonly Owner[]): Owner | null {
  return (
    owners.find(({ id, kind }) =>
      actsFor(actor, id, ...(kind === "SUPPLIER" ? SUPPLIER_ROLES : BODY_ROLES)),
    ) ?? null
  );
}

/** What was said about a hiding is for its owners and for operators. */
export function mayReadHiding(actor: Actor, { owners }: Pick<HidingFacts, "owners">): Verdict {
  if (ownerOf(actor, owners) || mayReadReports(actor).allowed) return ALLOWED;
  return refuse(
    "Only those who write for its owner read why this was hidden.",
    "Act for the organisation that it belongs to, if you belong to it.",
  );
}

/** Each side answers once, and once more each time that the operator leaves it hidden. */
export function mayAnswer(actor: Actor, facts: HidingFacts): Verdict {
  const owner = ownerOf(actor, facts.owners);
  if (!owner) {
    return refuse(
      "Only those who write for its owner answer the operator.",
      "Act for the organisation that it belongs to, if you belong to it.",
    );
  }
  return firstRefusal(
    mayTransition(HIDING, facts.state, "answer"),
    mayMove(facts.row, "restore"),
    facts.answered.includes(owner.id)
      ? refuse(
          "You have answered, and the operator has not decided yet.",
          "You get a mail when they have.",
        )
      : ALLOWED,
  );
}

export function mayKeepHidden(actor: Actor, facts: HidingFacts): Verdict {
  return firstRefusal(
    mayModerate(actor, facts),
    mayMove(facts.row, "restore"),
    mayTransition(HIDING, facts.state, "keep"),
  );
}

export function mayRestore(actor: Actor, facts: HidingFacts): Verdict {
  return firstRefusal(
    mayModerate(actor, facts),
    mayMove(facts.row, "restore"),
    mayTransition(HIDING, facts.state, "restore"),
  );
}
