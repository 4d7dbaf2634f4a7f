import type { EngagementContent } from "../engagement/content";
import type { Day } from "../timetable/day";
import {
  compact,
  document,
  moneyOf,
  ocidOf,
  party,
  type Release,
  type ReleaseParty,
  reference,
  releaseIdOf,
  startOf,
} from "./release-parts";

/** OCDS 1.1, release tag codelist: before there is a tender. */
export type PlanningTag = "planning" | "planningUpdate";

/** Kept beside the release of a planned procurement notice: OCDS has no tag of its own for it. */
export type PlannedMark = "planned";

/** Everything public about an engagement at the time of one event. */
export interface PlanningFacts {
  tag: PlanningTag;
  /** How many releases the procurement has with this one: its id. */
  number: number;
  /** The database's time in the transaction of the event. */
  releasedAt: Date;
  /** "2026-064" */
  reference: string;
  /** The address of the engagement's page, absolute. */
  url: string;
  buyer: ReleaseParty;
  content: EngagementContent;
  asks: string;
  publishedAt: Date;
  closesAt: Date;
  /** What was learned, once it is shared. */
  shared: { summary: string; at: Date; replies: number } | null;
}

/** The OCDS 1.1.5 release of an early engagement: it has the ocid of the competition that follows it. */
export function buildPlanningRelease(facts: PlanningFacts): Release {
  const { buyer, content, reference: id } = facts;
  return compact({
    ocid: ocidOf(id),
    id: releaseIdOf(id, facts.number),
    date: facts.releasedAt.toISOString(),
    tag: [facts.tag],
    initiationType: "tender",
    language: "en",
    parties: [party(buyer, ["buyer", "procuringEntity"])],
    buyer: reference(buyer),
    planning: planningOf(facts),
    tender: {
      id,
      title: content.title,
      description: content.summary,
      status: "planning",
      procuringEntity: reference(buyer),
      mainProcurementCategory: content.kind === "WORKS" ? "works" : "services",
    },
  });
}

/** Everything public about a planned procurement. */
export interface PlannedFacts extends Omit<PlanningFacts, "tag" | "asks" | "closesAt" | "shared"> {
  /** Whether something was published about it before. */
  update: boolean;
  /** About when it opens, and the work starts. */
  opensOn: Day;
  startsOn: Day | null;
  /** Pence, VAT included; 0 where nothing is said of it yet. */
  value: bigint;
}

/** The OCDS 1.1.5 release of a planned procurement notice. */
export function buildPlannedRelease(facts: PlannedFacts): Release {
  const { buyer, content, reference: id, update, opensOn, startsOn, value } = facts;
  const title = `Planned procurement notice ${id}`;
  return compact({
    ocid: ocidOf(id),
    id: releaseIdOf(id, facts.number),
    date: facts.releasedAt.toISOString(),
    tag: [update ? "planningUpdate" : "planning"],
    initiationType: "tender",
    language: "en",
    parties: [party(buyer, ["buyer", "procuringEntity"])],
    buyer: reference(buyer),
    planning: {
      rationale: content.problem,
      documents: [document("plannedProcurementNotice", title, facts.url, facts.publishedAt)],
    },
    tender: {
      id,
      title: content.title,
      description: content.summary,
      status: "planned",
      procuringEntity: reference(buyer),
      value: moneyOf(value),
      mainProcurementCategory: content.kind === "WORKS" ? "works" : "services",
      tenderPeriod: { startDate: startOf(opensOn) },
      contractPeriod: { startDate: startOf(startsOn) },
    },
  });
}

function planningOf({
  content,
  asks,
  closesAt,
  publishedAt,
  url,
  reference,
  shared,
}: PlanningFacts) {
  const notice = document(
    "marketEngagementNotice",
    `Preliminary market engagement notice ${reference}`,
    url,
    publishedAt,
  );
  return {
    rationale: content.problem,
    milestones: [
      {
        id: "engagement",
        title: "Suppliers reply",
        type: "engagement",
        description: asks,
        dueDate: closesAt.toISOString(),
        dateMet: shared ? closesAt.toISOString() : undefined,
        status: shared ? "met" : "scheduled",
      },
    ],
    documents: shared
      ? [
          notice,
          {
            ...document("marketStudies", learned(shared.replies), url, shared.at),
            description: shared.summary,
          },
        ]
      : [notice],
  };
}

function learned(replies: number): string {
  return `What was learned, from ${replies} ${replies === 1 ? "reply" : "replies"}`;
}
