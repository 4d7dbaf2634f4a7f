import { CHALLENGE } from "@/domain/challenge/states";
import { statesWhere } from "@/domain/lifecycle";
import { STORY } from "@/domain/story/states";
import { ON_RECORD } from "@/features/case-studies/records";
import { GRADING } from "@/features/standings/queries";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

/** The pages of public bodies are open to everybody. */
const PUBLIC_BODY = { kind: "PUBLIC_BODY" } as const satisfies Prisma.OrganisationWhereInput;

const PUBLIC_CHALLENGES = {
  state: { in: statesWhere(CHALLENGE, "public") },
} as const satisfies Prisma.ChallengeWhereInput;

const BODY = {
  id: true,
  kind: true,
  name: true,
  slug: true,
  summary: true,
  website: true,
  centralGovernment: true,
  regions: true,
  claimed: true,
  verifiedAt: true,
  example: true,
  identifiers: {
    select: { scheme: true, value: true },
    orderBy: [{ scheme: "asc" }, { value: "asc" }],
  },
} as const satisfies Prisma.OrganisationSelect;

export type BodyRow = Prisma.OrganisationGetPayload<{ select: typeof BODY }>;

/** An organisation of either kind by the last part of its address. */
export async function findOrganisation(reader: Reader, slug: string): Promise<BodyRow | null> {
  return reader.organisation.findUnique({ where: { slug }, select: BODY });
}

/** The public challenges of a body, newest first. */
export async function challengesOf(reader: Reader, bodyId: string, take: number) {
  return reader.challenge.findMany({
    where: { bodyId, ...PUBLIC_CHALLENGES },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
    select: {
      id: true,
      slug: true,
      reference: true,
      title: true,
      state: true,
      closesAt: true,
      phases: { select: { valuePence: true } },
    },
  });
}

/** Published case studies done for a body of which it has confirmed something, newest first. */
export async function confirmedCaseStudiesOf(reader: Reader, bodyId: string, take: number) {
  return reader.caseStudy.findMany({
    where: {
      bodyId,
      state: "PUBLISHED",
      claims: { some: { confirmations: { some: { verdict: "CONFIRMED", revokedAt: null } } } },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
    select: {
      id: true,
      slug: true,
      ...ON_RECORD,
      stopped: true,
      supplier: { select: { name: true } },
      claims: { select: GRADING },
    },
  });
}

export type CaseStudyOfBody = Awaited<ReturnType<typeof confirmedCaseStudiesOf>>[number];

/** Published stories that a body tells with a supplier, newest first. */
export async function storiesOf(reader: Reader, bodyId: string, take: number) {
  return reader.story.findMany({
    where: { bodyId, state: { in: statesWhere(STORY, "public") } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take,
    select: {
      id: true,
      slug: true,
      reference: true,
      title: true,
      summary: true,
      stopped: true,
      publishedAt: true,
      supplier: { select: { name: true } },
    },
  });
}

/** Public bodies by name; those whose name holds the words, if there are any. */
export async function listBodies(
  reader: Reader,
  name: string,
  page: { skip: number; take: number },
) {
  const where: Prisma.OrganisationWhereInput = {
    ...PUBLIC_BODY,
    ...(name ? { name: { contains: escaped(name), mode: "insensitive" } } : {}),
  };
  const [bodies, total] = await Promise.all([
    reader.organisation.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        slug: true,
        summary: true,
        _count: { select: { notices: true, challenges: { where: PUBLIC_CHALLENGES } } },
      },
      ...page,
    }),
    reader.organisation.count({ where }),
  ]);
  return { bodies, total };
}

export type ListedBody = Awaited<ReturnType<typeof listBodies>>["bodies"][number];

/** What people type is text, and no pattern. */
function escaped(words: string): string {
  return words.replace(/[\\%_]/g, "\\$&");
}
