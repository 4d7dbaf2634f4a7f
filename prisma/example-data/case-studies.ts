import { v7 as newId } from "uuid";
import type { BlockerKind } from "@/domain/blockers";
import { claimStatement } from "@/domain/case-study/figures";
import type { Permission } from "@/domain/evidence/permission";
import { slugify } from "@/domain/format/slug";
import { addMonths } from "@/domain/timetable/day";
import { endOfLondonDay } from "@/domain/timetable/london";
import { capabilityChoices } from "@/features/case-studies/queries";
import { textOf, WHOLE } from "@/features/case-studies/records";
import type { EvidenceKind, Prisma } from "@/generated/prisma/client";
import { at, column } from "./clock";
import type { FileKey } from "./files";
import type { Ground } from "./ground";
import { layFile } from "./lay-file";
import { BODIES, type BodyKey, type SupplierKey } from "./organisations";
import { PEOPLE, type PersonKey } from "./people";
import { BRACKENSHIRE } from "./texts/case-studies-brackenshire";
import { CALLOW } from "./texts/case-studies-callow";
import { COASTS } from "./texts/case-studies-coasts";
import { NORTHMERE } from "./texts/case-studies-northmere";
import { ORRIN } from "./texts/case-studies-orrin";
import { REGISTRY } from "./texts/case-studies-registry";

export interface EvidenceText {
  kind: EvidenceKind;
  title: string;
  url?: string;
  file?: FileKey;
  ocid?: string;
  measuredBy?: string;
  measured?: number;
  /** Days ago. */
  added: number;
  /** Days ago: when the body accepted the measurement as independent. */
  accepted?: number;
}

export interface ClaimText {
  measure: string;
  baseline: string | null;
  result: string;
  unit: string;
  higherIsBetter?: boolean;
  /** From the start of one month to the end of another, in months ago. */
  period: [from: number, to: number];
  method: string;
  edition?: number;
  evidence?: EvidenceText[];
}

export interface FileText {
  file: FileKey;
  /** What a document is; the caption of a picture. */
  title: string;
  /** What a picture shows. */
  alt?: string;
}

interface WordText {
  /** Which claim, from 0. */
  claim: number;
  verdict: "CONFIRMED" | "CORRECTED" | "DISPUTED";
  reason?: string;
  correctResult?: string;
  edition?: number;
  /** What an earlier edition of the claim said. */
  statement?: string;
  reply?: { text: string; daysAgo: number };
}

export interface RequestText {
  by: PersonKey;
  asked: number;
  message: string;
  answer?: {
    by: PersonKey;
    daysAgo: number;
    post: string;
    named?: boolean;
    scope: string;
    /** Left out: that it did the work, the name and the figures, where anything was confirmed. */
    permits?: Permission[];
    /** A sentence that may be quoted. */
    quote?: string;
    words: WordText[];
    /** What stood there when they answered, where the supplier has changed it since. */
    read?: { title?: string; summary?: string };
    /** They object to what was changed. */
    objects?: { daysAgo: number; reason: string };
  };
  declined?: { by: PersonKey; daysAgo: number; reason: string };
}

export interface CaseStudyText {
  key: string;
  supplier: SupplierKey;
  body: BodyKey;
  title: string;
  summary: string;
  problem: string;
  approach: string;
  technologies: string[];
  /** Names of the supplier's capabilities that it shows. */
  shows?: string[];
  /** Months ago; null while the work goes on. */
  started: number;
  ended: number | null;
  costPounds?: number;
  learnt?: string;
  /** Days ago; null for a draft. */
  published: number | null;
  /** Days ago, by the supplier. */
  withdrawn?: number;
  /** An operator has hidden it since: why is laid with what was reported. */
  hidden?: true;
  claims: ClaimText[];
  blockers: { kind: BlockerKind; what: string; overcameBy?: string; whoCanChange?: string }[];
  requests: RequestText[];
  files?: FileText[];
}

/** A case study that was laid: what stories and follows are made from. */
export interface LaidCaseStudy {
  id: string;
  published: boolean;
  claimIds: string[];
  fileIds: string[];
}

export const CASE_STUDIES: readonly CaseStudyText[] = [
  ...BRACKENSHIRE,
  ...COASTS,
  ...CALLOW,
  ...REGISTRY,
  ...NORTHMERE,
  ...ORRIN,
];

