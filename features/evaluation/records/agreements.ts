import type { Agreement } from "@/domain/assessment/agreed";
import { CHALLENGE } from "@/domain/challenge/states";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import type { EvaluationRow } from "../queries";

/** At least one, and nothing left: what somebody is kept from is not theirs to submit. */
const SUBMITTED_ALL: Prisma.AssessmentListRelationFilter = {
  some: { state: "SUBMITTED" },
  every: { state: { in: ["SUBMITTED", "KEPT_FROM"] } },
};

/** The evaluators whose scores count: the same as `scoringPanel` of the domain. */
export const COUNTS: Prisma.ChallengePartWhereInput = {
  conflict: { in: ["NONE", "MANAGEABLE"] },
  OR: [{ endedAt: null }, { assessments: SUBMITTED_ALL }],
};

/**
 * What the evaluators whose scores count gave on each answer, and what was agreed on it; nothing before the panel meets:
 * what is given alone is sealed until then.
 */
export async function readAgreements(reader: Reader, row: EvaluationRow): Promise<Agreement[]> {
  if (!CHALLENGE.states[row.state].panelMet && row.state !== "CANCELLED") return [];
  const given = await reader.score.findMany({
    where: {
      assessment: { state: "SUBMITTED", response: { challengeId: row.id }, part: COUNTS },
    },
    select: {
      score: true,
      criterionId: true,
      assessment: {
        select: { responseId: true, part: { select: { userId: true, endedAt: true } } },
      },
    },
  });
  return row.responses.flatMap(({ id: responseId, agreedScores }) =>
    row.criteria.map(({ id: criterionId }) => ({
      responseId,
      criterionId,
      given: given
        .filter(
          (one) => one.assessment.responseId === responseId && one.criterionId === criterionId,
        )
        .map(({ score, assessment: { part } }) => ({
          userId: part.userId,
          score,
          present: part.endedAt === null,
        })),
      versions: agreedScores
        .filter((one) => one.criterionId === criterionId)
        .map((one) => ({ ...one, confirmedBy: one.confirmations.map(({ userId }) => userId) })),
    })),
  );
}
