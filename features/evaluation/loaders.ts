import type { Person } from "@/domain/actor";
import { namesShown } from "@/domain/assessment/agreement";
import { withoutName } from "@/domain/assessment/black-out";
import { type NextPlaces, nextPlaces, type Place } from "@/domain/assessment/order";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import type { AssessmentState } from "@/domain/assessment/states";
import { CHALLENGE } from "@/domain/challenge/states";
import type { Standing } from "@/domain/evidence/grade";
import { endingOf } from "@/domain/file/check";
import { countWords } from "@/domain/format/words";
import { statesWhere } from "@/domain/lifecycle";
import type { Attachment } from "@/domain/response/attachments";
import type { ExclusionGround } from "@/domain/response/exclusion";
import { amendedSinceSubmission } from "@/features/responses/queries/amended";
import { database, databaseTime } from "@/lib/database";
import { noteReading } from "./commands/reading";
import type { EvaluationPage } from "./loaders/page";
import { assessmentsVisibleTo, type EvaluationRow, responsesVisibleTo, visibleTo } from "./queries";
import { claimCounts, type LinkedThing, linkedThings } from "./queries/evidence";
import { type PlatformFinding, platformCheck } from "./queries/platform-check";
import { COUNTS } from "./records/agreements";
import { evaluatorNames } from "./records/record";

export type CriterionRow = EvaluationRow["criteria"][number];

/** One answer as it is read: numbered paragraphs, and no price anywhere near. */
export interface ReadAnswer {
  criterion: CriterionRow;
  paragraphs: string[];
  words: number;
}

export interface ReadResponse {
  id: string;
  label: string;
  /** Null while suppliers' names are hidden from this person. */
  supplier: string | null;
  state: EvaluationRow["responses"][number]["state"];
  exclusionReason: string | null;
  exclusionGround: ExclusionGround | null;
  aiUsed: boolean | null;
  interests: string;
  /** A material amendment that it does not answer: it was neither replaced nor confirmed. */
  amended: { version: number; publishedAt: Date } | null;
  answers: ReadAnswer[];
  /** What of its published profile and case studies it points to; null where names are hidden. */
  pointsTo: LinkedThing[] | null;
  /** How many claims of what it points to were proven how far, when it was submitted. */
  claimCounts: Partial<Record<Standing, number>>;
  attachments: Attachment[];
}

/** A response with its answers, which is noted as read; null where there is none that the person may read. */
export async function readResponse(
  page: EvaluationPage,
  label: string,
): Promise<ReadResponse | null> {
  const { row, facts, person } = page;
  const response = await database().response.findFirst({
    where: { AND: [{ challengeId: row.id, label }, responsesVisibleTo(person)] },
    select: {
      id: true,
      state: true,
      exclusionReason: true,
      exclusionGround: true,
      aiUsed: true,
      interests: true,
      pointsTo: true,
      attachments: { orderBy: [{ addedAt: "asc" }, { id: "asc" }], select: { opened: true } },
      supplier: { select: { id: true, name: true, slug: true } },
      answers: true,
    },
  });
  if (!response) return null;
  const key = { responseId: response.id, userId: person.userId };
  const known = await database().reading.count({ where: key });
  if (known === 0) {
    const noted = await noteReading(person, { challengeId: row.id, responseId: response.id });
    if (!noted.ok) return null;
  }
  const { supplier } = response;
  const named = namesShown(person, facts);
  const redacted = (text: string) => (named ? text : withoutName(text, supplier.name));
  return {
    id: response.id,
    label,
    supplier: named ? supplier.name : null,
    state: response.state,
    exclusionReason: response.exclusionReason,
    exclusionGround: response.exclusionGround,
    aiUsed: response.aiUsed,
    interests: redacted(response.interests),
    amended: await amendedOf(response.id, row.id),
    answers: row.criteria.map((criterion) => {
      const text = response.answers.find(({ criterionId }) => criterionId === criterion.id)?.text;
      return {
        criterion,
        paragraphs: answerParagraphs(redacted(text ?? "")),
        words: countWords(text ?? ""),
      };
    }),
    pointsTo: named ? await linkedThings(database(), response) : null,
    claimCounts: claimCounts(response.pointsTo),
    attachments: response.attachments.flatMap(({ opened }, place) =>
      opened ? [named ? asOpened(opened) : unnamed(asOpened(opened), place + 1)] : [],
    ),
  };
}

