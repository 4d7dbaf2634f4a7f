import { v7 as newId } from "uuid";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import type { Prisma } from "@/generated/prisma/client";
import type { Ground } from "../ground";
import { GIVEN_REASONS } from "../texts/given-reasons";
import { agreedReason, scoreReason } from "../texts/reasons";
import type { LaidChallenge } from "./draft";
import type { LaidResponse } from "./responses";

/** Everybody who has declared says so; nothing was to be read before. */
export async function declare(
  { tx, people }: Ground,
  { id, text, schedule }: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  const idOf = (label: string) => responses.find((one) => one.text.label === label)?.id ?? "";
  for (const one of text.declarations ?? []) {
    const { by, conflict, declaration = "", measures, keptFrom = [], recognised } = one;
    const declaredAt = schedule.step(recognised ? "started" : "declared");
    const decided = measures
      ? { decidedById: people[text.approver], decidedAt: declaredAt, bars: false, measures }
      : {};
    const userId = people[by];
    await tx.declaration.create({
      data: {
        id: newId(),
        challengeId: id,
        userId,
        conflict,
        says: declaration,
        declaredAt,
        ...decided,
        recognisedId: recognised ? idOf(recognised) : null,
        keptFrom: { create: keptFrom.map((label) => ({ responseId: idOf(label) })) },
      },
    });
    if (recognised) continue;
    await tx.challengePart.updateMany({
      where: { challengeId: id, userId: people[by] },
      data: {
        conflict: conflict === "MANAGEABLE" && !measures ? "WAITING" : conflict,
        declaration,
        declaredAt,
      },
    });
  }
}

/** Scoring starts: one assessment for each evaluator who has declared and each compliant response. */
export async function score(
  ground: Ground,
  laid: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  const { tx } = ground;
  const assessments: Prisma.AssessmentCreateManyInput[] = [];
  const scores: Prisma.ScoreCreateManyInput[] = [];
  for (const response of inEvaluation(responses)) {
    for (const [evaluator, partId] of declared(laid)) {
      if (isKept(laid, evaluator, response)) continue;
      const id = newId();
      const given = scoresOf(laid, response, evaluator, id);
      const submitted = given.length === laid.criteria.size;
      scores.push(...given);
      assessments.push({
        id,
        partId,
        responseId: response.id,
        state: submitted ? "SUBMITTED" : "SCORING",
        submittedAt: submitted ? submittedAt(ground, laid) : null,
      });
    }
  }
  await tx.assessment.createMany({ data: assessments });
  await tx.score.createMany({ data: scores });
  await tx.challenge.update({ where: { id: laid.id }, data: { state: "EVALUATING" } });
}

/** Evaluators who declared, with their places on the panel. */
function declared({ text, evaluators }: LaidChallenge): [place: number, partId: string][] {
  return evaluators.flatMap((partId, place): [number, string][] =>
    text.declarations?.some(({ by }) => by === text.evaluators[place]) ? [[place, partId]] : [],
  );
}

function isKept({ text }: LaidChallenge, evaluator: number, response: LaidResponse): boolean {
  const { label } = response.text;
  return (text.declarations ?? []).some(
    ({ by, keptFrom }) =>
      by === text.evaluators[evaluator] && label !== undefined && keptFrom?.includes(label),
  );
}

/** On the planned day; while the panel still scores, who is through was quick. */
function submittedAt({ clock }: Ground, { schedule }: LaidChallenge): Date {
  const planned = schedule.step("scored");
  return planned < clock.now ? planned : schedule.step("started");
}

function scoresOf(
  laid: LaidChallenge,
  { text, label, answers }: LaidResponse,
  evaluator: number,
  assessmentId: string,
): Prisma.ScoreCreateManyInput[] {
  return laid.text.criteria.flatMap(({ kind }, place) => {
    const key = `c${place + 1}`;
    const given = text.scores?.[key]?.split(" ")[evaluator];
    if (given === undefined || given === "-") return [];
    const value = Number(given);
    const own = GIVEN_REASONS[`${laid.text.number} ${label} ${key} e${evaluator + 1}`];
    const paragraphs = answerParagraphs(answers.get(key) ?? "").length;
    const { reason, cited } = own ?? scoreReason(kind, value, evaluator + place);
    return [
      {
        assessmentId,
        criterionId: laid.criteria.get(key) ?? "",
        score: value,
        reason,
        cited: cited.filter((one) => one <= paragraphs),
        savedAt: laid.schedule.step("started"),
      },
    ];
  });
}

