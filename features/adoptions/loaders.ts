import type { Actor } from "@/domain/actor";
import { type AdoptionFacts, mayConfirmAdoption } from "@/domain/adoption/policy";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { database } from "@/lib/database";
import { type AdoptionRow, factsOf, OF_STORY, type StoryOfAdoption } from "./records";

export interface ReusePage {
  story: StoryOfAdoption;
  actor: Actor;
  /** What the body that the reader acts for has done with it. */
  own: AdoptionRow | null;
  facts: AdoptionFacts;
  /** For the body that did it first: all who ask and follow, the newest first. */
  others: AdoptionRow[];
}

/** Where bodies ask to reuse a story, say that they do, and are confirmed; null where it is not public. */
export async function reusePage(slug: string, actor: Actor): Promise<ReusePage | null> {
  const reader = database();
  const story = await reader.story.findFirst({
    where: { slug, state: { in: statesWhere(STORY, "public") } },
    ...OF_STORY,
  });
  if (!story) return null;
  const adoptions = await reader.adoption.findMany({
    where: { storyId: story.id, state: { not: "ENDED" } },
    include: { body: { select: { id: true, name: true, slug: true } } },
    orderBy: { wishedAt: "desc" },
  });
  const acting = actor.kind === "person" ? actor.actingFor?.organisationId : null;
  const own = adoptions.find(({ bodyId }) => bodyId === acting) ?? null;
  const forBody = mayConfirmAdoption(
    actor,
    factsOf(story, { bodyId: story.bodyId, state: "REPORTED" }),
  );
  return {
    story,
    actor,
    own,
    facts: factsOf(story, own),
    others: forBody.allowed ? adoptions : [],
  };
}
