import type { EngagementContent } from "../engagement/content";
import {
  compact,
  document,
  ocidOf,
  party,
  type Release,
  type ReleaseParty,
  reference,
  releaseIdOf,
} from "./release-parts";

/** OCDS 1.1, release tag codelist: before there is a tender. */
export type PlanningTag = "planning" | "planningUpdate";

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
