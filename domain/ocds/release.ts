import { type ChallengeContent, placesOf, totalValue } from "../challenge/content";
import { RATING_WORDS, type Rating } from "../contract/rating";
import type { Day } from "../timetable/day";
import {
  compact,
  document,
  endOf,
  moneyOf,
  ocidOf,
  party,
  pounds,
  type Release,
  type ReleaseParty,
  reference,
  releaseIdOf,
  startOf,
} from "./release-parts";

/** OCDS 1.1, release tag codelist: those that a competition run here has use for, from its tender on. */
export type ReleaseTag =
  | "tender"
  | "tenderUpdate"
  | "tenderAmendment"
  | "tenderCancellation"
  | "award"
  | "awardUpdate"
  | "contract"
  | "contractUpdate"
  | "contractTermination"
  | "implementation"
  | "implementationUpdate";

export interface AwardFacts {
  noticeAt: Date;
  /** The decision is looked at again: nothing follows from the notice. */
  withdrawn: boolean;
  standstillEndsOn: Day | null;
  /** When the contract was awarded, after the standstill. */
  awardedAt: Date | null;
  /** When what was bought had been delivered. */
  completedAt: Date | null;
  /** One, or several for a first phase: always in the same order. */
  winners: readonly WinnerFacts[];
}

export interface WinnerFacts {
  supplier: ReleaseParty;
  /** Pounds as a decimal text, VAT included: the price of the winning response. */
  price: string;
  /** What was signed, once it is written down. */
  contract: SignedContract | null;
}

/** The phase before, whose winners alone may answer. */
export interface PrecedingPhase {
  /** "2026-064" */
  reference: string;
  title: string;
  /** Absolute. */
  url: string;
}

export interface SignedContract {
  /** Pounds as a decimal text, VAT included. */
  value: string;
  signedOn: Day;
  startsOn: Day;
  endsOn: Day;
  indicators: readonly RatedIndicator[];
}

/** By what the work is measured, and how it went, the oldest rating first. */
export interface RatedIndicator {
  id: string;
  name: string;
  target: string;
  ratings: readonly { periodEnds: Day; rating: Rating; note: string }[];
}

/** Everything public about a challenge at the time of one event. */
export interface ReleaseFacts {
  tag: ReleaseTag;
  /** How many releases the challenge has with this one: its id. */
  number: number;
  /** The database's time in the transaction of the event. */
  releasedAt: Date;
  /** "2026-064" */
  reference: string;
  /** The address of the challenge's page, absolute. */
  url: string;
  buyer: ReleaseParty;
  /** As published in the version that holds. */
  content: ChallengeContent;
  publishedAt: Date;
  /** Versions after the first. */
  amendments: readonly { number: number; publishedAt: Date; summary: string }[];
  /** Whether any clarification is answered. */
  enquiries: boolean;
  /** How many responses there are, once it is closed; null before. */
  responses: number | null;
  cancelled: { at: Date; reason: string } | null;
  award: AwardFacts | null;
  preceding: PrecedingPhase | null;
}

/**
 * The OCDS 1.1.5 release of one event. Each release says all that is public at its time, so that the
 * newest alone is right.
 */
export function buildRelease(facts: ReleaseFacts): Release {
  const { buyer, award } = facts;
  return compact({
    ocid: ocidOf(facts.reference),
    id: releaseIdOf(facts.reference, facts.number),
    date: facts.releasedAt.toISOString(),
    tag: [facts.tag],
    initiationType: "tender",
    language: "en",
    parties: [
      party(buyer, ["buyer", "procuringEntity"]),
      ...(award?.winners ?? []).map(({ supplier }) => party(supplier, ["supplier", "tenderer"])),
    ],
    buyer: reference(buyer),
    planning: {
      rationale: facts.content.problem,
      budget: { description: "All phases, VAT included", amount: moneyOf(budgetOf(facts)) },
    },
    tender: tenderOf(facts),
    awards: award?.winners.map((_, place) => awardOf(facts, award, place)),
    // What nobody has written down as signed is no contract yet, and nothing is said of it.
    contracts: award?.winners.flatMap(({ contract }, place) =>
      contract ? [contractOf(facts, award, contract, place)] : [],
    ),
    relatedProcesses: facts.preceding ? [phaseBefore(facts.preceding)] : [],
  });
}

/** The codelist has no word for a phase of which the winners are invited to the next; it is an open one. */
function phaseBefore({ reference: id, title, url }: PrecedingPhase) {
  return {
    id: "preceding-phase",
    relationship: ["x_precedingPhase"],
    title,
    scheme: "ocid",
    identifier: ocidOf(id),
    uri: url,
  };
}

