import { isCorrecting } from "@/domain/story/correction";
import type { Prisma } from "@/generated/prisma/client";
import { database } from "@/lib/database";
import { byReference, bySupplier, FORM, type Load, oneOfEach, type Subject } from "./subject";

export const caseStudies: Load = async () => {
  const rows = await database().caseStudy.findMany({
    orderBy: [{ state: "asc" }, { slug: "asc" }],
    include: {
      supplier: true,
      claims: { orderBy: { order: "asc" }, include: { evidence: { take: 1 } } },
      blockers: { take: 1 },
    },
  });
  return oneOfEach(bySupplier(rows), ({ state }) => state).map(
    ({ id, slug, state, supplier, claims, blockers, bodyId }) => {
      const claim = claims.find(({ evidence }) => evidence.length > 0) ?? claims[0];
      return {
        state: `${state} of ${supplier.slug.split("-")[0]}`,
        input: {
          ...FORM,
          id,
          slug,
          bodyId,
          claimId: claim?.id,
          evidenceId: claim?.evidence[0]?.id,
          blockerId: blockers[0]?.id,
          from: "case-study",
        },
      };
    },
  );
};

export const attachedFiles: Load = async () => {
  const rows = await database().caseStudyFile.findMany({
    orderBy: [{ caseStudy: { slug: "asc" } }, { order: "asc" }],
    include: { file: true, caseStudy: { include: { supplier: true } } },
  });
  return oneOfEach(rows, ({ file }) => file.kind).map(({ id, file, caseStudy }) => ({
    state: `${file.kind} of ${caseStudy.supplier.slug.split("-")[0]}, ${caseStudy.state}`,
    input: { ...FORM, id: caseStudy.id, attachedId: id },
  }));
};

export const files: Load = async () => {
  const rows = await database().storedFile.findMany({
    orderBy: { name: "asc" },
    include: { caseStudies: true, evidence: true },
  });
  const place = (row: (typeof rows)[number]) =>
    row.caseStudies.length + row.evidence.length > 0 ? "attached" : "not attached";
  return oneOfEach(rows, place).map((row) => ({
    state: place(row),
    input: { ...FORM, fileId: row.id },
  }));
};

export const requests: Load = async () => {
  const rows = await database().confirmationRequest.findMany({
    orderBy: [{ state: "asc" }, { caseStudy: { slug: "asc" } }],
    include: { caseStudy: { include: { supplier: true, body: true } } },
  });
  const ours = byReference(rows, ({ caseStudy }) => caseStudy.body?.slug ?? "");
  return oneOfEach(ours, ({ state }) => state).map(({ id, state, caseStudy }) => ({
    state: `${state} by ${caseStudy.supplier.slug.split("-")[0]} of ${caseStudy.body?.slug.split("-")[0]}`,
    input: { ...FORM, requestId: id },
  }));
};

export const confirmations: Load = async () => {
  const rows = await database().claimConfirmation.findMany({
    orderBy: [
      { verdict: "asc" },
      { claim: { caseStudy: { slug: "asc" } } },
      { claim: { order: "asc" } },
    ],
    include: { claim: { include: { caseStudy: { include: { supplier: true, body: true } } } } },
  });
  const ours = byReference(rows, ({ claim }) => claim.caseStudy.body?.slug ?? "");
  return oneOfEach(ours, ({ verdict }) => verdict).map(({ id, verdict, claim: { caseStudy } }) => ({
    state: `${verdict} by ${caseStudy.body?.slug.split("-")[0]} for ${caseStudy.supplier.slug.split("-")[0]}`,
    input: { ...FORM, confirmationId: id, reply: "" },
  }));
};

export const stories: Load = () => storiesWhere({});

export const storiesWhere = async (where: Prisma.StoryWhereInput): Promise<Subject[]> => {
  const rows = await database().story.findMany({
    where,
    orderBy: [{ state: "asc" }, { slug: "asc" }],
    include: { supplier: true, body: true, blockers: { take: 1 } },
  });
  const stage = (row: (typeof rows)[number]) =>
    isCorrecting(row) ? `${row.state} and being corrected` : row.state;
  return oneOfEach(rows, stage).map((row) => ({
    state: `${stage(row)} of ${row.supplier.slug.split("-")[0]} and ${row.body.slug.split("-")[0]}`,
    input: {
      ...FORM,
      id: row.id,
      slug: row.slug,
      version: row.version,
      claims: [],
      blockerId: row.blockers[0]?.id,
    },
  }));
};

export const adoptions: Load = async () => {
  const rows = await database().adoption.findMany({
    orderBy: [{ state: "asc" }, { body: { slug: "asc" } }],
    include: { body: true, story: { include: { body: true } } },
  });
  return oneOfEach(rows, ({ state }) => state).map(({ id, state, body, story, storyId }) => ({
    state: `${state} by ${body.slug.split("-")[0]} of ${story.body.slug.split("-")[0]}`,
    input: { ...FORM, adoptionId: id, storyId },
  }));
};
