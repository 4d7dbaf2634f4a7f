import type { DigestEvent } from "@/domain/digest/digest";
import { sentence } from "@/domain/format/words";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";
import { MOST_OF_A_KIND, type Scope, within } from "./scope";

const NAMED = { select: { id: true, name: true } } as const;

const STORY_SELECT = {
  select: {
    id: true,
    slug: true,
    title: true,
    summary: true,
    publishedAt: true,
    supplier: NAMED,
    body: NAMED,
    technologies: { select: { id: true } },
  },
} as const satisfies Prisma.StoryDefaultArgs;

type StoryRow = Prisma.StoryGetPayload<typeof STORY_SELECT>;

/** What happened to one story. */
export interface StoryEvent extends DigestEvent {
  storyId: string;
}

/** Stories published in the month. */
export async function newStories(reader: Reader, scope: Scope): Promise<StoryEvent[]> {
  const rows = await reader.story.findMany({
    where: { ...publicIn(scope), publishedAt: within(scope) },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST_OF_A_KIND,
    ...STORY_SELECT,
  });
  return rows.map((row) => ({
    ...about(row),
    key: `story ${row.id}`,
    kind: "story",
    at: row.publishedAt ?? scope.from,
    lines: [sentence(row.summary), `Told by ${row.body.name} and ${row.supplier.name}.`],
  }));
}

/** What champions said in the month and have not taken back. */
export async function endorsements(reader: Reader, scope: Scope): Promise<StoryEvent[]> {
  const rows = await reader.endorsement.findMany({
    where: {
      withdrawnAt: null,
      endorsedAt: within(scope),
      OR: [{ story: publicIn(scope) }, ofBody(scope)],
    },
    orderBy: [{ endorsedAt: "desc" }, { id: "desc" }],
    take: MOST_OF_A_KIND,
    select: {
      id: true,
      post: true,
      sentence: true,
      endorsedAt: true,
      body: NAMED,
      story: STORY_SELECT,
    },
  });
  return rows.map(({ id, post, sentence, endorsedAt, body, story }) => ({
    ...about(story, body.id),
    key: `endorsed ${id}`,
    kind: "endorsed",
    at: endorsedAt,
    lines: [`${post}, ${body.name}: “${sentence}”`],
  }));
}

/** Reuse by other bodies that was confirmed in the month. */
export async function adoptions(reader: Reader, scope: Scope): Promise<StoryEvent[]> {
  const rows = await reader.adoption.findMany({
    where: {
      state: "CONFIRMED",
      confirmedAt: within(scope),
      OR: [{ story: publicIn(scope) }, ofBody(scope)],
    },
    orderBy: [{ confirmedAt: "desc" }, { id: "desc" }],
    take: MOST_OF_A_KIND,
    select: { id: true, says: true, confirmedAt: true, body: NAMED, story: STORY_SELECT },
  });
  return rows.map(({ id, says, confirmedAt, body, story }) => ({
    ...about(story, body.id),
    key: `adopted ${id}`,
    kind: "adopted",
    at: confirmedAt ?? scope.from,
    lines: [`${body.name}: ${sentence(says)}`, `Confirmed by ${story.body.name}.`],
  }));
}

/** Public stories of what is followed. */
function publicIn({ technologies, organisations }: Scope) {
  return {
    state: { in: statesWhere(STORY, "public") },
    OR: [
      { technologies: { some: { id: { in: technologies } } } },
      { bodyId: { in: organisations } },
      { supplierId: { in: organisations } },
    ],
  } satisfies Prisma.StoryWhereInput;
}

/** What a followed body did with a public story of whomever. */
function ofBody({ organisations }: Scope) {
  return { bodyId: { in: organisations }, story: { state: { in: statesWhere(STORY, "public") } } };
}

function about(story: StoryRow, alsoConcerns?: string) {
  const { id, slug, title, technologies, body, supplier } = story;
  return {
    storyId: id,
    title,
    path: `/stories/${slug}`,
    concerns: [
      ...technologies.map((technology) => technology.id),
      ...[body.id, supplier.id, alsoConcerns].filter((one) => one !== undefined),
    ],
  };
}
