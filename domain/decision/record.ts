import type { ScoreMark } from "../assessment/agreed";
import type { ReplayFile } from "../evaluation/replay-file";

/** What an evaluation stands on, as it is stored. */
export interface EvaluationRecord {
  criteria: readonly CriterionRecord[];
  /** Points of 100, a decimal string. */
  priceWeight: string;
  maximum: number;
  /** What each score from 0 to the maximum means. */
  descriptors: readonly string[];
  tieBreaks: readonly string[];
  /** How many can win. */
  places: number;
  /** In the order of their labels. */
  responses: readonly ResponseRecord[];
}

export interface CriterionRecord {
  id: string;
  /** "c1": its name in tie-breaks and in the exported file. */
  key: string;
  title: string;
  weight: string;
  minimum: number | null;
}

export interface ResponseRecord {
  id: string;
  /** "A": its name in the exported file, drawn at the opening. */
  label: string;
  supplier: string;
  /** Pounds, a decimal string of two places. */
  price: string | null;
  /** Why it was excluded before scoring. */
  excluded: string | null;
  /** By the id of the criterion. */
  scores: ReadonlyMap<string, CriterionScoresRecord>;
}

/** The agreed score that counts. */
export interface AgreedRecord {
  score: number;
  reason: string;
  /** Where it is outside what was given alone, or far from it. */
  marked: MarkedScore | null;
}

/** Why a score is marked, and whether the evaluators who had given another one were asked to confirm it. */
export interface MarkedScore {
  why: ScoreMark;
  confirmed: boolean;
}

export interface CriterionScoresRecord {
  agreed: AgreedRecord | null;
  /** Those of the evaluators whose scores count, "e1" first: nobody is named in the file. */
  individual: readonly { evaluator: string; score: number; reason: string }[];
}

/** The exported evaluation: what `evaluation replay` reads. The same record always makes the same file. */
export function toReplayFile(record: EvaluationRecord): ReplayFile {
  return {
    criteria: record.criteria.map(({ key, title, weight, minimum }) => ({
      id: key,
      title,
      weight,
      maximum: String(record.maximum),
      minimum: minimum === null ? null : String(minimum),
    })),
    price: { weight: record.priceWeight },
    tieBreaks: [...record.tieBreaks],
    // Only where several can win, so that a file with one winner says what it always said.
    ...(record.places > 1 ? { places: record.places } : {}),
    responses: record.responses.map((response) => ({
      id: response.label,
      price: response.price,
      excluded: response.excluded,
      scores: response.excluded === null ? scoresOf(record, response) : {},
    })),
  };
}

function scoresOf({ criteria }: EvaluationRecord, { scores }: ResponseRecord) {
  return Object.fromEntries(
    criteria.map(({ id, key }) => {
      const ofCriterion = scores.get(id);
      return [
        key,
        {
          agreed: ofCriterion?.agreed ? String(ofCriterion.agreed.score) : null,
          individual: Object.fromEntries(
            (ofCriterion?.individual ?? []).map(({ evaluator, score }) => [
              evaluator,
              String(score),
            ]),
          ),
        },
      ];
    }),
  );
}
