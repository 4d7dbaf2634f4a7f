import type { Actor } from "@/domain/actor";
import type { NextState } from "@/domain/moderation/hideable";
import type { HidingFacts, ModerationFacts } from "@/domain/moderation/policy";
import { isSubjectType, type SubjectType } from "@/domain/moderation/subjects";
import { writersOf } from "@/features/letters/queries";
import { belongsToAny } from "@/features/memberships/queries";
import type { Prisma } from "@/generated/prisma/client";
import { type Lockable, lockRow, type Reader, type Transaction } from "@/lib/database";
import type { Job } from "@/lib/queue";
import { type Subject, subjectById } from "./queries/subjects";

/** The row that a report of each type is decided under. Of a supplier the organisation's, as its profile is saved under. */
const TABLES: Readonly<Record<SubjectType, Lockable | null>> = {
  supplier: "Organisation",
  "case-study": "CaseStudy",
  story: "Story",
  challenge: null,
  notice: null,
};

export type OpenReport = Prisma.ReportGetPayload<{
  include: { reporter: { select: { email: true } } };
}>;

/** The addresses of those who write for the owners of a page. */
export function ownersPeople(reader: Reader, { owners }: Subject): Promise<string[]> {
  return writersOf(reader, ...owners.map(({ id }) => id));
}

/** The addresses of those who reported a page and can be reached. */
export function reportersOf(reports: readonly OpenReport[]): string[] {
  return reports.flatMap(({ reporter, email }) => reporter?.email ?? email ?? []);
}

/** Everything that shows it is looked at again. */
export function refresh({ type, id }: Subject): Job {
  return { name: "search.refresh", data: { type, id } };
}

export interface Moderated {
  subject: Subject;
  reports: OpenReport[];
  belongs: boolean;
}

/** Locks what an operator decides about, and reads what was reported of it. */
export async function lockModerated(
  tx: Transaction,
  { type, id }: { type: SubjectType; id: string },
  actor: Actor,
): Promise<Moderated | null> {
  const subject = await lockSubject(tx, type, id);
  if (!subject) return null;
  const reports = await tx.report.findMany({
    where: { subjectType: type, subjectId: id, state: "OPEN" },
    include: { reporter: { select: { email: true } } },
    orderBy: { reportedAt: "asc" },
  });
  return { subject, reports, belongs: await belongsToAny(tx, actor, subject.concerned) };
}

async function lockSubject(
  tx: Transaction,
  type: SubjectType,
  id: string,
): Promise<Subject | null> {
  const table = TABLES[type];
  if (table && !(await lockRow(tx, table, id))) return null;
  const subject = await subjectById(tx, type, id);
  if (subject) await lockReports(tx, type, id);
  return subject;
}

/** Reports of one page are made and decided one after the other. A challenge's row is not held up by them. */
export async function lockReports(tx: Transaction, type: SubjectType, id: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report:${type}:${id}`}, 0))`;
}

export function moderationFacts({ subject, reports, belongs }: Moderated): ModerationFacts {
  const { type, row } = subject;
  return { type, row, belongs, open: reports.length };
}

const HIDING = {
  words: { orderBy: [{ saidAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.HidingInclude;
export type HidingRow = Prisma.HidingGetPayload<{ include: typeof HIDING }>;

export interface LoadedHiding {
  hiding: HidingRow;
  subject: Subject;
  facts: HidingFacts;
}

/** A hiding with what the policies ask of it; null where its page is gone. */
export async function readHiding(
  reader: Reader,
  id: string,
  actor: Actor,
): Promise<LoadedHiding | null> {
  const hiding = await reader.hiding.findUnique({ where: { id }, include: HIDING });
  if (!hiding || !isSubjectType(hiding.subjectType)) return null;
  const subject = await subjectById(reader, hiding.subjectType, hiding.subjectId);
  if (!subject?.row) return null;
  const belongs = await belongsToAny(reader, actor, subject.concerned);
  const { row, owners } = subject;
  return {
    hiding,
    subject,
    facts: { state: hiding.state, row, belongs, owners, answered: answeredSince(hiding) },
  };
}

/** Locks the page and its hiding, in the order in which hiding does, and reads both. */
export async function lockHiding(
  tx: Transaction,
  id: string,
  actor: Actor,
): Promise<LoadedHiding | null> {
  const found = await tx.hiding.findUnique({ where: { id } });
  if (!found || !isSubjectType(found.subjectType)) return null;
  if (!(await lockSubject(tx, found.subjectType, found.subjectId))) return null;
  await lockRow(tx, "Hiding", id);
  return readHiding(tx, id, actor);
}

/** The organisations that have answered since the operator last said that it stays hidden. */
function answeredSince({ words }: HidingRow): string[] {
  const last = words.findLastIndex(({ kind }) => kind === "KEPT");
  return words.slice(last + 1).flatMap(({ organisationId }) => organisationId ?? []);
}

/** The hidings of a page, the latest first. */
export function hidingsOf(reader: Reader, { type, id }: Pick<Subject, "type" | "id">) {
  return reader.hiding.findMany({
    where: { subjectType: type, subjectId: id },
    include: HIDING,
    orderBy: [{ hiddenAt: "desc" }, { id: "desc" }],
    take: 20,
  });
}

/** Writes the state that the lifecycle has said. */
export async function saveState(tx: Transaction, id: string, next: NextState): Promise<void> {
  switch (next.type) {
    case "supplier":
      await tx.supplierProfile.update({
        where: { organisationId: id },
        data: { state: next.state },
      });
      return;
    case "case-study":
      await tx.caseStudy.update({ where: { id }, data: { state: next.state } });
      return;
    case "story":
      await tx.story.update({ where: { id }, data: { state: next.state } });
  }
}
