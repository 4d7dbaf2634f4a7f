import { z } from "zod";
import { blockerAnswer } from "@/features/blockers/api";
import { documentAnswer, pictureAnswer } from "@/features/case-studies/api";
import { isUuid } from "@/lib/database";
import type { StoryClaim, StoryView } from "./views";

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
  const { supplier, body, challenge, caseStudy, costPence } = story;
  return {
    id: story.id,
    slug: story.slug,
    reference: story.reference,
    url: `/stories/${story.slug}`,
    title: story.title,
    summary: story.summary,
    problem: story.problem,
    done: story.done,
    why_it_worked: story.stopped ? null : story.whyItWorked || null,
    learnt: story.stopped ? story.whyItWorked || null : null,
    would_not_travel: story.wouldNotTravel || null,
    unsolved: story.unsolved || null,
    quote: story.quote === "" ? null : { words: story.quote, by: story.quoteBy },
    stopped: story.stopped,
    outcome: story.outcome,
    evidence: story.standing ?? "none",
    supplier: { slug: supplier.slug, name: supplier.name },
    body: { slug: body.slug, name: body.name },
    technologies: story.technologies.map(({ slug }) => slug),
    regions: story.regions,
    cost: costPence === null ? null : { amount: pounds(costPence), currency: "GBP" },
    case_study: caseStudy?.slug ?? null,
    challenge: challenge?.slug ?? null,
    claims: story.claims.map(claimAnswer),
    blockers: story.ownBlockers.map(blockerAnswer),
    pictures: story.pictures.map(pictureAnswer),
    documents: story.documents.map(documentAnswer),
    endorsements: story.endorsements.map(({ post, sentence, endorsedAt, version, body: of }) => ({
      post,
      sentence,
      body: { slug: of.slug, name: of.name },
      endorsed_at: endorsedAt.toISOString(),
      version,
    })),
    followed_by: story.followers
      .filter(({ confirmed }) => confirmed)
      .map(({ body: of, says }) => ({ body: { slug: of.slug, name: of.name }, says })),
    version: story.version,
    versions_url: `/stories/${story.slug}/versions`,
    published_at: story.publishedAt?.toISOString() ?? null,
    corrected_at: story.correctedAt?.toISOString() ?? null,
  };
}

/** Numbers that matter are decimals as text. */
function claimAnswer(claim: StoryClaim) {
  return {
    id: claim.id,
    case_study: claim.study.slug,
    measure: claim.measure,
    baseline: claim.baseline,
    result: claim.result,
    unit: claim.unit,
    higher_is_better: claim.higherIsBetter,
    period: { start: claim.periodStart, end: claim.periodEnd },
    grade: claim.grade,
    standing: claim.standing,
    changed_since_agreed: claim.changedSince,
  };
}

function pounds(pence: bigint): string {
  return `${pence / 100n}.${String(pence % 100n).padStart(2, "0")}`;
}
