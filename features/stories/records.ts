import { v7 as newId } from "uuid";
import { z } from "zod";
import { BLOCKER_KINDS } from "@/domain/blockers";
import { claimStatement } from "@/domain/case-study/figures";
import type { HeadlineClaim } from "@/domain/evidence/headline";
import { readRow, selectOf, storedOf, writeRow } from "@/domain/fields/derived";
import type { FileKind } from "@/domain/file/types";
import type { ChosenClaim, ChosenFile, StoryContent } from "@/domain/story/content";
import { STORY_FIELDS, type StoryText } from "@/domain/story/fields";
import type { StoryFacts } from "@/domain/story/policy";
import type { Prisma } from "@/generated/prisma/client";
import { isUuid, lockRow, type Reader, type Transaction } from "@/lib/database";

const NAMED = { select: { id: true, name: true, slug: true } } as const;

const { cost: costPence, ...FIELD_COLUMNS } = selectOf(STORY_FIELDS);

/** The columns: what it says, and what it is kept by. A column that is neither does not compile. */
const COLUMNS = {
  ...FIELD_COLUMNS,
  costPence,
  id: true,
  slug: true,
  reference: true,
  state: true,
  supplierId: true,
  bodyId: true,
  caseStudyId: true,
  challengeId: true,
  regions: true,
  version: true,
  publishedVersion: true,
  supplierAgreedVersion: true,
  bodyAgreedVersion: true,
  supplierAgreedAt: true,
  bodyAgreedAt: true,
  publishedAt: true,
  correctedAt: true,
  createdAt: true,
  updatedAt: true,
} as const satisfies Record<Prisma.StoryScalarFieldEnum, true>;

/** A story with all that both sides edit. */
export const WHOLE = {
  ...COLUMNS,
  supplier: NAMED,
  body: NAMED,
  technologies: { orderBy: [{ family: "asc" }, { order: "asc" }], ...NAMED },
  caseStudy: { select: { id: true, slug: true, title: true, state: true } },
  challenge: { select: { id: true, slug: true, title: true, reference: true } },
  claims: {
    orderBy: [{ order: "asc" }, { claimId: "asc" }],
    include: { claim: true },
  },
  blockers: {
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, what: true, overcameBy: true, whoCanChange: true },
  },
  files: {
    orderBy: [{ order: "asc" }, { attachedId: "asc" }],
    include: { attached: { include: { file: true, caseStudy: { select: { state: true } } } } },
  },
  endorsements: { where: { withdrawnAt: null }, orderBy: { endorsedAt: "asc" } },
  adoptions: {
    where: { state: { not: "ENDED" } },
    orderBy: [{ state: "desc" }, { wishedAt: "asc" }],
    include: { body: NAMED },
  },
} as const satisfies Prisma.StorySelect;

export type StoryRow = Prisma.StoryGetPayload<{ select: typeof WHOLE }>;

/** Locks a story for a change and reads all of it; null if there is none. */
export async function lockStory(
  tx: Transaction,
  where: { id: string } | { slug: string },
): Promise<StoryRow | null> {
  const id = "id" in where ? where.id : (await tx.story.findUnique({ where }))?.id;
  if (!id || !isUuid(id) || !(await lockRow(tx, "Story", id))) return null;
  return tx.story.findUnique({ where: { id }, select: WHOLE });
}

export function factsOf(row: StoryRow): StoryFacts {
  const { state, supplierId, bodyId, version, publishedVersion } = row;
  const { supplierAgreedVersion, bodyAgreedVersion } = row;
  return {
    state,
    supplierId,
    bodyId,
    version,
    publishedVersion,
    supplierAgreedVersion,
    bodyAgreedVersion,
  };
}

/** The claim as a version keeps it. */
export function chosenClaim(claim: StoryRow["claims"][number]["claim"]): ChosenClaim {
  const { id, edition } = claim;
  return { id, edition, statement: claimStatement(figuresOf(claim)) };
}

/** A picture or a document as a version keeps it. */
export function chosenFile(attached: {
  id: string;
  title: string;
  alt: string;
  file: { kind: FileKind };
}): ChosenFile {
  const { id, title, alt, file } = attached;
  return { id, kind: file.kind, title, alt };
}

/** The text of the row, which is what the public reads once there is any, with these outcomes and files. */
export function contentOf(
  row: StoryRow,
  claims: readonly ChosenClaim[],
  files: readonly ChosenFile[],
): StoryContent {
  return { ...textOf(row), claims, blockers: row.blockers, files };
}

/** What a story says in its own words. */
export function textOf(row: Pick<StoryRow, keyof typeof FIELD_COLUMNS | "costPence">): StoryText {
  return readRow(STORY_FIELDS, { ...row, cost: row.costPence });
}

