import type { Actor } from "@/domain/actor";
import { type MissingPart, missingParts } from "@/domain/case-study/completeness";
import {
  mayInviteReference,
  mayRequestConfirmation,
} from "@/domain/case-study/confirmation-policy";
import { mayChangeBody, mayPublish, mayWithdraw } from "@/domain/case-study/policy";
import type { CaseStudyState, ConfirmationState } from "@/domain/case-study/states";
import type { BadgeText } from "@/domain/evidence/badge";
import type { Standing } from "@/domain/evidence/grade";
import type { Verdict } from "@/domain/verdict";
import { referencesOf } from "@/features/letters/queries";
import { offered } from "@/features/technologies/queries/offered";
import { database } from "@/lib/database";
import { settings } from "@/lib/settings";
import {
  type CapabilityChoice,
  capabilityChoices,
  noticePages,
  ownCaseStudy,
  ownSupplier,
} from "../queries";
import { claimInputOf, contentOf, WHOLE } from "../records";
import { saidAlone } from "../records/heading";
import { domainsOf } from "../records/refreshes";
import { requestFacts } from "../records/requests";
import { printOf } from "../records/revisions";
import { SECTIONS } from "../records/sections";
import { type CaseStudyView, caseStudyView } from "../views";
import { badgeText } from "./record";

export interface OwnRequest {
  id: string;
  state: ConfirmationState;
  message: string;
  requestedAt: Date;
  answeredAt: Date | null;
  reason: string | null;
}

/** A case study as its owner works on it: what it holds, what is missing, what may be done. */
export interface OwnCaseStudy extends CaseStudyView {
  missing: MissingPart[];
  requests: OwnRequest[];
  /** People at the body who can answer and do not act for the supplier. */
  references: number;
  /** The capabilities that it shows, by their keys, and those that it may. */
  capabilityKeys: string[];
  capabilityChoices: CapabilityChoice[];
  badge: BadgeText | null;
  /** Where this site is, for what is copied elsewhere. */
  origin: string;
  /** The public body's own e-mail domains, where they are known. */
  domains: string[];
  may: {
    publish: Verdict;
    withdraw: Verdict;
    ask: Verdict;
    /** Inviting somebody at the body, where nobody there is here yet. */
    invite: Verdict;
    changeBody: Verdict;
  };
  /** What each form holds as it is opened, in short, for its hidden field. */
  original: Record<keyof typeof SECTIONS, string>;
  /** The same for each outcome, by id. */
  originalClaims: Record<string, string>;
  blockerRows: {
    id: string;
    kind: string;
    what: string;
    overcameBy: string;
    whoCanChange: string;
  }[];
}

/** A case study of the supplier that the person acts for; null for anybody else's. */
export async function ownCaseStudyPage(actor: Actor, id: string): Promise<OwnCaseStudy | null> {
  const reader = database();
  const row = await ownCaseStudy(reader, actor, id);
  if (!row) return null;
  const references = row.bodyId
    ? (await referencesOf(reader, row.bodyId, row.supplierId)).length
    : 0;
  const { state, supplierId } = row;
  const facts = requestFacts(row, references);
  const domains = row.bodyId ? await domainsOf(reader, row.bodyId) : [];
  const requests = row.requests.map((request) => request.state);
  const missing = missingParts(contentOf(row));
  const view = caseStudyView(row, new Date(), await noticePages(reader, [row]));
  return {
    ...view,
    capabilityKeys: row.capabilityKeys,
    capabilityChoices: await capabilityChoices(reader, supplierId),
    badge: badgeText(row, view),
    origin: settings().BASE_URL,
    missing,
    requests: row.requests,
    references,
    domains,
    may: {
      publish: mayPublish(actor, {
        state,
        supplierId,
        missing: missing.map(({ words }) => words),
        alone: saidAlone(row),
      }),
      withdraw: mayWithdraw(actor, row),
      ask: mayRequestConfirmation(actor, facts),
      invite: mayInviteReference(actor, { ...facts, domains }),
      changeBody: mayChangeBody(actor, { supplierId, requests }),
    },
    original: {
      summary: printOf(SECTIONS.summary.read(row)),
      problem: printOf(SECTIONS.problem.read(row)),
      work: printOf(SECTIONS.work.read(row)),
      technologies: printOf(SECTIONS.technologies.read(row)),
      facts: printOf(SECTIONS.facts.read(row)),
      ending: printOf(SECTIONS.ending.read(row)),
    },
    originalClaims: Object.fromEntries(
      row.claims.map((claim) => [claim.id, printOf(claimInputOf(claim))]),
    ),
    blockerRows: row.blockers,
  };
}

