import { v7 as newId } from "uuid";
import type { Person } from "@/domain/actor";
import { isMarked } from "@/domain/assessment/agreed";
import type { ParticipantPart } from "@/domain/challenge/content";
import { DRAINAGE } from "@/domain/evaluation/evaluation.fixture";
import { toPence } from "@/domain/input";
import { addDays, type Day } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import { WHOLE } from "@/features/challenges/queries";
import { contentOf } from "@/features/challenges/records/content";
import {
  agreeScore,
  approve,
  checkResponse,
  closeMeeting,
  confirmAgreed,
  declare,
  openPrices,
  publishAwardNotice,
  recommend,
  saveScore,
  sendSummaries,
  startEvaluation,
  startModeration,
  submitScores,
} from "@/features/evaluation/commands";
import { findEvaluation } from "@/features/evaluation/queries";
import type { Organisation } from "@/generated/prisma/client";
import type { Outcome } from "@/lib/command";
import { database, databaseTime } from "@/lib/database";
import { layOrganisation, layPerson, write } from "../setup/lay";

export { layOrganisation, layPerson, write };

/** A challenge that has just been opened, with everybody who has a part in it. */
export interface Stage {
  challengeId: string;
  body: Organisation;
  lead: Person;
  approver: Person;
  moderator: Person;
  evaluators: Person[];
  /** By label. */
  responses: Map<string, string>;
  suppliers: Map<string, Organisation>;
  /** By key. */
  criteria: Map<string, string>;
}

let counter = 0;

/** A marker in every answer: whoever can read one finds it. */
export const MARKER = "zanzibar-lighthouse";

interface Options {
  namesHidden?: boolean;
  /** How many can win its first phase, of two. */
  places?: number;
}

/** The drainage challenge of the design, opened: five responses, three evaluators, nobody declared yet. */
export async function layOpened(options: Options = {}): Promise<Stage> {
  const body = await layOrganisation("Department for Coasts and Rivers", "PUBLIC_BODY");
  const [lead, approver, moderator, ...evaluators] = await Promise.all([
    layPerson(body, "COMMERCIAL"),
    layPerson(body, "APPROVER"),
    layPerson(body, "COMMERCIAL"),
    ...[1, 2, 3].map(() => layPerson(body, "REFERENCE")),
  ]);
  const parts: [Person, ParticipantPart][] = [
    [lead, "LEAD"],
    [approver, "APPROVER"],
    [moderator, "MODERATOR"],
    ...evaluators.map((one): [Person, ParticipantPart] => [one, "EVALUATOR"]),
  ];
  const challenge = await write((tx) =>
    tx.challenge.create({
      data: {
        slug: `drainage-${++counter}`,
        reference: `2026-${String(counter).padStart(3, "0")}`,
        state: "OPENED",
        version: 1,
        title: "Make 90,000 handwritten drainage records searchable",
        summary: "Paper that nobody can search.",
        bodyId: body.id,
        createdById: lead.userId,
        priceWeight: "30",
        maximum: 5,
        descriptors: [
          "None",
          "Says what",
          "Says how",
          "Some evidence",
          "Evidence",
          "As 4, and more",
        ],
        tieBreaks: ["quality", "criterion:approach"],
        namesHidden: options.namesHidden ?? false,
        phases: options.places
          ? {
              create: [
                { order: 1, name: "Explore", suppliers: options.places, valuePence: 6_000_000n },
                { order: 2, name: "Pilot", valuePence: 18_000_000n },
              ],
            }
          : undefined,
        publishedAt: new Date("2026-09-01T09:00:00Z"),
        questionsCloseAt: new Date("2026-09-20T11:00:00Z"),
        closesAt: new Date("2026-10-02T11:00:00Z"),
        openedAt: new Date("2026-10-02T13:00:00Z"),
        criteria: {
          create: DRAINAGE.criteria.map(({ id, title, weight, minimum }, order) => ({
            key: id,
            order,
            title: title ?? id,
            question: `How will you do ${id}?`,
            weight: String(weight),
            minimum: minimum === undefined || minimum === null ? null : Number(minimum),
          })),
        },
        parts: { create: parts.map(([{ userId }, part]) => ({ id: newId(), userId, part })) },
      },
      include: WHOLE,
    }),
  );
  const suppliers = new Map<string, Organisation>();
  const responses = new Map<string, string>();
  for (const { id: label, price } of DRAINAGE.responses) {
    const supplier = await layOrganisation(`Supplier ${label} ${counter}`, "SUPPLIER");
    await layPerson(supplier, "ADMIN");
    const response = await write((tx) =>
      tx.response.create({
        data: {
          challengeId: challenge.id,
          supplierId: supplier.id,
          state: "OPENED",
          label,
          price,
          answers: {
            create: challenge.criteria.map(({ id, key }) => ({
              criterionId: id,
              text: `${label} answers ${key}.\n\nIt says ${MARKER}.`,
            })),
          },
        },
      }),
    );
    suppliers.set(label, supplier);
    responses.set(label, response.id);
  }
  await write((tx) =>
    tx.challengeVersion.create({
      data: {
        challengeId: challenge.id,
        number: 1,
        content: { ...contentOf(challenge) },
        publishedAt: new Date("2026-09-01T09:00:00Z"),
      },
    }),
  );
  return {
    challengeId: challenge.id,
    body,
    lead,
    approver,
    moderator,
    evaluators,
    responses,
    suppliers,
    criteria: new Map(challenge.criteria.map(({ id, key }) => [key, id])),
  };
}

