import { createHash } from "node:crypto";
import { addHours } from "date-fns";
import { v7 as newId } from "uuid";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import type { Pointed } from "@/domain/response/attachments";
import { boxBytes, contentBytes } from "@/domain/response/content";
import { draftBytes } from "@/domain/response/draft";
import { labelResponses } from "@/domain/response/labels";
import { type PhasePrice, pricedPhases } from "@/domain/response/phase-prices";
import { receiptBytes } from "@/domain/response/receipt";
import { londonDay } from "@/domain/timetable/london";
import { addWorkingDays } from "@/domain/timetable/working-days";
import { publishedOf } from "@/features/responses/queries/published";
import { recipientOf } from "@/features/responses/records/sealed-drafts";
import type { ExclusionGround, Prisma, ResponseState } from "@/generated/prisma/client";
import { lock, seal, signed } from "@/lib/seal";
import { at } from "../clock";
import type { Ground } from "../ground";
import { SUPPLIERS } from "../organisations";
import { standingWords } from "../texts/standing-words";
import type { LaidChallenge } from "./draft";
import type { ChallengeText, ResponseText } from "./text";

export interface LaidResponse {
  id: string;
  label: string | null;
  text: ResponseText;
  /** By question, as it was submitted. */
  answers: Map<string, string>;
  pointsTo: Pointed[];
}

/** Lays the responses as their suppliers left them: drafts, and what was received, byte for byte. */
export async function layResponses(ground: Ground, laid: LaidChallenge): Promise<LaidResponse[]> {
  const texts = laid.text.responses ?? [];
  const drawn = draw(laid.id, texts);
  const responses = texts.map((text, place): LaidResponse => {
    const { id, label } = drawn[place] ?? { id: newId(), label: null };
    return { id, label, text, answers: answersOf(laid, text), pointsTo: [] };
  });
  for (const response of responses) {
    const supplierId = ground.organisations[response.text.for];
    response.pointsTo = await publishedOf(ground.tx, supplierId, laid.schedule.closesAt);
  }
  for (const { id, text, answers, pointsTo } of responses) {
    await ground.tx.response.create({
      data: {
        id,
        challengeId: laid.id,
        supplierId: ground.organisations[text.for],
        state: text.draft ? "DRAFT" : text.withdrawn ? "WITHDRAWN" : "SUBMITTED",
        hours: text.hours,
        revision: 8,
        createdAt: laid.schedule.afterPublication(4, "10:10"),
        draft: await lock(draftBytes(id, unsent(laid, text, answers, pointsTo))),
      },
    });
  }
  const received = responses.flatMap((response, place) =>
    submissionsOf(ground, laid, response, place),
  );
  for (const submission of received) await laySubmission(ground, laid, submission);
  return responses;
}

function draftOf(
  laid: LaidChallenge,
  text: ResponseText,
  answers: Map<string, string>,
  pointsTo: readonly Pointed[],
) {
  const { criteria } = laid;
  return {
    answers: Object.fromEntries([...answers].map(([key, says]) => [criteria.get(key) ?? "", says])),
    price: pounds(text.price),
    phasePrices: phasePricesOf(laid.text, text.price),
    // What somebody submitted although it is far from the value was asked about first.
    priceMeant: pounds(text.price),
    aiUsed: text.ai !== undefined,
    aiDetail: text.ai ?? "",
    interests: text.interests ?? "",
    attachments: [],
    pointsTo: pointsTo.map(({ kind, id }) => ({ kind, id })),
  };
}

/** What the draft says: what was submitted, but for a price that was saved since. */
function unsent(
  laid: LaidChallenge,
  text: ResponseText,
  answers: Map<string, string>,
  pointsTo: readonly Pointed[],
) {
  return draftOf(laid, { ...text, price: text.unsentPrice ?? text.price }, answers, pointsTo);
}

/** A price shared among the phases as their values are, to the pound; the last has the rest. */
function phasePricesOf({ phases }: ChallengeText, price: string): PhasePrice[] {
  const named = phases.map(({ suppliers = 1, ...phase }) => ({ ...phase, suppliers }));
  const names = pricedPhases(named);
  const together = phases.reduce((sum, { pounds }) => sum + pounds, 0);
  const shares = names.map((_, place) =>
    Math.floor((Number(price) * (phases[place]?.pounds ?? 0)) / together),
  );
  const rest = Number(price) - shares.slice(0, -1).reduce((sum, share) => sum + share, 0);
  return names.map((phase, place) => ({
    phase,
    price: pounds(String(place === names.length - 1 ? rest : shares[place])),
  }));
}

const pounds = (price: string) => Number(price).toFixed(2);

/** Seals what was received as a submission does, and signs its receipt. */
async function laySubmission(
  { tx }: Ground,
  { id: challengeId, reference: challenge }: LaidChallenge,
  { content, ...submission }: ReturnType<typeof submissionsOf>[number],
): Promise<void> {
  const { responseId: response, number, receivedAt, sha256 } = submission;
  const receipt = { challenge, response, number, receivedAt: receivedAt.toISOString(), sha256 };
  const bytes = boxBytes({ content, keys: {} });
  const boxes = {
    sealed: await seal(await recipientOf(tx, challengeId), bytes),
    copy: await lock(bytes),
  };
  const signature = signed(receiptBytes(receipt));
  await tx.submission.create({ data: { ...submission, ...boxes, signature } });
  const { id: submissionId, withdrawnAt: at, submittedById: byId } = submission;
  if (at)
    await tx.withdrawal.create({ data: { id: newId(), submissionId, undone: false, at, byId } });
}

