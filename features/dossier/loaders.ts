import { z } from "zod";
import { type Agreement, isMarked, settled } from "@/domain/assessment/agreed";
import { type EvaluationFacts, isSameAnswer } from "@/domain/assessment/facts";
import { CHALLENGE } from "@/domain/challenge/states";
import { mayReadRecord } from "@/domain/decision/policy";
import { evaluationOfFile } from "@/domain/decision/ranking";
import { unitsToText } from "@/domain/evaluation/decimal";
import { placedIn, rankResponses } from "@/domain/evaluation/ranking";
import type { ReplayFile } from "@/domain/evaluation/replay-file";
import type { Attachment } from "@/domain/response/attachments";
import type { PhasePrice } from "@/domain/response/phase-prices";
import { rulesOn } from "@/domain/rules/procurement-rules";
import { addMonths } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { keptIndicators } from "@/features/contracts/records/proposals";
import { type EvaluationPage, evaluationPage } from "@/features/evaluation/loaders/page";
import { answerName, recommendationOf } from "@/features/evaluation/queries";
import { evaluatorNames } from "@/features/evaluation/records/record";
import { asDeputy, deputiesOf, replacementsOf } from "@/features/evaluation/records/replacements";
import { returnedScores } from "@/features/evaluation/records/returned";
import { database } from "@/lib/database";
import {
  auditOf,
  drawingsOf,
  exclusionsUndone,
  type KeptRow,
  keptRow,
  namesOf,
  namesOfBuyers,
} from "./queries";

/** The record of a challenge, for whoever may read it; else why not. */
export async function dossierPage(challengeId: string, path: string) {
  return dossierOf(await evaluationPage(challengeId, path));
}

/** The same for a page of an evaluation that is there. */
export async function dossierOf(page: EvaluationPage) {
  const verdict = mayReadRecord(page.person, page.facts);
  return { page, verdict, dossier: verdict.allowed ? await readDossier(page) : null };
}

export type Dossier = Awaited<ReturnType<typeof readDossier>>;