/** The panel meets, and the moderator records what it agreed. */
export async function agree(
  ground: Ground,
  laid: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  const { tx, people } = ground;
  const rows = inEvaluation(responses).flatMap(({ id, text }) =>
    laid.text.criteria.map(({ kind }, place) => {
      const key = `c${place + 1}`;
      const value = Number(text.scores?.[key]?.split(" ").at(-1));
      const first = isReturned(laid, text.label, key) ? laid.text.returned : undefined;
      return {
        id: newId(),
        responseId: id,
        criterionId: laid.criteria.get(key) ?? "",
        score: first?.score ?? value,
        reason: first?.agreed ?? text.agreed?.[key] ?? agreedReason(kind, value),
        agreedById: people[laid.text.moderator],
        agreedAt: laid.schedule.step("agreed"),
      };
    }),
  );
  await tx.agreedScore.createMany({ data: rows });
  await layConfirmations(tx, rows);
  await layMeeting(ground, laid);
  await tx.challenge.update({ where: { id: laid.id }, data: { state: "MODERATING" } });
}

/** Every evaluator who gave another score alone stands by what was agreed. */
async function layConfirmations(
  tx: Ground["tx"],
  agreed: readonly (Prisma.AgreedScoreCreateManyInput & { id: string })[],
): Promise<void> {
  const responses = agreed.map(({ responseId }) => responseId);
  const given = await tx.score.findMany({
    where: { assessment: { responseId: { in: responses }, state: "SUBMITTED" } },
    select: {
      score: true,
      criterionId: true,
      assessment: { select: { responseId: true, part: { select: { userId: true } } } },
    },
  });
  await tx.agreedScoreConfirmed.createMany({
    data: agreed.flatMap(({ id, responseId, criterionId, score, agreedById, agreedAt }) =>
      given
        .filter(
          (one) =>
            one.assessment.responseId === responseId &&
            one.criterionId === criterionId &&
            one.score !== score &&
            one.assessment.part.userId !== agreedById,
        )
        .map(({ assessment }) => ({
          agreedScoreId: id,
          userId: assessment.part.userId,
          confirmedAt: agreedAt,
        })),
    ),
  });
}

/** What the approver sent back is agreed anew, and confirmed. */
export async function agreeAgain(
  { tx, people }: Ground,
  laid: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  const { returned, criteria, moderator } = laid.text;
  const response = responses.find(({ text }) => text.label === returned?.label);
  if (!returned || !response) throw new Error(`${laid.text.title} names no response to return.`);
  const { id: responseId, text } = response;
  const value = Number(text.scores?.[returned.key]?.split(" ").at(-1));
  const kind = criteria[Number(returned.key.slice(1)) - 1]?.kind;
  const row = {
    id: newId(),
    responseId,
    criterionId: laid.criteria.get(returned.key) ?? "",
    score: value,
    reason: text.agreed?.[returned.key] ?? (kind ? agreedReason(kind, value) : ""),
    agreedById: people[moderator],
    agreedAt: laid.schedule.step("agreedAgain"),
  };
  await tx.agreedScore.create({ data: row });
  await layConfirmations(tx, [row]);
}

function isReturned({ text: { returned } }: LaidChallenge, label: string | undefined, key: string) {
  return returned?.label === label && returned?.key === key;
}

/** The moderator closes the meeting, and the lead opens the prices. */
async function layMeeting({ tx, people }: Ground, { id, text, schedule }: LaidChallenge) {
  const at = schedule.step("agreed");
  await tx.panelMeeting.create({
    data: {
      id: newId(),
      challengeId: id,
      present: [text.moderator, ...text.evaluators].map((key) => people[key]),
      minutes:
        "The panel read each answer again where scores stood apart, and agreed on what in the answer earns the score.",
      closedById: people[text.moderator],
      closedAt: at,
      openedById: people[text.moderator === text.lead ? text.approver : text.lead],
      openedAt: at,
    },
  });
}

/** A supplier was asked about its price, once those were open, and explained it. */
export async function askAboutPrices(
  { tx, people }: Ground,
  { text: { lead, moderator }, schedule }: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  for (const { id, text } of responses) {
    if (!text.priceQuestion) continue;
    await tx.priceQuestion.create({
      data: {
        responseId: id,
        ...text.priceQuestion,
        excludes: false,
        askedAt: schedule.step("priceAsked"),
        askedById: people[lead],
        answerBy: schedule.step("priceAnswerBy"),
        answeredAt: schedule.step("priceAnswered"),
        answeredById: people[text.by],
        decidedAt: schedule.step("priceDecided"),
        decidedById: people[moderator],
      },
    });
  }
}

function inEvaluation(responses: readonly LaidResponse[]): LaidResponse[] {
  return responses.filter(({ text }) => text.check === undefined && !text.draft);
}