function tenderOf(facts: ReleaseFacts) {
  const { content, url, publishedAt, cancelled, preceding, reference: id } = facts;
  return {
    id,
    title: content.title,
    description: content.summary,
    status: cancelled ? "cancelled" : isOpen(facts) ? "active" : "complete",
    procuringEntity: reference(facts.buyer),
    value: moneyOf(budgetOf(facts)),
    procurementMethod: preceding ? "selective" : "open",
    procurementMethodDetails: preceding
      ? `Competitive flexible procedure, next phase: only the suppliers that won ${preceding.reference} and went on are invited`
      : "Competitive flexible procedure",
    mainProcurementCategory: content.kind === "WORKS" ? "works" : "services",
    awardCriteria: "ratedCriteria",
    awardCriteriaDetails: `${criteriaWords(content)}${placesWords(content)}`,
    submissionMethod: ["electronicSubmission"],
    submissionMethodDetails: url,
    eligibilityCriteria: content.conditions,
    tenderPeriod: { startDate: publishedAt.toISOString(), endDate: content.closesAt },
    enquiryPeriod: { startDate: publishedAt.toISOString(), endDate: content.questionsCloseAt },
    hasEnquiries: facts.enquiries,
    awardPeriod: { startDate: content.closesAt, endDate: endOf(content.awardNoticeOn) },
    contractPeriod: { startDate: startOf(content.startsOn) },
    numberOfTenderers: facts.responses,
    documents: [document("tenderNotice", `Tender notice ${id}`, url, publishedAt)],
    amendments: [
      ...facts.amendments.map(amendment),
      ...(cancelled ? [cancellation(cancelled)] : []),
    ],
  };
}

/** What tells the award or the contract of one winner from those of the others. */
function numbered(name: string, { winners }: AwardFacts, place: number): string {
  return winners.length === 1 ? name : `${name}-${place + 1}`;
}

function awardOf(facts: ReleaseFacts, award: AwardFacts, place: number) {
  const { content, reference: id, url, cancelled } = facts;
  const winner = award.winners[place];
  return {
    id: numbered(`${id}-award`, award, place),
    title: content.title,
    description: award.withdrawn
      ? "The authority looks at its decision again: no contract follows from this notice."
      : award.standstillEndsOn
        ? `Standstill until the end of ${award.standstillEndsOn}.`
        : undefined,
    status: cancelled || award.withdrawn ? "cancelled" : award.awardedAt ? "active" : "pending",
    date: award.noticeAt.toISOString(),
    value: winner && pounds(winner.price),
    suppliers: winner && [reference(winner.supplier)],
    contractPeriod: { startDate: startOf(content.startsOn) },
    documents: [document("awardNotice", `Award notice ${id}`, url, award.noticeAt)],
  };
}

function contractOf(
  { content, reference: id }: ReleaseFacts,
  award: AwardFacts,
  signed: SignedContract,
  place: number,
) {
  return {
    id: numbered(`${id}-contract`, award, place),
    awardID: numbered(`${id}-award`, award, place),
    title: content.title,
    status: award.completedAt ? "terminated" : "active",
    value: pounds(signed.value),
    dateSigned: startOf(signed.signedOn),
    period: {
      startDate: startOf(signed.startsOn),
      endDate: award.completedAt?.toISOString() ?? endOf(signed.endsOn),
    },
    implementation: { milestones: signed.indicators.flatMap(milestonesOf) },
  };
}

/** Each rating of an indicator as a milestone that was met, or not: the performance notice is made of them. */
function milestonesOf({ id, name, target, ratings }: RatedIndicator) {
  return ratings.map(({ periodEnds, rating, note }) => ({
    id: `${id}-${periodEnds}`,
    title: name,
    type: "delivery",
    description: [`Target: ${target}`, RATING_WORDS[rating], note].filter(Boolean).join(". "),
    dueDate: endOf(periodEnds),
    status: MILESTONE_STATUS[rating],
  }));
}

/** OCDS 1.1, milestone status codelist. */
const MILESTONE_STATUS: Readonly<Record<Rating, string>> = {
  GOOD: "met",
  APPROACHING: "partiallyMet",
  IMPROVEMENT: "partiallyMet",
  INADEQUATE: "notMet",
};

function isOpen({ content, releasedAt, award }: ReleaseFacts): boolean {
  const closes = content.closesAt ? Date.parse(content.closesAt) : Number.POSITIVE_INFINITY;
  return !award && releasedAt.getTime() < closes;
}

function criteriaWords({ criteria, priceWeight, maximum }: ChallengeContent): string {
  const weights = criteria.map(({ title, weight }) => `${title}: ${Number(weight)}`);
  const price = Number(priceWeight) > 0 ? [`Price: ${Number(priceWeight)}`] : [];
  return `Points of 100, each criterion scored from 0 to ${maximum}. ${[...weights, ...price].join("; ")}.`;
}

/** Where several can win, how many, and that later phases are theirs. */
function placesWords({ phases }: ChallengeContent): string {
  const places = placesOf(phases);
  if (places === 1) return "";
  const invited =
    phases.length > 1 ? " Only those that win it can be invited to the phase after it." : "";
  return ` The first phase has places for ${places} suppliers: the best ${places} win.${invited}`;
}

function amendment({ number, publishedAt, summary }: ReleaseFacts["amendments"][number]) {
  return {
    id: String(number),
    date: publishedAt.toISOString(),
    description: summary,
  };
}

function cancellation({ at, reason }: { at: Date; reason: string }) {
  return { id: "cancellation", date: at.toISOString(), rationale: reason };
}

function budgetOf({ content }: ReleaseFacts): bigint {
  return totalValue(content.phases);
}