function asOpened(opened: unknown): Attachment {
  return opened as Attachment;
}

/** A document by its number, where names are hidden: what it is called may tell whose it is. */
function unnamed(attachment: Attachment, number: number): Attachment {
  return { ...attachment, name: `Document ${number}.${endingOf(attachment.name)}` };
}

async function amendedOf(id: string, challengeId: string): Promise<ReadResponse["amended"]> {
  const amended = await amendedSinceSubmission(database(), { id, challengeId });
  return amended && { version: amended.version.number, publishedAt: amended.version.publishedAt };
}

export interface OwnAssessment {
  id: string;
  responseId: string;
  label: string;
  state: AssessmentState;
  returnReason: string | null;
  /** By the id of the criterion. */
  scores: Map<string, { score: number; reason: string; cited: number[]; savedAt: Date }>;
}

/** What the person has scored so far, in the order of the labels. Nobody else's is in it. */
export async function ownAssessments({ row, person }: EvaluationPage): Promise<OwnAssessment[]> {
  const rows = await database().assessment.findMany({
    where: {
      AND: [
        { response: { challengeId: row.id }, part: { userId: person.userId } },
        assessmentsVisibleTo(person),
      ],
    },
    include: { scores: true, response: { select: { label: true } } },
    orderBy: { response: { label: "asc" } },
  });
  return rows.map(({ id, responseId, state, returnReason, response, scores }) => ({
    id,
    responseId,
    label: response.label ?? "",
    state,
    returnReason,
    scores: new Map(scores.map(({ criterionId, ...score }) => [criterionId, score])),
  }));
}

/** Where the evaluator goes from one answer. */
export function placesFrom(
  page: EvaluationPage,
  own: readonly OwnAssessment[],
  at: Place,
): NextPlaces {
  return nextPlaces(
    own.map(({ label }) => label),
    page.row.criteria.map(({ key }) => key),
    at,
  );
}

export interface PanelScore {
  assessmentId: string;
  /** "e2" */
  evaluator: string;
  evaluatorId: string;
  responseId: string;
  criterionId: string;
  score: number;
  reason: string;
  cited: number[];
}

/** The individual scores that the person may see, in the order of the evaluators; of those barred, none. */
export async function panelScores({ row, person }: EvaluationPage): Promise<PanelScore[]> {
  const names = evaluatorNames(row);
  const rows = await database().assessment.findMany({
    where: {
      AND: [
        { response: { challengeId: row.id }, state: "SUBMITTED" },
        { part: COUNTS },
        assessmentsVisibleTo(person),
      ],
    },
    include: { scores: true, part: { select: { id: true, userId: true } } },
  });
  return rows
    .flatMap(({ id, responseId, part, scores }) =>
      scores.map(({ criterionId, score, reason, cited }) => ({
        assessmentId: id,
        evaluator: names.get(part.id) ?? "",
        evaluatorId: part.userId,
        responseId,
        criterionId,
        score,
        reason,
        cited,
      })),
    )
    .toSorted((a, b) => a.evaluator.localeCompare(b.evaluator, "en", { numeric: true }));
}

/** The challenges in which the person has a part, those to score first. */
export async function myEvaluations(person: Person) {
  const rows = await database().challenge.findMany({
    where: {
      AND: [
        visibleTo(person),
        { parts: { some: { userId: person.userId, endedAt: null } } },
        { state: { in: statesWhere(CHALLENGE, "public") } },
      ],
    },
    orderBy: [{ closesAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      title: true,
      reference: true,
      state: true,
      closesAt: true,
      evaluationEndsOn: true,
      body: { select: { name: true } },
      parts: {
        where: { userId: person.userId, endedAt: null },
        orderBy: { id: "asc" },
        select: { part: true, conflict: true, assessments: { select: { state: true } } },
      },
    },
  });
  return { rows, now: await databaseTime(database()) };
}

/** What the platform knows of the person and the suppliers that responded; nothing before the opening. */
export async function findingsOf({ row, person }: EvaluationPage): Promise<PlatformFinding[]> {
  return platformCheck(database(), row, person.userId);
}
