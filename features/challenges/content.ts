import type { ChallengeContent, ChallengeDraft, Sample } from "@/domain/challenge/content";
import { dayOf } from "@/domain/timetable/day";
import { londonDay } from "@/domain/timetable/london";
import type { WholeChallenge } from "./queries";

/** What a challenge says, out of its rows: what is frozen as a version when it is published. */
export function contentOf(row: WholeChallenge): ChallengeContent {
  return {
    title: row.title,
    summary: row.summary,
    users: row.users,
    problem: row.problem,
    tried: row.tried,
    legacy: row.legacy,
    regions: row.regions,
    technologies: row.technologies.map(({ slug, name }) => ({ slug, name })),
    kind: row.kind,
    conditions: row.conditions,
    insuranceBeforeAward: row.insuranceBeforeAward,
    accountsBeforeAward: row.accountsBeforeAward,
    rights: row.rights,
    rightsDetail: row.rightsDetail,
    questionsCloseAt: row.questionsCloseAt?.toISOString() ?? null,
    closesAt: row.closesAt?.toISOString() ?? null,
    evaluationEndsOn: dayOf(row.evaluationEndsOn),
    awardNoticeOn: dayOf(row.awardNoticeOn),
    startsOn: dayOf(row.startsOn),
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
    priceWeight: row.priceWeight.toString(),
    maximum: row.maximum,
    descriptors: row.descriptors.slice(0, row.maximum + 1),
    tieBreaks: row.tieBreaks,
    namesHidden: row.namesHidden,
    attachments: row.attachments,
    attachmentsFor: row.attachmentsFor,
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
