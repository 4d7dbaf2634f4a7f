import type { Person } from "@/domain/actor";
import { mayRaise } from "@/domain/decision/concern";
import { letterOf } from "@/domain/decision/summary";
import { dayOf } from "@/domain/timetable/day";
import { database, databaseTime, isUuid } from "@/lib/database";
import { responsesVisibleTo } from "../queries";
import type { EvaluationPage } from "./page";

/** A supplier's own assessment summary; null where none was sent, or it is somebody else's. */
export async function ownLetter(person: Person, responseId: string) {
  const organisationId = person.actingFor?.organisationId;
  if (!organisationId || !isUuid(responseId)) return null;
  const [summary, ...earlier] = await database().assessmentSummary.findMany({
    where: { responseId, response: { supplierId: organisationId } },
    orderBy: { sentAt: "desc" },
    include: {
      recommendation: { select: { returnedAt: true } },
      response: {
        select: {
          supplierId: true,
          concerns: { orderBy: { raisedAt: "asc" } },
          challenge: {
            select: {
              state: true,
              standstillEndsOn: true,
              standstillPausedOn: true,
              awardedAt: true,
            },
          },
        },
      },
    },
  });
  if (!summary) return null;
  const { content, sentAt, readAt, recommendation, response } = summary;
  const { challenge, concerns, supplierId } = response;
  return {
    content: letterOf(content),
    sentAt,
    readAt,
    responseId,
    /** The decision is looked at again: another letter follows. */
    withdrawnAt: recommendation.returnedAt,
    /** Sent with decisions that were looked at again, the newest first. */
    earlier: earlier.map((one) => ({ sentAt: one.sentAt, content: letterOf(one.content) })),
    concerns,
    ...challenge,
    mayRaise: mayRaise(
      person,
      {
        state: challenge.state,
        supplierId,
        standstillEndsOn: dayOf(challenge.standstillEndsOn),
        standstillPausedOn: dayOf(challenge.standstillPausedOn),
        hasLetter: true,
        waiting: concerns.some(({ answeredAt }) => answeredAt === null),
      },
      await databaseTime(database()),
    ),
  };
}

/** The concerns that suppliers have raised, for whoever may read the evaluation. */
export function concernsOf({ row, person }: EvaluationPage) {
  return database().concern.findMany({
    where: { response: { AND: [{ challengeId: row.id }, responsesVisibleTo(person)] } },
    orderBy: { raisedAt: "asc" },
    include: { response: { select: { label: true, supplier: { select: { name: true } } } } },
  });
}

export type ConcernRow = Awaited<ReturnType<typeof concernsOf>>[number];