/** Ids with the letters that the product draws for them: each response takes the id that drew its letter. */
function draw(challengeId: string, texts: readonly ResponseText[]) {
  const ids = texts.map(() => newId());
  const labels = labelResponses(challengeId, ids);
  const byLabel = new Map([...labels].map(([id, label]) => [label, id]));
  return texts.map(({ label }, place) => {
    const id = (label && byLabel.get(label)) ?? ids[place] ?? newId();
    return { id, label: labels.get(id) ?? null };
  });
}

function answersOf({ text, criteria }: LaidChallenge, response: ResponseText): Map<string, string> {
  return new Map(
    [...criteria.keys()].flatMap((key, place): [string, string][] => {
      const kind = text.criteria[place]?.kind;
      const own = response.answers[key];
      if (response.draft) return own ? [[key, own]] : [];
      const whole = own !== undefined && answerParagraphs(own).length >= 3;
      const standing = whole || !kind ? "" : standingWords(response.for, kind);
      return [[key, [own, standing].filter((part) => part).join("\n\n")]];
    }),
  );
}

async function layAnswers(
  { tx }: Ground,
  { criteria }: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  await tx.answer.createMany({
    data: responses.flatMap(({ id, answers }) =>
      [...answers].map(([key, text]) => ({
        responseId: id,
        criterionId: criteria.get(key) ?? "",
        text,
      })),
    ),
  });
}

function submissionsOf(
  { clock, people }: Ground,
  { text: challenge, reference, schedule }: LaidChallenge,
  { id, text, answers, pointsTo }: LaidResponse,
  place: number,
) {
  if (text.draft) return [];
  const last =
    challenge.state === "PUBLISHED"
      ? clock.workingDaysAgo(2)
      : addWorkingDays(londonDay(schedule.closesAt), -1);
  const received = (daysBefore: number) =>
    at(addWorkingDays(last, -daysBefore), `1${place}:4${place}:17`);
  const of = (number: number, price: string, receivedAt: Date) => {
    const content = contentBytes({
      challenge: reference,
      version: challenge.amendment ? 2 : 1,
      supplier: SUPPLIERS[text.for].name,
      answers: challenge.criteria.map(({ question }, order) => ({
        criterion: `c${order + 1}`,
        question,
        text: answers.get(`c${order + 1}`) ?? "",
      })),
      price: pounds(price),
      phasePrices: phasePricesOf(challenge, price),
      ai: { used: text.ai !== undefined, detail: text.ai ?? "" },
      interests: text.interests ?? "",
      attachments: [],
      pointsTo,
      nonce: createHash("sha256").update(`${id} ${number}`).digest("hex").slice(0, 32),
    });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const submittedById = people[text.by];
    const withdrawnAt = text.withdrawn ? addHours(receivedAt, 20) : null;
    const row = { id: newId(), responseId: id, number, receivedAt, submittedById, sha256 };
    return { ...row, withdrawnAt, content };
  };
  return text.firstPrice === undefined
    ? [of(1, text.price, received(0))]
    : [of(1, text.firstPrice, received(2)), of(2, text.price, received(0))];
}

/** Opens what was submitted: it is written down, each gets its letter, and is looked through. */
export async function openResponses(
  ground: Ground,
  laid: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  const { tx, people } = ground;
  const openedAt = laid.schedule.step("opened");
  const submitted = responses.filter(({ text }) => !text.draft);
  await layAnswers(ground, laid, submitted);
  for (const { id, label, text, answers, pointsTo } of submitted) {
    const {
      answers: _,
      attachments: __,
      priceMeant: ___,
      ...words
    } = draftOf(laid, text, answers, pointsTo);
    const phasePrices = words.phasePrices.map((one) => ({ ...one }));
    const kept: Prisma.InputJsonValue = JSON.parse(JSON.stringify(pointsTo));
    const data = { label, draft: null, ...words, pointsTo: kept, phasePrices, ...checkOf(text) };
    await tx.response.update({ where: { id }, data });
  }
  await tx.opening.create({
    data: {
      challengeId: laid.id,
      begunById: people[laid.text.lead],
      begunAt: openedAt,
      openedById: people[laid.text.approver],
      openedAt,
    },
  });
  await tx.challenge.update({ where: { id: laid.id }, data: { state: "OPENED", openedAt } });
}

function checkOf({ check }: ResponseText): {
  state: ResponseState;
  exclusionReason?: string;
  exclusionGround?: ExclusionGround;
} {
  if (check === "unchecked") return { state: "OPENED" };
  if (!check) return { state: "COMPLIANT" };
  return { state: "EXCLUDED", exclusionReason: check.excluded, exclusionGround: "CONDITIONS" };
}