/** Lays the case studies with all that was said about them. Answers them by their keys. */
export async function layCaseStudies(ground: Ground): Promise<Map<string, LaidCaseStudy>> {
  const laid = new Map<string, LaidCaseStudy>();
  for (const text of CASE_STUDIES) laid.set(text.key, await layCaseStudy(ground, text));
  return laid;
}

async function layCaseStudy(ground: Ground, text: CaseStudyText): Promise<LaidCaseStudy> {
  const { tx, clock } = ground;
  const id = newId();
  const claimIds = text.claims.map(() => newId());
  const capabilityKeys = await keysOf(ground, text);
  await tx.caseStudy.create({ data: { id, capabilityKeys, ...studyOf(ground, text) } });
  const createdAt = at(clock.daysAgo((text.published ?? 12) + 6), "09:40");
  await tx.claim.createMany({
    data: text.claims.map((claim, order) => ({
      id: claimIds[order],
      caseStudyId: id,
      order,
      createdAt,
      ...claimOf(ground, claim),
    })),
  });
  const place = { organisationId: ground.organisations[text.supplier], now: createdAt };
  const evidence = text.claims.flatMap((claim, order) =>
    (claim.evidence ?? []).map((item) => ({ item, claimId: claimIds[order] ?? "" })),
  );
  for (const { item, claimId } of evidence) {
    const fileId = item.file ? await layFile(ground, item.file, place) : null;
    await tx.claimEvidence.create({ data: { ...evidenceOf(ground, item), claimId, fileId } });
  }
  const fileIds: string[] = [];
  for (const [order, { file, title, alt = "" }] of (text.files ?? []).entries()) {
    const data = { caseStudyId: id, fileId: await layFile(ground, file, place), order, title, alt };
    fileIds.push((await tx.caseStudyFile.create({ data })).id);
  }
  await tx.blocker.createMany({
    data: text.blockers.map((blocker, order) => ({
      id: newId(),
      caseStudyId: id,
      order,
      ...blocker,
    })),
  });
  for (const request of text.requests) await layRequest(ground, text, request, id, claimIds);
  return { id, published: text.published !== null && !text.hidden, claimIds, fileIds };
}

async function keysOf({ tx, organisations }: Ground, { supplier, shows = [] }: CaseStudyText) {
  const capabilities = await capabilityChoices(tx, organisations[supplier]);
  return shows.map((name) => {
    const capability = capabilities.find((each) => each.name === name);
    if (!capability) throw new Error(`${supplier} has no capability “${name}”.`);
    return capability.key;
  });
}

function studyOf({ clock, organisations, technology }: Ground, text: CaseStudyText) {
  const { supplier, body, title, summary, problem, approach, learnt, costPounds } = text;
  const publishedAt = text.published === null ? null : at(clock.daysAgo(text.published), "15:10");
  return {
    title,
    summary,
    problem,
    approach,
    publishedAt,
    slug: slugify(title, "case-study"),
    state: stateOf(text),
    withdrawnAt: text.withdrawn === undefined ? null : at(clock.daysAgo(text.withdrawn), "10:20"),
    supplierId: organisations[supplier],
    bodyId: organisations[body],
    regions: [...BODIES[body].regions],
    startedOn: column(clock.monthStart(text.started)),
    endedOn: text.ended === null ? null : column(clock.monthEnd(text.ended)),
    costPence: costPounds === undefined ? null : BigInt(costPounds) * 100n,
    stopped: learnt !== undefined,
    learnt: learnt ?? "",
    revision: 1 + text.claims.length,
    technologies: { connect: text.technologies.map((slug) => ({ id: technology(slug) })) },
  } satisfies Omit<Prisma.CaseStudyUncheckedCreateInput, "id">;
}

function stateOf({ hidden, withdrawn, published }: CaseStudyText) {
  if (hidden) return "HIDDEN";
  if (withdrawn !== undefined) return "WITHDRAWN";
  return published === null ? "DRAFT" : "PUBLISHED";
}

function claimOf({ clock }: Ground, { period: [from, to], evidence: _, ...claim }: ClaimText) {
  return {
    ...claim,
    periodStart: column(clock.monthStart(from)),
    periodEnd: column(clock.monthEnd(to)),
  };
}