/** Everything that explains the decisions, as plain data: what page and file are made of. */
async function readDossier({ row: evaluation, facts, agreements, now }: EvaluationPage) {
  const reader = database();
  const row = await keptRow(reader, evaluation.id);
  const open = isOpen(facts);
  const people = await namesOf(reader, [
    ...row.responses.flatMap(({ readings }) => readings.map(({ userId }) => userId)),
    ...row.recommendations.flatMap(({ recommendedById, approvedById }) =>
      approvedById ? [recommendedById, approvedById] : [recommendedById],
    ),
    ...row.declarations.flatMap(({ userId, decidedById }) =>
      decidedById ? [userId, decidedById] : [userId],
    ),
    ...row.proposals.flatMap(({ proposedById, decidedById }) =>
      decidedById ? [proposedById, decidedById] : [proposedById],
    ),
    ...row.claimEvents.map(({ byId }) => byId),
    ...row.responses.flatMap(({ checks }) => checks.map(({ checkedById }) => checkedById)),
    ...(row.calibration?.versions ?? []).map(({ writtenById }) => writtenById),
    ...row.recommendations.flatMap(({ exclusions }) => exclusions.map((one) => one.decidedById)),
    ...row.responses.flatMap(({ priceQuestion }) =>
      priceQuestion
        ? [...earlierDecisions.parse(priceQuestion.earlier), ...latestDecision(priceQuestion)].map(
            (one) => one.decidedById,
          )
        : [],
    ),
    ...row.recommendations.flatMap(({ lettersReturned }) =>
      lettersReturned.flatMap(({ returnedById, releasedById }) =>
        releasedById ? [returnedById, releasedById] : [returnedById],
      ),
    ),
    ...row.responses.flatMap(({ contract }) =>
      (contract?.versions ?? []).flatMap(({ recordedById, confirmedById }) =>
        confirmedById ? [recordedById, confirmedById] : [recordedById],
      ),
    ),
    ...row.meetings.flatMap(({ present, closedById, openedById }) =>
      openedById ? [...present, closedById, openedById] : [...present, closedById],
    ),
    ...row.responses.flatMap(({ agreedScores }) =>
      agreedScores.flatMap(({ agreedById, confirmations }) => [
        agreedById,
        ...confirmations.map(({ userId }) => userId),
      ]),
    ),
  ]);
  const drawings = await drawingsOf(reader, row.id);
  const replacements = await replacementsOf(reader, row.id);
  const undone = await exclusionsUndone(reader, row.id);
  const deputies = await deputiesOf(reader, row.id);
  for (const { userId, of } of deputies) {
    const name = people.get(userId);
    if (name) people.set(userId, `${name} (deputy of ${of})`);
  }
  const own = await namesOfBuyers(reader, row);
  const audit = await auditOf(reader, row, [...own.keys()]);
  const labels = new Map(row.responses.map(({ id, label }) => [id, label ?? ""]));
  return {
    drawnAt: now,
    /** Who took it away, the last first. */
    drawings: drawings.map(({ at, actor, data }) => ({
      at,
      by: actorWords(actor, own),
      file: drawnAs.parse(data).file,
    })),
    keepUntil: keepUntil(row),
    challenge: challengeOf(row),
    versions: row.versions.map(({ number, publishedAt, material, summary, content }) => ({
      number,
      publishedAt,
      material,
      summary,
      content,
    })),
    /** What one person proposed of it or of its award, with what the second decided. */
    proposals: row.proposals.flatMap(({ proposedById, decidedById, kind, ...one }) =>
      kind === "REPLACEMENT"
        ? []
        : [
            {
              kind,
              state: one.state,
              content: one.content,
              why: whyOf(one.content),
              by: people.get(proposedById) ?? null,
              at: one.proposedAt,
              decidedBy: people.get(decidedById ?? "") ?? null,
              decidedAt: one.decidedAt,
              reason: one.reason,
            },
          ],
    ),
    /** Who was to take over from whom as lead, approver or moderator, why, and who agreed. */
    /** Exclusions that the lead undid after the approver's no, as they were. */
    exclusionsUndone: undone.map(({ responseId, byId, ...one }) => ({
      ...one,
      response: labels.get(responseId) ?? "",
      by: people.get(byId) ?? own.get(byId) ?? null,
    })),
    replacements: replacements.map(({ part, leaves, takesOver, why, state, by, ...one }) => ({
      part,
      leaves,
      /** The days for which they are only a deputy; null where they took over for good. */
      span: one.span,
      takesOver,
      why,
      by,
      at: one.at,
      state,
      decidedBy: one.decidedBy,
      decidedAt: one.decidedAt,
      reason: one.reason,
    })),
    engagement: engagementOf(row),
    /** Where it is the next phase of another: that one, and who was invited when. */
    phaseBefore: row.preceding && {
      ...row.preceding,
      invited: row.invited.map(({ supplier, invitedAt }) => ({
        supplier: supplier.name,
        invitedAt,
      })),
    },
    clarifications: row.clarifications.map((one) => ({
      askedAt: one.askedAt,
      state: one.state,
      asked: one.question,
      published: one.publicQuestion,
      answer: one.answer,
      answeredAt: one.answeredAt,
      /** The answer that this one corrects, by when it was given. */
      corrects: one.corrects?.answeredAt ?? null,
      reason: one.reason,
    })),
    people: row.parts.map(({ user, part, conflict, declaration, declaredAt, ...ended }) => ({
      name: user.name || user.email,
      part,
      conflict,
      declaration,
      declaredAt,
      leftAt: ended.endedAt,
      leftBecause: ended.endedReason,
    })),
    /** Every declaration of interests, the oldest first, with what was decided on it. */
    declarations: row.declarations.map(({ userId, decidedById, ...one }) => ({
      name: people.get(userId) ?? null,
      conflict: one.conflict,
      says: one.says,
      known: one.known,
      at: one.declaredAt,
      decidedBy: people.get(decidedById ?? "") ?? null,
      decidedAt: one.decidedAt,
      bars: one.bars,
      measures: one.measures,
      /** The response that they recognised while scoring. */
      recognised: labels.get(one.recognisedId ?? "") ?? null,
      /** The responses that the measures keep them from. */
      keptFrom: one.keptFrom.map(({ responseId }) => labels.get(responseId) ?? "").toSorted(),
    })),
    conflictAssessment: row.conflictAssessment,
    opening: row.opening && {
      begunBy: row.opening.begunBy.name,
      begunAt: row.opening.begunAt,
      openedBy: row.opening.openedBy?.name ?? null,
      openedAt: row.opening.openedAt,
    },
    /** False where it was cancelled before quality was agreed: then prices stay closed. */
    open,
    responses: row.responses.map((response) => responseOf(response, row, people, open)),
    scores: scoresOf(row, evaluatorNames(evaluation), agreements, people).map((one) => ({
      ...one,
      /** "e2": who gives no score for it. */
      keptFrom: evaluation.parts.flatMap(({ id, userId, part }) =>
        part === "EVALUATOR" &&
        row.declarations.some(
          (declared) =>
            declared.userId === userId &&
            declared.keptFrom.some(({ responseId }) => labels.get(responseId) === one.response),
        )
          ? [evaluatorNames(evaluation).get(id) ?? ""]
          : [],
      ),
    })),
    /** The made-up answer that the panel scored first, each time that it was written, and what was given for it. */
    calibration: calibrationOf(row, evaluatorNames(evaluation), people),
    /** Each time that the moderator said that quality is agreed, and who opened the prices after it. */
    meetings: row.meetings.map(({ present, minutes, closedById, closedAt, ...meeting }) => ({
      present: present.map((id) => people.get(id) ?? id),
      minutes,
      closedBy: people.get(closedById) ?? null,
      closedAt,
      pricesOpenedBy: people.get(meeting.openedById ?? "") ?? null,
      pricesOpenedAt: meeting.openedAt,
    })),
    /** Every one, the oldest first: all but the last were returned. */
    recommendations: row.recommendations.map((one) => ({
      winners: winnersIn(one.input),
      reason: one.reason,
      by: people.get(one.recommendedById) ?? null,
      at: one.recommendedAt,
      returnedAt: one.returnedAt,
      returnReason: one.returnReason,
      returnedScores: one.returned.map((answer) => answerName(evaluation, answer)),
      /** The approver's own yes or no to each exclusion. */
      exclusions: one.exclusions.map(({ responseId, agrees, decidedById, decidedAt }) => ({
        response: labels.get(responseId) ?? "",
        agrees,
        by: people.get(decidedById) ?? null,
        at: decidedAt,
      })),
      approvedBy: people.get(one.approvedById ?? "") ?? null,
      approvedAt: one.approvedAt,
      input: one.input,
      result: one.result,
    })),
    contracts: row.responses.flatMap((one) => contractOf(one, people)),
    /** Letters that the approver did not let go out as they were drawn. */
    lettersReturned: row.recommendations.flatMap(({ lettersReturned }) =>
      lettersReturned.map(({ responseId, returnedById, releasedById, ...one }) => ({
        response: labels.get(responseId) ?? "",
        reason: one.reason,
        /** What the lead had added to it by then. */
        note: one.note,
        by: people.get(returnedById) ?? null,
        at: one.returnedAt,
        releasedBy: people.get(releasedById ?? "") ?? null,
        releasedAt: one.releasedAt,
      })),
    ),
    /** Every one that was sent: with each decision one to each supplier. */
    letters: row.responses.flatMap(({ label, summaries }) =>
      summaries.map(({ sentAt, readAt, content }) => ({
        response: label,
        sentAt,
        readAt,
        content,
      })),
    ),
    concerns: row.concerns.map(({ responseId, says, raisedAt, answer, answeredAt }) => ({
      response: labels.get(responseId) ?? "",
      says,
      raisedAt,
      answer,
      answeredAt,
    })),
    /** Each claim about the award that was issued, and how it ended. */
    claims: row.claimEvents
      .filter(({ kind }) => kind === "ISSUED")
      .map(({ says, byId, at, endedBy }) => ({
        says,
        by: people.get(byId) ?? null,
        at,
        ended: endedBy && {
          says: endedBy.says,
          by: people.get(endedBy.byId) ?? null,
          at: endedBy.at,
        },
      })),
    releases: row.releases,
    /** How often somebody was refused who has nothing to do with it. */
    refusedOutsiders: audit.outsiders,
    audit: audit.entries.map(({ id, at, actor, command, outcome, data, hash }) => ({
      id: String(id),
      at,
      command,
      outcome,
      data,
      hash,
      by: `${actorWords(actor, own)}${asDeputy(deputies, actor.replace(/^person:/, ""), at)}`,
    })),
  };
}

