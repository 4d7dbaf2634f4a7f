import type { ChallengeContent, ChallengeDraft, Sample } from "@/domain/challenge/content";
import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import {
  CRITERION_FIELDS,
  DATA_SET_FIELDS,
  OUTCOME_FIELDS,
  PHASE_FIELDS,
} from "@/domain/challenge/items";
import { readRow } from "@/domain/fields/derived";
import { londonDay } from "@/domain/timetable/london";
import type { WholeChallenge } from "../queries";

/** What a challenge says, out of its rows: what is frozen as a version when it is published. */
export function contentOf(row: WholeChallenge): ChallengeContent {
  return {
    ...readRow(CHALLENGE_FIELDS, row),
    descriptors: row.descriptors.slice(0, row.maximum + 1),
    technologies: row.technologies.map(({ slug, name }) => ({ slug, name })),
    outcomes: row.outcomes.map((one) => readRow(OUTCOME_FIELDS, one)),
    dataSets: row.dataSets.map((one) => ({
      ...readRow(DATA_SET_FIELDS, one),
      sample: one.sample && sampleOf(one.sample),
    })),
    phases: row.phases.map((one) => readRow(PHASE_FIELDS, one)),
    criteria: row.criteria.map((one) => ({ key: one.key, ...readRow(CRITERION_FIELDS, one) })),
  };
}

/** What a version says of a sample; the file itself is read by its id. */
function sampleOf({ id, name, type, bytes }: Sample): Sample {
  return { id, name, type, bytes };
}

/** The draft with what only its team sees: what readiness is worked out from. */
export function draftOf(row: WholeChallenge): ChallengeDraft {
  return {
    content: contentOf(row),
    panel: row.parts
      .filter(({ endedAt }) => !endedAt)
      .map(({ userId, part, user }) => ({ userId, part, name: user.name || user.email })),
    conflictAssessment: row.conflictAssessment,
    centralGovernment: row.body.centralGovernment,
    plannedNotice: row.plannedAt && londonDay(row.plannedAt),
  };
}
