import { z } from "zod";
import type { Person } from "@/domain/actor";
import { statesWhere } from "@/domain/lifecycle";
import { mayReadReports } from "@/domain/moderation/policy";
import {
  type Fault,
  isSubjectType,
  SUBJECT_TYPES,
  type SubjectType,
} from "@/domain/moderation/subjects";
import { STORY } from "@/domain/story/states";
import type { Refusal } from "@/domain/verdict";
import { belongsToAny } from "@/features/memberships/queries";
import { database, isUuid } from "@/lib/database";
import { column, row, rows } from "@/lib/rows";
import { keyOf, type Subject, subjectById, subjectsByRef } from "../queries/subjects";
import {
  type HidingRow,
  hidingsOf,
  type LoadedHiding,
  type Moderated,
  readHiding,
} from "../records";

const A_PAGE = 20;

const REPORTED = row("reported pages", {
  subjectType: z.enum(SUBJECT_TYPES),
  subjectId: column.id,
  reports: column.count,
  since: column.time,
});
const REPORTED_IN_ALL = row("how many pages are reported", { total: column.count });
const WITHDRAWN = row("hidden stories that were withdrawn", { id: column.id });

export interface ReportedPage {
  subject: Subject;
  reports: number;
  /** When the first of them was made. */
  since: Date;
}

export interface HiddenPage {
  id: string;
  subject: Subject;
  fault: Fault;
  hiddenAt: Date;
  answered: boolean;
}

export interface Paged<Row> {
  rows: Row[];
  total: number;
  page: number;
  pages: number;
}

export interface ModerationDesk {
  reported: Paged<ReportedPage>;
  hidden: Paged<HiddenPage>;
}

/** What operators have to look at. @param pages of the two lists, from 1. */
export async function moderationDesk(
  person: Person,
  pages: { reported: number; hidden: number },
): Promise<ModerationDesk | Refusal> {
  const verdict = mayReadReports(person);
  if (!verdict.allowed) return verdict;
  const [reported, hidden] = await Promise.all([
    reportedPages(pages.reported),
    hiddenPages(pages.hidden),
  ]);
  return { reported, hidden };
}

/** Pages that somebody has reported, those that wait longest first. */
async function reportedPages(page: number): Promise<Paged<ReportedPage>> {
  const reader = database();
  const [reported, [count]] = await Promise.all([
    rows(reader, REPORTED)`
      SELECT "subjectType", "subjectId", count(*)::int AS reports, min("reportedAt") AS since
        FROM "Report" WHERE state = 'OPEN' GROUP BY "subjectType", "subjectId"
       ORDER BY since, "subjectId" LIMIT ${A_PAGE} OFFSET ${(page - 1) * A_PAGE}`,
    rows(reader, REPORTED_IN_ALL)`
      SELECT count(*)::int AS total FROM (
        SELECT FROM "Report" WHERE state = 'OPEN' GROUP BY "subjectType", "subjectId") AS page`,
  ]);
  const subjects = await subjectsByRef(reader, reported);
  const shown = reported.flatMap(({ reports, since, ...ref }) => {
    const subject = subjects.get(keyOf(ref));
    return subject ? [{ subject, reports, since }] : [];
  });
  return paged(shown, count?.total ?? 0, page);
}

/** What is hidden now, what was answered first. A story that its sides have withdrawn is out of it. */
async function hiddenPages(page: number): Promise<Paged<HiddenPage>> {
  const reader = database();
  const where = { state: { not: "RESTORED" as const }, NOT: await withdrawn() };
  const [hidden, total] = await Promise.all([
    reader.hiding.findMany({
      where,
      orderBy: [{ state: "desc" }, { hiddenAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * A_PAGE,
      take: A_PAGE,
    }),
    reader.hiding.count({ where }),
  ]);
  const subjects = await subjectsByRef(reader, hidden);
  const shown = hidden.flatMap(({ id, fault, hiddenAt, state, ...ref }) => {
    const subject = subjects.get(keyOf(ref));
    return subject ? [{ id, subject, fault, hiddenAt, answered: state === "ANSWERED" }] : [];
  });
  return paged(shown, total, page);
}

/** Hidings that ended because a story was withdrawn: nobody can show it again. */
async function withdrawn() {
  const stories = await rows(database(), WITHDRAWN)`
    SELECT hiding.id FROM "Hiding" hiding
      JOIN "Story" story ON story.id = hiding."subjectId" AND story.state = 'WITHDRAWN'
     WHERE hiding.state <> 'RESTORED' AND hiding."subjectType" = 'story'`;
  return { id: { in: stories.map(({ id }) => id) } };
}

function paged<Row>(rows: Row[], total: number, page: number): Paged<Row> {
  return { rows, total, page, pages: Math.max(1, Math.ceil(total / A_PAGE)) };
}

const MOST_REPORTS = 50;

export interface ModerationCase extends Moderated {
  person: Person;
  /** Under which it is hidden now. */
  hiding: LoadedHiding | null;
  /** Those before, the latest first. */
  earlier: HidingRow[];
  decided: Awaited<ReturnType<typeof decidedReports>>;
  /** Public stories that repeat what a case study says, in their own words. */
  alsoIn: { id: string; title: string }[];
}

/** One page with all that was reported of it; null where there is none or the reader is no operator. */
export async function moderationCase(
  person: Person,
  type: string,
  id: string,
): Promise<ModerationCase | null> {
  if (!mayReadReports(person).allowed || !isSubjectType(type) || !isUuid(id)) return null;
  const reader = database();
  const subject = await subjectById(reader, type, id);
  if (!subject) return null;
  const [reports, decided, hidings, belongs, alsoIn] = await Promise.all([
    reader.report.findMany({
      where: { subjectType: type, subjectId: id, state: "OPEN" },
      include: { reporter: { select: { email: true } } },
      orderBy: { reportedAt: "asc" },
      take: MOST_REPORTS,
    }),
    decidedReports(type, id),
    hidingsOf(reader, subject),
    belongsToAny(reader, person, subject.concerned),
    type === "case-study" ? storiesThatTell(id) : [],
  ]);
  const standing = hidings.find(({ state }) => state !== "RESTORED");
  const isHidden = subject.row?.state === "HIDDEN";
  return {
    person,
    subject,
    reports,
    decided,
    belongs,
    alsoIn,
    hiding: standing && isHidden ? await readHiding(reader, standing.id, person) : null,
    earlier: hidings.filter((hiding) => hiding !== standing || !isHidden),
  };
}

function decidedReports(type: SubjectType, id: string) {
  return database().report.findMany({
    where: { subjectType: type, subjectId: id, state: { not: "OPEN" } },
    orderBy: [{ reportedAt: "desc" }, { id: "desc" }],
    take: MOST_REPORTS,
  });
}

function storiesThatTell(caseStudyId: string) {
  return database().story.findMany({
    where: {
      state: { in: statesWhere(STORY, "public") },
      OR: [{ caseStudyId }, { claims: { some: { claim: { caseStudyId } } } }],
    },
    select: { id: true, title: true },
    orderBy: { publishedAt: "desc" },
    take: 20,
  });
}
