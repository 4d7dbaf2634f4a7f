import { type Actor, actsFor, isOperator, type OrganisationKind } from "../actor";
import { mayTransition } from "../lifecycle";
import { isNotOwnCase, isSecondPerson } from "../second-person";
import { ALLOWED, firstRefusal, refuse, type Verdict } from "../verdict";
import { MERGE, type MergeState } from "./states";

/** One of two suppliers that are to become one. */
export interface MergingSupplier {
  id: string;
  kind: OrganisationKind;
  name: string;
  /** Whether it has, or ever had, people here. */
  claimed: boolean;
  /** The name of the supplier that it has been merged into. */
  mergedInto: string | null;
  companyNumbers: readonly string[];
  /** Whether an operator has hidden its profile. */
  hidden: boolean;
}

/** What is gone is moved into what is kept. */
export interface MergePair {
  kept: MergingSupplier;
  gone: MergingSupplier;
}

/** Two suppliers that an operator makes one. */
export interface MergeFacts extends MergePair {
  /** Whether the person who asks belongs to either. */
  belongs: boolean;
}

/** What only somebody who administers both may be told. */
export interface Participation {
  /** Either has a response in a competition that is not decided. */
  live: boolean;
  /** Both have a response to one challenge. */
  shared: boolean;
}

export interface AskFacts extends MergePair {
  administersGone: boolean;
  /** A request about either waits already. */
  waits: boolean;
  /** Null where what would be gone has never had people: it has no response then. */
  participation: Participation | null;
}

export interface MergeRequestFacts extends MergeFacts {
  state: MergeState;
  requestedById: string;
  /** Whoever asked administered both. */
  bothAsk: boolean;
}

/** Two numbers in one register are two legal persons, whatever their names. */
export function haveDifferentNumbers({ kept, gone }: MergePair): boolean {
  if (kept.companyNumbers.length === 0 || gone.companyNumbers.length === 0) return false;
  return !gone.companyNumbers.some((number) => kept.companyNumbers.includes(number));
}

/** An operator merges what nobody has claimed. Two that have people are merged when those ask (decision 0015). */
export function mayMerge(actor: Actor, pair: MergeFacts, confirmed: boolean): Verdict {
  return firstRefusal(
    merges(actor),
    isNotOwnCase(pair.belongs),
    canBeOne(pair),
    pair.gone.claimed ? notUnasked(pair) : ALLOWED,
    numbersAreConfirmed(pair, confirmed),
  );
}

/** An administrator of the one that is kept asks; of one that has people only who administers both. */
export function mayAskToMerge(actor: Actor, facts: AskFacts): Verdict {
  const { kept, gone } = facts;
  if (actor.kind !== "person")
    return refuse("You are not signed in.", "Sign in, and you come back here.");
  if (!actsFor(actor, kept.id, "ADMIN"))
    return refuse(
      `Only an administrator of ${kept.name} asks to merge another supplier into it.`,
      "Ask one of its administrators, or choose another supplier on your account page.",
    );
  const one = canBeOne(facts);
  if (!one.allowed) return one;
  if (gone.claimed && !facts.administersGone)
    return refuse(
      `${gone.name} has people here, and you do not administer it.`,
      `Ask one of its administrators to make you one. Whoever administers both may ask.`,
    );
  if (facts.waits)
    return refuse(
      "A request to merge one of the two waits already.",
      "You get a mail when it is decided. You can take back your own.",
    );
  return facts.participation ? takesNoPart(facts, facts.participation) : ALLOWED;
}

/** An operator decides, and learns nothing of who responded: that was asked of those who know. */
export function mayDecideMerge(
  actor: Actor,
  request: MergeRequestFacts,
  { decision, confirmed }: { decision: "merge" | "refuse"; confirmed: boolean },
): Verdict {
  const may = firstRefusal(merges(actor), mayTransition(MERGE, request.state, decision));
  if (!may.allowed) return may;
  const another = isSecondPerson(actor, {
    notAgain: [request.requestedById],
    refusal: refuse("Nobody decides on their own request.", "Another operator has to look at it."),
  });
  const fair = firstRefusal(another, isNotOwnCase(request.belongs));
  if (!fair.allowed) return fair;
  if (decision === "refuse") return ALLOWED;
  return firstRefusal(
    canBeOne(request),
    request.gone.claimed && !request.bothAsk ? notUnasked(request) : ALLOWED,
    numbersAreConfirmed(request, confirmed),
  );
}

/** An administrator of either takes a request back. */
export function mayWithdrawMerge(actor: Actor, { kept, gone, state }: MergeRequestFacts): Verdict {
  if (actsFor(actor, kept.id, "ADMIN") || actsFor(actor, gone.id, "ADMIN"))
    return mayTransition(MERGE, state, "withdraw");
  return refuse(
    `Only an administrator of ${kept.name} takes this back.`,
    "Ask one of its administrators.",
  );
}

function merges(actor: Actor): Verdict {
  if (isOperator(actor)) return ALLOWED;
  return refuse(
    "Only an operator of Proven merges suppliers.",
    "An administrator of a supplier asks from the page of the other one.",
  );
}

function canBeOne({ kept, gone }: MergePair): Verdict {
  if (kept.id === gone.id)
    return refuse("These are one and the same.", "Choose two different suppliers.");
  const body = [kept, gone].find(({ kind }) => kind === "PUBLIC_BODY");
  if (body)
    return refuse(
      `${body.name} is a public body.`,
      "Only two suppliers are merged with each other.",
    );
  const merged = [kept, gone].find(({ mergedInto }) => mergedInto !== null);
  if (merged)
    return refuse(
      `${merged.name} has been merged into ${merged.mergedInto} already.`,
      `Choose ${merged.mergedInto} instead.`,
    );
  const hidden = [kept, gone].find((one) => one.hidden);
  if (hidden)
    return refuse(
      `The page of ${hidden.name} is hidden by an operator.`,
      "Settle that first: a merge is no way around it.",
    );
  if (gone.claimed && !kept.claimed)
    return refuse(
      `${gone.name} has people here, and ${kept.name} has none.`,
      `Merge ${kept.name} into ${gone.name} instead.`,
    );
  return ALLOWED;
}

function notUnasked({ kept, gone }: MergePair): Verdict {
  return refuse(
    `${gone.name} has people here, and they have not asked for this.`,
    `Somebody who administers both asks for it, from the page of ${gone.name}, acting for ${kept.name}. You decide then.`,
  );
}

function numbersAreConfirmed(pair: MergePair, confirmed: boolean): Verdict {
  if (confirmed || !haveDifferentNumbers(pair)) return ALLOWED;
  return refuse(
    "Their company numbers differ: they are two legal persons.",
    "Refuse it; or, if one has taken over the business of the other, say so in the reason and confirm it.",
  );
}

function takesNoPart({ kept, gone }: MergePair, { live, shared }: Participation): Verdict {
  if (live)
    return refuse(
      `${kept.name} or ${gone.name} has a response in a competition that is not decided.`,
      "Ask again when it has been awarded, or cancelled: who competes stays who it was until then.",
    );
  if (shared)
    return refuse(
      `Both ${kept.name} and ${gone.name} have answered the same challenge, or engagement.`,
      "They answered beside each other, and their record stays apart.",
    );
  return ALLOWED;
}