/** Fails the test with the words of the refusal. */
export function done<Result>(outcome: Outcome<Result>): Result {
  if (outcome.ok) return outcome.result;
  throw new Error(JSON.stringify(outcome));
}

/** The reason of a refusal. Fails the test if there was none. */
export function reasonOf(outcome: Outcome<unknown>): string {
  if (outcome.ok || !("refusal" in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.refusal.reason;
}

export async function declareNone(stage: Stage, ...people: Person[]): Promise<void> {
  for (const person of people) {
    const input = { challengeId: stage.challengeId, conflict: "NONE", declaration: "" } as const;
    done(await declare(person, input));
  }
}

/** Everybody has declared and every response complies: the panel scores. */
export async function toScoring(stage: Stage): Promise<void> {
  const { challengeId, lead, moderator, approver, evaluators, responses } = stage;
  await declareNone(stage, lead, moderator, approver, ...evaluators);
  for (const responseId of responses.values()) {
    done(await checkResponse(lead, { challengeId, responseId, outcome: "compliant", reason: "" }));
  }
  done(await startEvaluation(lead, { challengeId }));
}

/** One evaluator gives every score that the design shows for them. */
export async function scoreAll(stage: Stage, place: number): Promise<void> {
  const evaluator = stage.evaluators[place];
  if (!evaluator) throw new Error(`There is no evaluator ${place}`);
  for (const { label, key, individual } of given()) {
    done(
      await saveScore(evaluator, {
        ...target(stage, label, key),
        score: individual[place] ?? 0,
        reason: `${label} on ${key}, evaluator ${place + 1}`,
        cited: [1, 2, 9],
      }),
    );
  }
}

/** Everybody has scored and submitted, and the panel meets. */
export async function toModeration(stage: Stage): Promise<void> {
  const { challengeId, evaluators, moderator } = stage;
  await toScoring(stage);
  for (const [place, evaluator] of evaluators.entries()) {
    await scoreAll(stage, place);
    done(await submitScores(evaluator, { challengeId }));
  }
  done(await startModeration(moderator, { challengeId }));
}

/** The moderator records every score as the design has it, or as the test wants it, and nobody has confirmed any. */
export async function toRecorded(
  stage: Stage,
  scoreOf = ({ agreed }: ReturnType<typeof given>[number]) => agreed,
): Promise<void> {
  await toModeration(stage);
  for (const one of given()) {
    const score = scoreOf(one);
    const why = isMarked(score, one.individual) ? " for what it says in the answer".repeat(2) : "";
    const reason = `Agreed for ${one.label} on ${one.key}${why}`;
    done(
      await agreeScore(stage.moderator, { ...target(stage, one.label, one.key), score, reason }),
    );
  }
}

/** Every evaluator confirms what waits for them. */
export async function confirmAll({ challengeId, evaluators, lead }: Stage): Promise<void> {
  const found = await findEvaluation(database(), lead, challengeId);
  for (const { agreedId, awaited } of found?.facts.unconfirmed ?? []) {
    for (const evaluator of evaluators.filter(({ userId }) => awaited.includes(userId)))
      done(await confirmAgreed(evaluator, { challengeId, agreedId }));
  }
}

/** Every score counts, the moderator has closed the meeting, and the lead has opened the prices. */
export async function toAgreed(
  stage: Stage,
  scoreOf?: Parameters<typeof toRecorded>[1],
): Promise<void> {
  await toRecorded(stage, scoreOf);
  await confirmAll(stage);
  const { challengeId, moderator, lead, evaluators } = stage;
  const present = [moderator, ...evaluators].map(({ userId }) => userId);
  done(await closeMeeting(moderator, { challengeId, present, minutes: "We read each again." }));
  done(await openPrices(lead, { challengeId }));
}

export function target({ challengeId, responses, criteria }: Stage, label: string, key: string) {
  return {
    challengeId,
    responseId: responses.get(label) ?? "",
    criterionId: criteria.get(key) ?? "",
  };
}

/** The scores of the design, one line for each response and criterion. */
export function given(): { label: string; key: string; agreed: number; individual: number[] }[] {
  return DRAINAGE.responses.flatMap(({ id: label, scores }) =>
    Object.entries(scores ?? {}).map(([key, { agreed, individual }]) => ({
      label,
      key,
      agreed: Number(agreed),
      individual: Object.values(individual ?? {}).map(Number),
    })),
  );
}

/** The approver agrees to every exclusion, and approves. */
export async function approveAll(who: Person, { challengeId }: { challengeId: string }) {
  const responses = await database().response.findMany({ where: { challengeId } });
  const exclusions = Object.fromEntries(responses.map(({ id }) => [id, true]));
  return approve(who, { challengeId, exclusions });
}

/** The moderator has recommended response C, or as many as can win, and the approver has approved it. */
export async function toDecided(options: Options = {}): Promise<Stage> {
  const stage = await layOpened(options);
  await toAgreed(stage);
  done(
    await recommend(stage.moderator, {
      challengeId: stage.challengeId,
      reason: "First by quality",
    }),
  );
  done(await approveAll(stage.approver, { challengeId: stage.challengeId }));
  return stage;
}

/** The letters and the award notice are out. */
export async function toStandstill(options: Options = {}): Promise<Stage> {
  const stage = await toDecided(options);
  done(await sendSummaries(stage.lead, { challengeId: stage.challengeId }));
  done(await publishAwardNotice(stage.lead, { challengeId: stage.challengeId }));
  return stage;
}

/** The state of each response, by its label. */
export async function states({ challengeId }: Stage) {
  const rows = await database().response.findMany({ where: { challengeId } });
  return Object.fromEntries(rows.map(({ label, state }) => [label, state]));
}

/** Today, by the database's clock, in London. */
export async function londonToday(): Promise<Day> {
  return londonDay(await databaseTime(database()));
}

/** What was signed with a winner for the value of its award, or another, as the lead's form gives it. */
export async function signedWith(stage: Stage, label: string, change: object = {}) {
  const responseId = stage.responses.get(label) ?? "";
  const { price } = await database().response.findUniqueOrThrow({ where: { id: responseId } });
  const today = await londonToday();
  return {
    challengeId: stage.challengeId,
    responseId,
    valuePence: toPence(price?.toFixed(2) ?? "") ?? 0n,
    signedOn: today,
    startsOn: today,
    endsOn: addDays(today, 180),
    indicators: [{ name: "Cards read", target: "9 in 10 without a second look" }],
    reason: "",
    ...change,
  };
}