/** The columns for a content; its claims, blockers and files are rows of their own. */
export function columnsOf(content: StoryContent) {
  const { cost: costPence, ...text } = writeRow(STORY_FIELDS, content);
  return { ...text, costPence };
}

/** Lays a content into the row, its claims and its blockers: of a draft, or of what is published with this. */
export async function writeContent(
  tx: Transaction,
  storyId: string,
  content: StoryContent,
): Promise<void> {
  await tx.storyClaim.deleteMany({ where: { storyId } });
  await tx.blocker.deleteMany({ where: { storyId } });
  await tx.storyFile.deleteMany({ where: { storyId } });
  await tx.story.update({
    where: { id: storyId },
    data: {
      ...columnsOf(content),
      claims: { create: claimLinks(content) },
      blockers: { create: blockerRows(content) },
      files: { create: fileLinks(content) },
    },
  });
}

/** The outcomes in their order, as rows. */
export function claimLinks({ claims }: StoryContent) {
  return claims.map(({ id: claimId }, order) => ({ claimId, order }));
}

/** The blockers in their order, as rows. */
export function blockerRows({ blockers }: StoryContent) {
  return blockers.map((blocker, order) => ({ ...blocker, order }));
}

/** Pictures and documents in their order, as rows. */
export function fileLinks({ files }: StoryContent) {
  return files.map(({ id: attachedId }, order) => ({ attachedId, order }));
}

const versionSchema = z.object({
  ...storedOf(STORY_FIELDS),
  claims: z.array(z.object({ id: z.string(), edition: z.number(), statement: z.string() })),
  /** None was written into versions before there were any. */
  blockers: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(BLOCKER_KINDS),
        what: z.string(),
        overcameBy: z.string(),
        whoCanChange: z.string(),
      }),
    )
    .default([]),
  // Versions from before there were any say nothing of them.
  files: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(["DOCUMENT", "PICTURE"]),
        title: z.string(),
        alt: z.string(),
      }),
    )
    .default([]),
});

/** What a version holds. @throws if it was not written by `newVersion`. */
export function versionContent(json: unknown): StoryContent {
  return versionSchema.parse(json);
}

/** The content that the two sides work on, with the outcomes in the edition that both read. */
export async function presentContent(reader: Reader, row: StoryRow): Promise<StoryContent> {
  const version = await reader.storyVersion.findUnique({
    where: { storyId_number: { storyId: row.id, number: row.version } },
  });
  if (version) return versionContent(version.content);
  return contentOf(
    row,
    row.claims.map(({ claim }) => chosenClaim(claim)),
    row.files.map(({ attached }) => chosenFile(attached)),
  );
}

/** The outcomes of a content as the claims are now; those that are gone are left out. */
export async function claimsNow(
  reader: Reader,
  { claims }: StoryContent,
): Promise<(HeadlineClaim & { id: string; edition: number })[]> {
  const rows = await reader.claim.findMany({
    where: { id: { in: claims.map(({ id }) => id) } },
    select: { id: true, edition: true, ...CLAIM_COLUMNS },
  });
  return rows.map(({ id, edition, ...claim }) => ({ id, edition, ...figuresOf(claim) }));
}

const CLAIM_COLUMNS = {
  measure: true,
  baseline: true,
  result: true,
  unit: true,
  higherIsBetter: true,
  method: true,
} as const satisfies Prisma.ClaimSelect;

/** A claim with its numbers as text. */
export function figuresOf({
  measure,
  baseline,
  result,
  unit,
  higherIsBetter,
  method,
}: Prisma.ClaimGetPayload<{ select: typeof CLAIM_COLUMNS }>): HeadlineClaim {
  return {
    measure,
    baseline: baseline?.toString() ?? null,
    result: result.toString(),
    unit,
    higherIsBetter,
    method,
  };
}

/** The pictures and documents of a content as they are now; those that are gone are left out. */
export async function filesNow(reader: Reader, { files }: StoryContent): Promise<ChosenFile[]> {
  const rows = await reader.caseStudyFile.findMany({
    where: { id: { in: files.map(({ id }) => id) } },
    include: { file: { select: { kind: true } } },
  });
  return rows.map(chosenFile);
}

export interface VersionMaker {
  userId: string;
  organisationId: string;
  /** The version that this one was made from; null for the first. */
  basedOn: number | null;
  now: Date;
}

/** Writes down a version as it is for good. */
export async function newVersion(
  tx: Transaction,
  storyId: string,
  number: number,
  content: StoryContent,
  { userId, organisationId, basedOn, now }: VersionMaker,
): Promise<void> {
  const json = JSON.parse(JSON.stringify(content));
  await tx.storyVersion.create({
    data: {
      id: newId(),
      storyId,
      number,
      basedOn,
      content: json,
      editedById: userId,
      organisationId,
      editedAt: now,
    },
  });
}
