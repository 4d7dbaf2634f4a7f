import { evaluationOfFile } from "@/domain/decision/ranking";
import { type EvaluationRecord, toReplayFile } from "@/domain/decision/record";
import type { Evaluation as ParsedEvaluation } from "@/domain/evaluation/input";
import { type RankedResponse, rankResponses } from "@/domain/evaluation/ranking";
import type { EarlierFile, ExportFile, ReplayFile } from "@/domain/evaluation/replay-file";
import type { Reader } from "@/lib/database";
import { answerName, type EvaluationRow, recommendationOf } from "../queries";
import { readRecord } from "../records/record";

export interface Ranked {
  record: EvaluationRecord;
  /** What it is worked out from: as it was approved, or as the record stands now. */
  file: ReplayFile;
  /** What `evaluation export` writes: the same, with what was recommended on before and sent back. */
  exported: ExportFile;
  evaluation: ParsedEvaluation;
  ranking: RankedResponse[];
}

/**
 * Ranks an evaluation whose scores are all agreed: once it is approved from the input it was approved
 * on, before that from the record. Ask `pricesOpen` first.
 */
export async function rankEvaluation(reader: Reader, row: EvaluationRow): Promise<Ranked> {
  const record = await readRecord(reader, row);
  const recommendation = recommendationOf(row);
  // What was sent back after the decision is ranked from the record again.
  const decided = recommendation?.approvedAt && !recommendation.returnedAt;
  const approved = decided ? recommendation.input : null;
  const file = approved ? (approved as unknown as ReplayFile) : toReplayFile(record);
  const evaluation = evaluationOfFile(file);
  const earlier = row.recommendations.flatMap((one) => earlierFile(row, one));
  const exported = earlier.length > 0 ? { ...file, earlier } : file;
  return { record, file, exported, evaluation, ranking: rankResponses(evaluation) };
}

/** Of a recommendation that was sent back, or whose decision is looked at again. */
function earlierFile(
  row: EvaluationRow,
  one: EvaluationRow["recommendations"][number],
): EarlierFile[] {
  const { recommendedAt, approvedAt, returnedAt, returnReason, returned, input } = one;
  if (!returnedAt) return [];
  return [
    {
      recommendedAt: recommendedAt.toISOString(),
      approvedAt: approvedAt?.toISOString() ?? null,
      returnedAt: returnedAt.toISOString(),
      reason: returnReason ?? "",
      scores: returned.map((answer) => answerName(row, answer)).toSorted(),
      evaluation: input as unknown as ReplayFile,
    },
  ];
}
