import { z } from "zod";
import { FIGURE_FIELDS } from "@/domain/case-study/fields";
import { answerOf } from "@/domain/fields/derived";
import { STORY_FIELDS } from "@/domain/story/fields";
import { blockerAnswer } from "@/features/blockers/api";
import { costAnswer, documentAnswer, pictureAnswer } from "@/features/case-studies/api";
import { isUuid } from "@/lib/database";
import type { EndorsementView, StoryClaim, StoryView } from "./views";

/** How many stories one answer holds. */
export const API_PAGE = 50;

/** The parameters of the list. */
export const storiesQuery = z.object({
  cursor: z
    .string()
    .refine(isUuid, "Take it as it stands in next of the answer before, or leave it out")
    .optional()
    .transform((cursor) => cursor ?? null),
});

/** A published story as the API gives it: what its public page says, and nothing else. */
export function storyAnswer(story: StoryView) {
  const { supplier, body, challenge, caseStudy } = story;
  return {
    id: story.id,
    slug: story.slug,
    reference: story.reference,
    url: `/stories/${story.slug}`,
    ...answerOf(STORY_FIELDS, story),
    why_it_worked: story.stopped ? null : story.whyItWorked || null,
    learnt: story.stopped ? story.whyItWorked || null : null,
    would_not_travel: story.wouldNotTravel || null,
    unsolved: story.unsolved || null,
    quote: story.quote === "" ? null : { words: story.quote, by: story.quoteBy },
    outcome: story.outcome,
    evidence: story.standing ?? "none",
    supplier: { slug: supplier.slug, name: supplier.name },
    body: { slug: body.slug, name: body.name },
    technologies: story.technologies.map(({ slug }) => slug),
    regions: story.regions,
    cost: costAnswer(story.cost),
    case_study: caseStudy?.slug ?? null,
    challenge: challenge?.slug ?? null,
    claims: story.claims.map(claimAnswer),
    blockers: story.ownBlockers.map(blockerAnswer),
    pictures: story.pictures.map(pictureAnswer),
    documents: story.documents.map(documentAnswer),
    endorsements: story.endorsements.map(endorsementAnswer),
    followed_by: story.followers
      .filter(({ confirmed }) => confirmed)
      .map(({ body: of, says }) => ({ body: { slug: of.slug, name: of.name }, says })),
    version: story.version,
    versions_url: `/stories/${story.slug}/versions`,
    published_at: story.publishedAt?.toISOString() ?? null,
    corrected_at: story.correctedAt?.toISOString() ?? null,
  };
}

function endorsementAnswer(endorsement: EndorsementView) {
  const { post, sentence, endorsedAt, version, body, ties, earlier } = endorsement;
  return {
    post,
    sentence,
    body: { slug: body.slug, name: body.name },
    endorsed_at: endorsedAt.toISOString(),
    version,
    ties,
    earlier: earlier.map((one) => ({
      post: one.post,
      sentence: one.sentence,
      endorsed_at: one.endorsedAt.toISOString(),
      withdrawn_at: one.withdrawnAt.toISOString(),
    })),
  };
}

/** Numbers that matter are decimals as text. */
function claimAnswer(claim: StoryClaim) {
  return {
    id: claim.id,
    case_study: claim.study.slug,
    ...answerOf(FIGURE_FIELDS, claim),
    period: { start: claim.periodStart, end: claim.periodEnd },
    grade: claim.grade,
    standing: claim.standing,
    changed_since_agreed: claim.changedSince,
  };
}