const drawnAs = z.object({ file: z.string() });

/** Who did something, by name if they are on the buyer's side: nobody learns here who asked or began to answer. */
function actorWords(actor: string, buyers: ReadonlyMap<string, string>): string {
  const [, userId] = /^person:(.+)$/.exec(actor) ?? [];
  if (!userId) return actor === "anonymous" ? "Somebody signed out" : "The platform";
  return buyers.get(userId) ?? "Somebody of a supplier";
}

function challengeOf(row: KeptRow) {
  const { reference, title, slug, state, publishedAt, closesAt, openedAt, decidedAt } = row;
  const { awardNoticeAt, standstillEndsOn, awardedAt, completedAt, cancelledAt, cancelReason } =
    row;
  return {
    reference,
    title,
    slug,
    body: row.body.name,
    state,
    publishedAt,
    closesAt,
    openedAt,
    decidedAt,
    awardNoticeAt,
    awardedAt,
    completedAt,
    cancelledAt,
    cancelReason,
    standstillEndsOn: standstillEndsOn?.toISOString().slice(0, 10) ?? null,
    contract: recommendationOf(row)?.contractNote ?? null,
  };
}

/** What the market was asked before, what it said, and what everybody was told of it; null if it was not. */
function engagementOf({ engagement }: KeptRow) {
  if (!engagement) return null;
  const { content, asks, publishedAt, closesAt, summary, summarisedAt, replies } = engagement;
  return {
    content,
    asks,
    publishedAt,
    closesAt,
    summary,
    summarisedAt,
    replies: replies.map(({ supplier, possible, readiness, needs, repliedAt }) => ({
      supplier: supplier.name,
      possible,
      readiness,
      needs,
      repliedAt,
    })),
  };
}

