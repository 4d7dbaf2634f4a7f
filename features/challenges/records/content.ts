import type { ChallengeContent, ChallengeDraft, Sample } from "@/domain/challenge/content";
import { CHALLENGE_FIELDS } from "@/domain/challenge/fields";
import { readRow } from "@/domain/fields";
import { londonDay } from "@/domain/timetable/london";
import type { WholeChallenge } from "../queries";

/** What a challenge says, out of its rows: what is frozen as a version when it is published. */
export function contentOf(row: WholeChallenge): ChallengeContent {
  return {
    ...readRow(CHALLENGE_FIELDS, row),
    descriptors: row.descriptors.slice(0, row.maximum + 1),
    technologies: row.technologies.map(({ slug, name }) => ({ slug, name })),
    outcomes: row.outcomes.map(({ statement, measure, baseline }) => ({
      statement,
      measure,
      baseline,
    })),
    dataSets: row.dataSets.map((set) => ({
      name: set.name,
      holds: set.holds,
      quality: set.quality,
      format: set.format,
      licence: set.licence,
      legalBasis: set.legalBasis,
      personalData: set.personalData,
      access: set.access,
      sample: set.sample && sampleOf(set.sample),
    })),
    phases: row.phases.map(({ name, detail, suppliers, valuePence, carriesOn }) => ({
      name,
      detail,
      suppliers,
      valuePence: valuePence.toString(),
      carriesOn,
    })),
    criteria: row.criteria.map((one) => ({
      key: one.key,
      title: one.title,
      question: one.question,
      weight: one.weight.toString(),
      minimum: one.minimum,
      wordLimit: one.wordLimit,
      socialValue: one.socialValue,
    })),
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
    panel: row.parts.map(({ userId, part, user }) => ({
      userId,
      part,
      name: user.name || user.email,
    })),
    conflictAssessment: row.conflictAssessment,
    centralGovernment: row.body.centralGovernment,
    plannedNotice: row.plannedAt && londonDay(row.plannedAt),
  };
}
