import { cache } from "react";
import type { Actor } from "@/domain/actor";
import type { Standing } from "@/domain/evidence/grade";
import { database } from "@/lib/database";
import { type CardFilter, caseStudyBySlug, noticePages, publishedPage } from "./queries";
import { WHOLE } from "./records";
import {
  type CaseStudyView,
  type ClaimView,
  caseStudyView,
  leadingClaim,
  type NamedRef,
} from "./views";

const CARDS_A_PAGE = 12;

/** A case study by its address, if the actor may see it. Read once a request. */
export const caseStudyPage = cache(
  async (slug: string, actor: Actor): Promise<CaseStudyView | null> => {
    const row = await caseStudyBySlug(database(), actor, slug);
    return row && caseStudyView(row, new Date(), await noticePages(database(), [row]));
  },
);

/** What a card shows: the claim that speaks best for the case study, and its standing. */
export interface CaseStudyCard {
  id: string;
  slug: string;
  title: string;
  summary: string;
  stopped: boolean;
  supplier: NamedRef;
  body: NamedRef | null;
  technologies: NamedRef[];
  claims: number;
  proven: number;
  corrected: number;
  disputed: number;
  standing: Standing | null;
  lead: ClaimView | null;
  publishedAt: Date | null;
}

export interface CardPage {
  cards: CaseStudyCard[];
  total: number;
  /** Counted from 1. */
  page: number;
  pages: number;
}

/** Published case studies as cards, newest first: all, or a supplier's, a body's, a technology's. */
export async function caseStudyCardsOf(
  filter: CardFilter,
  page = 1,
  size = CARDS_A_PAGE,
): Promise<CardPage> {
  const { rows, total } = await publishedPage(database(), filter, page, size);
  const now = new Date();
  return {
    cards: rows.map((row) => cardOf(caseStudyView(row, now))),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / size)),
  };
}

function cardOf(view: CaseStudyView): CaseStudyCard {
  const { claims, proven, corrected, disputed, standing, ...rest } = view;
  const { id, slug, card, stopped, supplier, body, technologies, publishedAt } = rest;
  return {
    id,
    slug,
    ...card,
    stopped,
    supplier,
    body,
    technologies,
    publishedAt,
    claims: claims.length,
    proven,
    corrected,
    disputed,
    standing,
    lead: leadingClaim(card.title, claims),
  };
}

/** A published claim with the case study that it stands in. */
export interface ClaimOfSupplier extends ClaimView {
  /** Of work that was stopped. */
  stopped: boolean;
  /** The capabilities that its case study shows, by their keys. */
  capabilityKeys: string[];
  caseStudy: { id: string; slug: string; title: string };
  body: NamedRef | null;
}

/** All published claims of a supplier, newest case study first, each at its grade of this moment. */
export async function claimsOfSupplier(supplierId: string): Promise<ClaimOfSupplier[]> {
  const rows = await database().caseStudy.findMany({
    where: { supplierId, state: "PUBLISHED" },
    select: WHOLE,
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  const now = new Date();
  return rows.flatMap((row) => {
    const { id, slug, card, body, stopped, claims } = caseStudyView(row, now);
    return claims.map((claim) => ({
      ...claim,
      stopped,
      capabilityKeys: row.capabilityKeys,
      body,
      caseStudy: { id, slug, title: card.title },
    }));
  });
}