function responseOf(
  response: KeptRow["responses"][number],
  { criteria, namesHidden }: KeptRow,
  people: ReadonlyMap<string, string>,
  open: boolean,
) {
  const { label, supplier, state, exclusionGround, exclusionReason, price, interests } = response;
  return {
    label,
    state,
    exclusionGround,
    exclusionReason,
    interests,
    supplier: open || !namesHidden ? supplier.name : null,
    price: open ? (price?.toFixed(2) ?? null) : null,
    phasePrices: open ? (response.phasePrices as unknown as PhasePrice[]) : [],
    priceQuestion: response.priceQuestion && {
      asks: response.priceQuestion.asks,
      askedAt: response.priceQuestion.askedAt,
      answerBy: response.priceQuestion.answerBy,
      answer: response.priceQuestion.answer,
      answeredAt: response.priceQuestion.answeredAt,
      excludes: response.priceQuestion.excludes,
      reason: response.priceQuestion.reason,
      decidedAt: response.priceQuestion.decidedAt,
      decisions: [
        ...earlierDecisions.parse(response.priceQuestion.earlier),
        ...latestDecision(response.priceQuestion),
      ].map(({ decidedById, ...one }) => ({ ...one, by: people.get(decidedById) ?? null })),
    },
    /** Each time that it was looked through before the scoring. */
    checks: response.checks.map(({ checkedById, checkedAt, excludes, ground, reason }) => ({
      by: people.get(checkedById) ?? null,
      at: checkedAt,
      excludes,
      ground,
      reason,
    })),
    pointsTo: response.pointsTo,
    attachments: response.attachments.flatMap(({ opened }) => (opened ? [named(opened)] : [])),
    ai: { used: response.aiUsed, detail: response.aiDetail },
    submissions: response.submissions,
    answers: criteria.map(({ id, key, title }) => ({
      criterion: key,
      title,
      text: response.answers.find(({ criterionId }) => criterionId === id)?.text ?? "",
    })),
    readings: response.readings.map(({ userId, firstReadAt }) => ({
      by: people.get(userId) ?? userId,
      firstReadAt,
    })),
  };
}

/** What was decided on a price before the approver returned it, the oldest first. */
const earlierDecisions = z.array(
  z.object({
    excludes: z.boolean(),
    reason: z.string(),
    decidedAt: z.coerce.date(),
    decidedById: z.string(),
  }),
);

function latestDecision(question: NonNullable<KeptRow["responses"][number]["priceQuestion"]>) {
  const { excludes, reason, decidedAt, decidedById } = question;
  if (excludes === null || !decidedAt || !decidedById) return [];
  return [{ excludes, reason, decidedAt, decidedById }];
}

function calibrationOf(
  { calibration, criteria }: KeptRow,
  evaluators: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, string>,
) {
  if (!calibration) return null;
  return {
    versions: calibration.versions.map(({ criterionId, text, writtenById, writtenAt }) => ({
      criterion: criteria.find(({ id }) => id === criterionId)?.title ?? "",
      text,
      by: people.get(writtenById) ?? null,
      at: writtenAt,
    })),
    scores: calibration.scores.map(({ partId, score, reason, givenAt }) => ({
      evaluator: evaluators.get(partId) ?? "",
      score,
      reason,
      at: givenAt,
    })),
  };
}

/** Why something was proposed, where that stands with it under this name. */
function whyOf(content: unknown): string {
  const said = z.object({ reason: z.string() }).safeParse(content);
  return said.success ? said.data.reason : "";
}

