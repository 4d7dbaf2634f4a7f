import { type Actor, actsFor, isOperator } from "@/domain/actor";
import { mayReadRequests } from "@/domain/case-study/confirmation-policy";
import { CASE_STUDY } from "@/domain/case-study/states";
import { statesWhere } from "@/domain/lifecycle";
import type { Prisma } from "@/generated/prisma/client";
import { isUuid, type Reader } from "@/lib/database";
import { type CaseStudyRow, WHOLE } from "./records";

/**
 * Published case studies are everybody's to see; the supplier's own people see theirs in every state,
 * an operator what operators have hidden.
 */
export function visibleTo(actor: Actor): Prisma.CaseStudyWhereInput {
  const operator = isOperator(actor);
  const published: Prisma.CaseStudyWhereInput = {
    state: { in: statesWhere(CASE_STUDY, operator ? "published" : "public") },
  };
  const own = ownSupplier(actor);
  return own ? { OR: [published, { supplierId: own }] } : published;
}

/** Requests to the body that the person answers for; nothing for anybody else. */
export function requestsVisibleTo(actor: Actor): Prisma.ConfirmationRequestWhereInput {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (!acting || !mayReadRequests(actor).allowed) return { id: { in: [] } };
  return { bodyId: acting.organisationId };
}

/** The supplier whose drafts the actor may read and write. */
export function ownSupplier(actor: Actor): string | null {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (acting?.kind !== "SUPPLIER") return null;
  return actsFor(actor, acting.organisationId, "ADMIN", "EDITOR") ? acting.organisationId : null;
}

export function caseStudyBySlug(
  reader: Reader,
  actor: Actor,
  slug: string,
): Promise<CaseStudyRow | null> {
  return reader.caseStudy.findFirst({
    where: { AND: [{ slug }, visibleTo(actor)] },
    select: WHOLE,
  });
}

/** A case study that is withdrawn, and of which a public body had spoken: its word is everybody's to read. */
export function answeredAndWithdrawn(reader: Reader, slug: string): Promise<CaseStudyRow | null> {
  return reader.caseStudy.findFirst({
    where: { slug, state: "WITHDRAWN", requests: { some: { state: "ANSWERED" } } },
    select: WHOLE,
  });
}

/** A case study of the supplier that the person acts for. */
export async function ownCaseStudy(
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<CaseStudyRow | null> {
  const supplierId = ownSupplier(actor);
  if (!supplierId || !isUuid(id)) return null;
  return reader.caseStudy.findFirst({ where: { id, supplierId }, select: WHOLE });
}

export interface CardFilter {
  supplierId?: string;
  bodyId?: string;
  technology?: string;
}

/** A page of what is public, newest first, and how many there are. */
export async function publishedPage(
  reader: Reader,
  { supplierId, bodyId, technology }: CardFilter,
  page: number,
  size: number,
): Promise<{ rows: CaseStudyRow[]; total: number }> {
  const where: Prisma.CaseStudyWhereInput = {
    state: "PUBLISHED",
    supplierId,
    bodyId,
    technologies: technology ? { some: { slug: technology } } : undefined,
  };
  const [rows, total] = await Promise.all([
    reader.caseStudy.findMany({
      where,
      select: WHOLE,
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * size,
      take: size,
    }),
    reader.caseStudy.count({ where }),
  ]);
  return { rows, total };
}

/** The page of the latest notice of each OCID, by OCID. */
export async function noticePages(
  reader: Reader,
  rows: readonly CaseStudyRow[],
): Promise<Map<string, string>> {
  const ocids = rows.flatMap((row) =>
    row.claims.flatMap((claim) => claim.evidence.flatMap(({ ocid }) => ocid ?? [])),
  );
  if (ocids.length === 0) return new Map();
  const notices = await reader.notice.findMany({
    where: { ocid: { in: [...new Set(ocids)] } },
    select: { ocid: true, slug: true },
    orderBy: { publishedAt: "asc" },
  });
  return new Map(notices.map(({ ocid, slug }) => [ocid, slug]));
}

export interface CapabilityChoice {
  key: string;
  name: string;
  technology: { slug: string; name: string };
}

/** What a case study of the supplier may say that it shows: the capabilities of the supplier's draft. */
export function capabilityChoices(reader: Reader, supplierId: string): Promise<CapabilityChoice[]> {
  return reader.capability.findMany({
    where: { versionId: null, profile: { organisationId: supplierId } },
    select: { key: true, name: true, technology: { select: { slug: true, name: true } } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
}