function evidenceOf({ clock }: Ground, item: EvidenceText) {
  const { kind, title, url, ocid, measuredBy, measured, added, accepted } = item;
  return {
    id: newId(),
    kind,
    title,
    url,
    ocid,
    measuredBy,
    measuredOn: measured === undefined ? null : column(clock.daysAgo(measured)),
    addedAt: at(clock.daysAgo(added), "16:30"),
    acceptedAt: accepted === undefined ? null : at(clock.daysAgo(accepted), "12:15"),
  };
}

function permissionOf({ words, permits, quote = "" }: NonNullable<RequestText["answer"]>) {
  const confirmed = words.some(({ verdict }) => verdict === "CONFIRMED");
  const permissions: Permission[] = permits ?? (confirmed ? ["FACT", "NAME", "FIGURES"] : []);
  return { permissions: quote ? [...permissions, "QUOTE" as const] : permissions, quote };
}

/** What they read when they answered, and what they said of later words. */
async function layAnswer(
  { tx, clock, people }: Ground,
  answer: NonNullable<RequestText["answer"]>,
  requestId: string,
  caseStudyId: string,
): Promise<string> {
  const row = await tx.caseStudy.findUniqueOrThrow({ where: { id: caseStudyId }, select: WHOLE });
  const text = textOf(row);
  const { id } = await tx.confirmationAnswer.create({
    data: {
      requestId,
      number: 1,
      kind: "FIRST",
      text: { ...text, ...answer.read },
      answeredById: people[answer.by],
      referencePost: answer.post,
      referenceName: answer.named ? PEOPLE[answer.by].name : null,
      answeredAt: at(clock.daysAgo(answer.daysAgo), "12:15"),
      verdicts: answer.objects && {
        create: {
          agrees: false,
          reason: answer.objects.reason,
          text,
          givenById: people[answer.by],
          givenAt: at(clock.daysAgo(answer.objects.daysAgo), "15:05"),
        },
      },
    },
  });
  return id;
}

async function layRequest(
  ground: Ground,
  study: CaseStudyText,
  { by, asked, message, answer, declined }: RequestText,
  caseStudyId: string,
  claimIds: readonly string[],
): Promise<void> {
  const { tx, clock, people, organisations } = ground;
  const requestId = newId();
  const answered = answer ?? declined;
  await tx.confirmationRequest.create({
    data: {
      id: requestId,
      caseStudyId,
      message,
      bodyId: organisations[study.body],
      state: answer ? "ANSWERED" : declined ? "DECLINED" : "REQUESTED",
      requestedById: people[by],
      requestedAt: at(clock.daysAgo(asked), "09:15"),
      answeredById: answered && people[answered.by],
      answeredAt: answered && at(clock.daysAgo(answered.daysAgo), "12:15"),
      reason: declined?.reason,
    },
  });
  if (!answer) return;
  await tx.confirmationRequest.update({
    where: { id: requestId },
    data: { ...permissionOf(answer), permittedAt: at(clock.daysAgo(answer.daysAgo), "12:15") },
  });
  const givenOn = clock.daysAgo(answer.daysAgo);
  const answerId = await layAnswer(ground, answer, requestId, caseStudyId);
  const ids = answer.words.map(() => newId());
  await tx.claimConfirmation.createMany({
    data: answer.words.map(({ claim: place, reply: _, edition, statement, ...word }, index) => {
      const claim = study.claims[place];
      if (!claim) throw new Error(`${study.key} has no claim ${place}.`);
      return {
        id: ids[index],
        claimId: claimIds[place] ?? "",
        requestId,
        answerId,
        ...word,
        edition: edition ?? claim.edition ?? 1,
        statement: statement ?? claimStatement({ higherIsBetter: false, ...claim }),
        referenceId: people[answer.by],
        referencePost: answer.post,
        referenceName: answer.named ? PEOPLE[answer.by].name : null,
        scope: answer.scope,
        givenAt: at(givenOn, "12:15"),
        // Two years, as `confirmationExpiry` has it; the rules know no day before the Act.
        expiresAt: endOfLondonDay(addMonths(givenOn, 24)),
      };
    }),
  });
  await tx.wordReply.createMany({
    data: answer.words.flatMap(({ reply }, index) => {
      const confirmationId = ids[index];
      if (!reply || !confirmationId) return [];
      const repliedAt = at(clock.daysAgo(reply.daysAgo), "14:45");
      return [{ id: newId(), confirmationId, says: reply.text, repliedAt }];
    }),
  });
}
