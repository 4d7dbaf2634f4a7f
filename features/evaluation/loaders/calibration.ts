import { maySeeCalibration } from "@/domain/assessment/calibration";
import { database } from "@/lib/database";
import { evaluatorNames } from "../records/record";
import type { EvaluationPage } from "./page";

/** The made-up answer with its scores as far as the person may see them; null where there is none. */
export async function calibrationOf({ row, facts, person }: EvaluationPage) {
  const found = await database().calibration.findUnique({
    where: { challengeId: row.id },
    include: {
      scores: {
        orderBy: { partId: "asc" },
        include: { part: { select: { userId: true } } },
      },
    },
  });
  if (!found) return null;
  const seeing = maySeeCalibration(person, facts).allowed;
  const names = evaluatorNames(row);
  return {
    criterionId: found.criterionId,
    text: found.text,
    scores: found.scores
      .filter(({ part }) => seeing || part.userId === person.userId)
      .map(({ partId, score, reason }) => ({ evaluator: names.get(partId) ?? "", score, reason })),
  };
}

export type CalibrationView = Awaited<ReturnType<typeof calibrationOf>>;
