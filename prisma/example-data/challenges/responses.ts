import { createHash } from "node:crypto";
import { v7 as newId } from "uuid";
import { answerParagraphs } from "@/domain/assessment/paragraphs";
import { contentBytes } from "@/domain/response/content";
import { labelResponses } from "@/domain/response/labels";
import { londonDay } from "@/domain/timetable/london";
import { addWorkingDays } from "@/domain/timetable/working-days";
import type { ResponseState } from "@/generated/prisma/client";
import { at } from "../clock";
import type { Ground } from "../ground";
import { SUPPLIERS } from "../organisations";
import { standingWords } from "../texts/standing-words";
import type { LaidChallenge } from "./draft";
import type { ResponseText } from "./text";

export interface LaidResponse {
  id: string;
  label: string | null;
  text: ResponseText;
  /** By question, as it was submitted. */
  answers: Map<string, string>;
}

/** Lays the responses as their suppliers left them: drafts, and what was received, byte for byte. */
export async function layResponses(ground: Ground, laid: LaidChallenge): Promise<LaidResponse[]> {
  const texts = laid.text.responses ?? [];
  const drawn = draw(laid.id, texts);
  const responses = texts.map((text, place): LaidResponse => {
    const { id, label } = drawn[place] ?? { id: newId(), label: null };
    return { id, label, text, answers: answersOf(laid, text) };
  });
  await ground.tx.response.createMany({
    data: responses.map(({ id, text }) => ({
      ...{ id, challengeId: laid.id, supplierId: ground.organisations[text.for] },
      state: text.draft ? "DRAFT" : "SUBMITTED",
      ...{ price: text.price, hours: text.hours, aiUsed: text.ai !== undefined },
      ...{ aiDetail: text.ai ?? "", interests: text.interests ?? "", revision: 8 },
      createdAt: laid.schedule.afterPublication(4, "10:10"),
    })),
  });
  await layAnswers(ground, laid, responses);
  await ground.tx.submission.createMany({
    data: responses.flatMap((response, place) => submissionsOf(ground, laid, response, place)),
  });
  return responses;
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
  { id, text, answers }: LaidResponse,
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
      ...{ challenge: reference, version: challenge.amendment ? 2 : 1 },
      supplier: SUPPLIERS[text.for].name,
      answers: challenge.criteria.map(({ question }, order) => ({
        criterion: `c${order + 1}`,
        question,
        text: answers.get(`c${order + 1}`) ?? "",
      })),
      price: Number(price).toFixed(2),
      ai: { used: text.ai !== undefined, detail: text.ai ?? "" },
      interests: text.interests ?? "",
    });
    const sha256 = createHash("sha256").update(content).digest("hex");
    const submittedById = people[text.by];
    return { id: newId(), responseId: id, number, receivedAt, submittedById, sha256, content };
  };
  return text.firstPrice === undefined
    ? [of(1, text.price, received(0))]
    : [of(1, text.firstPrice, received(2)), of(2, text.price, received(0))];
}

/** Opens what was submitted: each gets its letter, and is looked through. */
export async function openResponses(
  { tx }: Ground,
  laid: LaidChallenge,
  responses: readonly LaidResponse[],
): Promise<void> {
  for (const { id, label, text } of responses) {
    await tx.response.update({ where: { id }, data: { label, ...checkOf(text) } });
  }
  await tx.challenge.update({
    where: { id: laid.id },
    data: { state: "OPENED", openedAt: laid.schedule.step("opened") },
  });
}

function checkOf({ check }: ResponseText): { state: ResponseState; exclusionReason?: string } {
  if (check === "unchecked") return { state: "OPENED" };
  return check ? { state: "EXCLUDED", exclusionReason: check.excluded } : { state: "COMPLIANT" };
}
