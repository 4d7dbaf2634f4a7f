import { evaluationOfFile } from "@/domain/decision/ranking";
import { type EvaluationRecord, toReplayFile } from "@/domain/decision/record";
import type { Evaluation as ParsedEvaluation } from "@/domain/evaluation/input";
import { type RankedResponse, rankResponses } from "@/domain/evaluation/ranking";
import type { ReplayFile } from "@/domain/evaluation/replay-file";
import type { Reader } from "@/lib/database";
import { type EvaluationRow, recommendationOf } from "../queries";
import { readRecord } from "../records/record";

export interface Ranked {
  record: EvaluationRecord;
  /** What `evaluation export` writes: as it was approved, or as the record stands now. */
  file: ReplayFile;
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
  return { record, file, evaluation, ranking: rankResponses(evaluation) };
}
