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
  const summary = await database().assessmentSummary.findFirst({
    where: { responseId, response: { supplierId: organisationId } },
    include: {
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
  return {
    content: letterOf(summary.content),
    sentAt: summary.sentAt,
    readAt: summary.readAt,
    responseId,
    concerns: summary.response.concerns,
    ...summary.response.challenge,
    mayRaise: mayRaise(
      person,
      {
        state: summary.response.challenge.state,
        supplierId: summary.response.supplierId,
        standstillEndsOn: dayOf(summary.response.challenge.standstillEndsOn),
        standstillPausedOn: dayOf(summary.response.challenge.standstillPausedOn),
        hasLetter: true,
        waiting: summary.response.concerns.some(({ answeredAt }) => answeredAt === null),
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