export interface OwnCaseStudyLine {
  id: string;
  title: string;
  state: CaseStudyState;
  body: string | null;
  claims: number;
  proven: number;
  standing: Standing | null;
  waiting: boolean;
  /** Disputes that nobody has replied to. */
  unanswered: number;
  updatedAt: Date;
}

/** The case studies of the supplier that the person acts for, the last changed first; null if they act for none. */
export async function ownCaseStudies(actor: Actor): Promise<OwnCaseStudyLine[] | null> {
  const supplierId = ownSupplier(actor);
  if (!supplierId) return null;
  const rows = await database().caseStudy.findMany({
    where: { supplierId },
    select: WHOLE,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
  });
  const now = new Date();
  return rows.map((row) => {
    const view = caseStudyView(row, now);
    const { id, title, state, body, claims, proven, standing, askedAt, updatedAt } = view;
    return {
      id,
      title,
      state,
      body: body?.name ?? null,
      claims: claims.length,
      proven,
      standing,
      waiting: askedAt !== null,
      unanswered: claims.filter((one) => one.standing === "disputed" && !one.word?.reply).length,
      updatedAt,
    };
  });
}

export interface TechnologyChoice {
  slug: string;
  name: string;
  family: string;
  summary: string;
}

/** The technologies that a case study may choose. @param chosen slugs of those that it has. */
export function technologyChoices(chosen: readonly string[]): Promise<TechnologyChoice[]> {
  return database().technology.findMany({
    where: offered(chosen),
    select: { slug: true, name: true, family: true, summary: true },
    orderBy: [{ family: "asc" }, { order: "asc" }],
  });
}

const MOST_BODIES = 20;

export interface BodyChoice {
  id: string;
  name: string;
  /** Somebody there can confirm. */
  answers: boolean;
}

/** Public bodies whose name has all the words, those that can answer first. None for no words. */
export async function bodyChoices(query: string): Promise<BodyChoice[]> {
  const words = query.trim().split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const rows = await database().organisation.findMany({
    where: {
      kind: "PUBLIC_BODY",
      AND: words.map((word) => ({ name: { contains: word, mode: "insensitive" as const } })),
    },
    select: {
      id: true,
      name: true,
      _count: { select: { memberships: { where: { roles: { has: "REFERENCE" } } } } },
    },
    orderBy: [{ memberships: { _count: "desc" } }, { name: "asc" }],
    take: MOST_BODIES,
  });
  return rows.map(({ id, name, _count }) => ({ id, name, answers: _count.memberships > 0 }));
}

export interface AwardChoice {
  ocid: string;
  title: string;
  buyer: string | null;
  publishedAt: Date;
}

const MOST_AWARDS = 50;

/** Imported award notices that name the supplier, the latest first, one an OCID. */
export async function awardChoices(supplierId: string): Promise<AwardChoice[]> {
  const rows = await database().notice.findMany({
    where: { awards: { some: { suppliers: { some: { organisationId: supplierId } } } } },
    select: { ocid: true, title: true, publishedAt: true, buyer: { select: { name: true } } },
    distinct: ["ocid"],
    orderBy: [{ publishedAt: "desc" }],
    take: MOST_AWARDS,
  });
  return rows.map(({ buyer, ...notice }) => ({ ...notice, buyer: buyer?.name ?? null }));
}

const MOST_MEASURES = 40;

/** What others measured in the same technologies, so that results can be compared. */
export async function measuresInUse(technologies: readonly string[]): Promise<string[]> {
  const rows = await database().claim.groupBy({
    by: ["measure"],
    where: {
      caseStudy: {
        state: "PUBLISHED",
        technologies: { some: { slug: { in: [...technologies] } } },
      },
    },
    _count: true,
    orderBy: [{ _count: { measure: "desc" } }, { measure: "asc" }],
    take: MOST_MEASURES,
  });
  return rows.map(({ measure }) => measure);
}