/** With a winner: what was signed, each time that it was written down, how it went, and how its phases ended. */
function contractOf(
  { label, supplier, state, contract, phases }: KeptRow["responses"][number],
  people: ReadonlyMap<string, string>,
) {
  if (state !== "AWARDED") return [];
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return [
    {
      response: label ?? "",
      supplier: supplier.name,
      signed: contract && {
        value: unitsToText(contract.valuePence, 2),
        signedOn: day(contract.signedOn),
        startsOn: day(contract.startsOn),
        endsOn: day(contract.endsOn),
        indicators: contract.indicators.map(({ name, target, ratings }) => ({
          name,
          target,
          ratings: ratings.map(({ periodEnds, rating, note }) => ({
            periodEnds: day(periodEnds),
            rating,
            note,
          })),
        })),
      },
      versions: (contract?.versions ?? []).map((one) => ({
        number: one.number,
        value: unitsToText(one.valuePence, 2),
        signedOn: day(one.signedOn),
        startsOn: day(one.startsOn),
        endsOn: day(one.endsOn),
        indicators: keptIndicators.parse(one.indicators),
        reason: one.reason,
        recordedBy: people.get(one.recordedById) ?? null,
        recordedAt: one.recordedAt,
        confirmedBy: people.get(one.confirmedById ?? "") ?? null,
        publishedAt: one.publishedAt,
      })),
      phases: phases.map(({ phase, ended, learnt, endedAt }) => ({
        phase: phase.name,
        ended,
        learnt,
        endedAt,
      })),
    },
  ];
}

/** A document by its name and its hash: without the key to it. */
function named(opened: unknown) {
  const { key: _, ...file } = opened as Attachment;
  return file;
}

/** Whom the ranking that was recommended places so that they win, by their labels. */
function winnersIn(input: unknown): string[] {
  const evaluation = evaluationOfFile(input as ReplayFile);
  return placedIn(evaluation, rankResponses(evaluation)).toSorted();
}

/**
 * Each evaluator's scores with their reasons, those that were returned to them included, and every agreed one: in the
 * order of responses and criteria.
 */
function scoresOf(
  { responses, criteria }: KeptRow,
  evaluators: ReadonlyMap<string, string>,
  agreements: readonly Agreement[],
  people: ReadonlyMap<string, string>,
) {
  return responses.flatMap(({ id: responseId, label, assessments, agreedScores }) =>
    criteria.map(({ id, key, title }) => {
      const agreement = agreements.find((one) =>
        isSameAnswer(one, { responseId, criterionId: id }),
      );
      const given = agreement?.given ?? [];
      const counting = settled(agreement?.versions ?? [], given).counting;
      return {
        response: label,
        criterion: key,
        title,
        individual: assessments.filter(isGiven).flatMap(({ partId, state, submittedAt, scores }) =>
          scores
            .filter(({ criterionId }) => criterionId === id)
            .map(({ score, reason, cited }) => ({
              evaluator: evaluators.get(partId) ?? "",
              score,
              reason,
              cited,
              state,
              submittedAt,
            })),
        ),
        /** What was submitted before the moderator returned it, the oldest first. */
        earlier: assessments.flatMap(({ partId, earlier }) =>
          returnedScores.parse(earlier).flatMap(({ returnedAt, reason: why, scores }) =>
            scores
              .filter(({ criterionId }) => criterionId === id)
              .map(({ score, reason }) => ({
                evaluator: evaluators.get(partId) ?? "",
                score,
                reason,
                returnedAt,
                returnReason: why,
              })),
          ),
        ),
        /** Every one that was recorded, the oldest first. */
        agreed: agreedScores
          .filter(({ criterionId }) => criterionId === id)
          .map(({ score, reason, agreedAt, agreedById, confirmations, ...one }) => ({
            score,
            reason,
            at: agreedAt,
            by: people.get(agreedById) ?? null,
            counts: one.id === counting?.id,
            /** Outside what was given alone, or more than one step from the median of it. */
            marked: isMarked(
              score,
              given.map((evaluator) => evaluator.score),
            ),
            confirmedBy: confirmations.map(({ userId, confirmedAt }) => ({
              name: people.get(userId) ?? null,
              at: confirmedAt,
            })),
          })),
      };
    }),
  );
}

/** What was submitted, whatever became of it since; what was only begun is the evaluator's own. */
function isGiven({ submittedAt }: { submittedAt: Date | null }): boolean {
  return submittedAt !== null;
}

/** Whether prices and hidden names were opened before it ended. */
function isOpen(facts: EvaluationFacts): boolean {
  return CHALLENGE.states[facts.state].decided || facts.meeting?.opened === true;
}

/** The day until which the record is kept at least; null while the challenge goes on. */
function keepUntil(row: KeptRow): string | null {
  const end = row.completedAt ?? row.cancelledAt ?? row.awardedAt;
  if (!end) return null;
  const day = londonDay(end);
  return addMonths(day, rulesOn(day).recordRetentionYears.value * 12);
}
