import type { Actor } from "@/domain/actor";
import type { AdoptionFacts } from "@/domain/adoption/policy";
import type { Prisma } from "@/generated/prisma/client";
import { isUuid, lockRow, type Transaction } from "@/lib/database";

const NAMED = { select: { id: true, name: true, slug: true } } as const;

/** A story with what this is about of it. */
export const OF_STORY = {
  select: { id: true, slug: true, title: true, state: true, bodyId: true, body: NAMED },
} as const satisfies Prisma.StoryDefaultArgs;

export type StoryOfAdoption = Prisma.StoryGetPayload<typeof OF_STORY>;
export type AdoptionRow = Prisma.AdoptionGetPayload<{ include: { body: typeof NAMED } }>;

/** Locks a story and reads what the body that the actor acts for has done with it. */
export async function lockOwn(tx: Transaction, storyId: string, actor: Actor) {
  if (!isUuid(storyId) || !(await lockRow(tx, "Story", storyId))) return null;
  const story = await tx.story.findUniqueOrThrow({ where: { id: storyId }, ...OF_STORY });
  const bodyId = actor.kind === "person" ? actor.actingFor?.organisationId : undefined;
  const adoption = bodyId
    ? await tx.adoption.findUnique({
        where: { storyId_bodyId: { storyId, bodyId } },
        include: { body: NAMED },
      })
    : null;
  return { story, adoption };
}

/** Locks the story of an adoption, and reads both. */
export async function lockAdoption(tx: Transaction, id: string) {
  if (!isUuid(id)) return null;
  const found = await tx.adoption.findUnique({ where: { id }, select: { storyId: true } });
  if (!found || !(await lockRow(tx, "Story", found.storyId))) return null;
  const { story, ...adoption } = await tx.adoption.findUniqueOrThrow({
    where: { id },
    include: { body: NAMED, story: OF_STORY },
  });
  return { story, adoption };
}

export function factsOf(
  story: Pick<StoryOfAdoption, "state" | "bodyId">,
  adoption: AdoptionFacts["adoption"],
): AdoptionFacts {
  return { story: story.state, doneForId: story.bodyId, adoption };
}
