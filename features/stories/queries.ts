import { type Actor, isOperator } from "@/domain/actor";
import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { RESPONSE } from "@/domain/response/states";
import {
  type Competition,
  type Endorsed,
  type Obstacle,
  obstacleTo,
} from "@/domain/story/firewall";
import { BODY_ROLES, SUPPLIER_ROLES } from "@/domain/story/policy";
import { STORY } from "@/domain/story/states";
import type { Prisma } from "@/generated/prisma/client";
import { isUuid, type Reader } from "@/lib/database";
import { type StoryRow, WHOLE } from "./records";

export const PUBLISHED = {
  state: { in: statesWhere(STORY, "public") },
} satisfies Prisma.StoryWhereInput;

/**
 * Published stories are everybody's to read; drafts and withdrawn ones the two sides' alone, and what
 * operators have hidden theirs and the operators'.
 */
export function visibleTo(actor: Actor): Prisma.StoryWhereInput {
  const own = ownStories(actor);
  const operator = isOperator(actor);
  const visible = { state: { in: statesWhere(STORY, operator ? "published" : "public") } };
  return own ? { OR: [visible, own] } : visible;
}

/** The stories that the actor works on, in every state; null for who works on none. */
export function ownStories(actor: Actor): Prisma.StoryWhereInput | null {
  const acting = actor.kind === "person" ? actor.actingFor : null;
  if (!acting) return null;
  const supplier = acting.kind === "SUPPLIER";
  const roles = supplier ? SUPPLIER_ROLES : BODY_ROLES;
  if (!roles.some((role) => acting.roles.includes(role))) return null;
  return supplier ? { supplierId: acting.organisationId } : { bodyId: acting.organisationId };
}

/** A story by its address, if the actor may read it. */
export function storyBySlug(reader: Reader, actor: Actor, slug: string): Promise<StoryRow | null> {
  return reader.story.findFirst({ where: { AND: [{ slug }, visibleTo(actor)] }, select: WHOLE });
}

/** A story that the actor works on. */
export async function ownStory(reader: Reader, actor: Actor, id: string): Promise<StoryRow | null> {
  const own = ownStories(actor);
  if (!own || !isUuid(id)) return null;
  return reader.story.findFirst({ where: { AND: [{ id }, own] }, select: WHOLE });
}

/** The outcomes that a story may tell of: of the supplier's published case studies for this body. */
export function claimsToChoose({
  supplierId,
  bodyId,
}: {
  supplierId: string;
  bodyId: string;
}): Prisma.CaseStudyWhereInput {
  return { supplierId, bodyId, state: "PUBLISHED" };
}

/** Somebody who stands, or wants to stand, behind a supplier. */
export interface Backing {
  userId: string;
  /** The body for which they speak; they may belong to others as well. */
  bodyId: string;
  supplierId: string;
  /** Technologies of the story. */
  technologies: readonly string[];
}

/**
 * For each backing the competition that stands in its way, or null: in a fixed number of queries, and
 * without reading anything of a response that is sealed.
 */
export async function obstaclesTo(
  reader: Reader,
  backings: readonly Backing[],
): Promise<(Obstacle | null)[]> {
  if (backings.length === 0) return [];
  const suppliers = [...new Set(backings.map(({ supplierId }) => supplierId))];
  const bodies = await bodiesOf(reader, backings);
  const own = [...new Set([...bodies.values()].flat())];
  const competitions = await liveCompetitions(reader, own, suppliers);
  const fields = await publicFields(reader, suppliers);
  return backings.map(({ userId, bodyId, supplierId, technologies }) => {
    const theirs = new Set([bodyId, ...(bodies.get(userId) ?? [])]);
    const endorsed: Endorsed = {
      supplierId,
      fields: [...technologies, ...(fields.get(supplierId) ?? [])],
    };
    return obstacleTo(
      endorsed,
      competitions.filter((one) => theirs.has(one.bodyId)),
    );
  });
}

/** By person, the public bodies that they belong to, and those for which they spoke. */
async function bodiesOf(
  reader: Reader,
  backings: readonly Backing[],
): Promise<Map<string, string[]>> {
  const memberships = await reader.membership.findMany({
    where: {
      userId: { in: [...new Set(backings.map(({ userId }) => userId))] },
      organisation: { kind: "PUBLIC_BODY" },
    },
    select: { userId: true, organisationId: true },
  });
  const bodies = new Map<string, string[]>();
  const add = (userId: string, bodyId: string) =>
    bodies.set(userId, [...(bodies.get(userId) ?? []), bodyId]);
  for (const { userId, bodyId } of backings) add(userId, bodyId);
  for (const { userId, organisationId } of memberships) add(userId, organisationId);
  return bodies;
}

async function liveCompetitions(
  reader: Reader,
  bodyIds: string[],
  supplierIds: string[],
): Promise<Competition[]> {
  const rows = await reader.challenge.findMany({
    where: { bodyId: { in: bodyIds }, state: { in: statesWhere(CHALLENGE, "live") } },
    orderBy: { reference: "asc" },
    select: {
      id: true,
      bodyId: true,
      reference: true,
      title: true,
      state: true,
      body: { select: { name: true } },
      technologies: { select: { slug: true } },
    },
  });
  const opened = rows.filter(({ state }) => CHALLENGE.states[state].opened).map(({ id }) => id);
  const responses = await reader.response.findMany({
    where: {
      challengeId: { in: opened },
      supplierId: { in: supplierIds },
      state: { in: statesWhere(RESPONSE, "received") },
    },
    select: { challengeId: true, supplierId: true },
  });
  return rows.map(({ body, technologies, ...row }) => ({
    ...row,
    body: body.name,
    technologies: technologies.map(({ slug }) => slug),
    opened: responses
      .filter(({ challengeId }) => challengeId === row.id)
      .map(({ supplierId }) => supplierId),
  }));
}

const SLUG = { select: { slug: true } } as const;

const PUBLIC_CAPABILITIES = {
  select: { current: { select: { capabilities: { select: { technology: SLUG } } } } },
} as const;

/** By supplier, the technologies in which it publicly works: what was merged into it included. */
async function publicFields(reader: Reader, supplierIds: string[]): Promise<Map<string, string[]>> {
  const rows = await reader.organisation.findMany({
    where: { id: { in: supplierIds } },
    select: {
      id: true,
      profile: PUBLIC_CAPABILITIES,
      mergedFrom: { select: { profile: PUBLIC_CAPABILITIES } },
      caseStudies: { where: { state: "PUBLISHED" }, select: { technologies: SLUG } },
    },
  });
  return new Map(
    rows.map(({ id, profile, mergedFrom, caseStudies }) => [
      id,
      [
        ...[profile, ...mergedFrom.map((one) => one.profile)].flatMap((one) =>
          (one?.current?.capabilities ?? []).map(({ technology }) => technology.slug),
        ),
        ...caseStudies.flatMap(({ technologies }) => technologies.map(({ slug }) => slug)),
      ],
    ]),
  );
}
