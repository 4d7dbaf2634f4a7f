import type { Attachment } from "@/domain/response/attachments";
import type { Prisma } from "@/generated/prisma/client";
import type { Reader } from "@/lib/database";

const NAMED = { select: { name: true, email: true } } as const;

/** Everything that is kept of a challenge, but for its audit. */
export const KEPT = {
  body: { select: { name: true } },
  criteria: { orderBy: [{ order: "asc" }, { id: "asc" }] },
  versions: { orderBy: { number: "asc" } },
  engagement: {
    include: {
      replies: {
        orderBy: [{ repliedAt: "asc" }, { id: "asc" }],
        include: { supplier: { select: { name: true } } },
      },
    },
  },
  clarifications: {
    orderBy: [{ askedAt: "asc" }, { answeredAt: "asc" }, { id: "asc" }],
    include: { corrects: { select: { answeredAt: true } } },
  },
  parts: { orderBy: { id: "asc" }, include: { user: NAMED } },
  opening: { include: { begunBy: NAMED, openedBy: NAMED } },
  declarations: {
    orderBy: [{ declaredAt: "asc" }, { id: "asc" }],
    include: { keptFrom: { orderBy: { responseId: "asc" } } },
  },
  proposals: { orderBy: [{ proposedAt: "asc" }, { id: "asc" }] },
  claimEvents: { orderBy: [{ at: "asc" }, { id: "asc" }], include: { endedBy: true } },
  calibration: {
    include: {
      versions: { orderBy: [{ writtenAt: "asc" }, { id: "asc" }] },
      scores: { orderBy: { partId: "asc" } },
    },
  },
  meetings: { orderBy: [{ closedAt: "asc" }, { id: "asc" }] },
  recommendations: {
    orderBy: [{ recommendedAt: "asc" }, { id: "asc" }],
    include: {
      returned: { select: { responseId: true, criterionId: true } },
      lettersReturned: { orderBy: [{ returnedAt: "asc" }, { id: "asc" }] },
      exclusions: { orderBy: [{ decidedAt: "asc" }, { responseId: "asc" }] },
    },
  },
  preceding: { select: { reference: true, title: true } },
  invited: {
    orderBy: { supplierId: "asc" },
    select: { invitedAt: true, supplier: { select: { name: true } } },
  },
  concerns: { orderBy: { raisedAt: "asc" } },
  releases: {
    orderBy: { id: "asc" },
    select: { releaseId: true, tag: true, releasedAt: true },
  },
  responses: {
    where: { label: { not: null } },
    orderBy: { label: "asc" },
    include: {
      supplier: { select: { name: true } },
      answers: true,
      attachments: { orderBy: [{ addedAt: "asc" }, { id: "asc" }], select: { opened: true } },
      agreedScores: {
        orderBy: [{ agreedAt: "asc" }, { id: "asc" }],
        include: { confirmations: { orderBy: { confirmedAt: "asc" } } },
      },
      summaries: { orderBy: { sentAt: "asc" } },
      priceQuestion: true,
      checks: { orderBy: [{ checkedAt: "asc" }, { id: "asc" }] },
      readings: { orderBy: { firstReadAt: "asc" } },
      phases: {
        orderBy: { phase: { order: "asc" } },
        include: { phase: { select: { name: true } } },
      },
      contract: {
        include: {
          versions: { orderBy: { number: "asc" } },
          indicators: {
            orderBy: [{ order: "asc" }, { id: "asc" }],
            include: { ratings: { orderBy: { periodEnds: "asc" } } },
          },
        },
      },
      submissions: {
        orderBy: { number: "asc" },
        select: {
          number: true,
          receivedAt: true,
          sha256: true,
          signature: true,
          withdrawnAt: true,
          confirmations: { select: { version: true, confirmedAt: true } },
        },
      },
      assessments: {
        orderBy: { partId: "asc" },
        include: { scores: true, part: { select: { userId: true } } },
      },
    },
  },
} as const satisfies Prisma.ChallengeInclude;

export type KeptRow = Prisma.ChallengeGetPayload<{ include: typeof KEPT }>;

export function keptRow(reader: Reader, id: string): Promise<KeptRow> {
  return reader.challenge.findUniqueOrThrow({ where: { id }, include: KEPT });
}

/**
 * The entries of the audit log about a challenge, its questions and its opened responses, oldest first. Of whoever
 * neither belongs to a side nor has a part, refusals are counted: they are no part of what happened.
 * @param insiders the ids of those who belong to the body or had a part
 */
export async function auditOf(reader: Reader, row: KeptRow, insiders: readonly string[]) {
  const about: Prisma.AuditEventWhereInput = {
    // Who began to answer, how a draft grew and who follows it is nobody else's. Who drew the record stands beside it.
    command: { notIn: [...DRAFTING, DRAWING] },
    NOT: { command: { startsWith: "follow." } },
    OR: [
      { subjectType: "challenge", subjectId: row.id },
      { subjectType: "clarification", subjectId: { in: row.clarifications.map(({ id }) => id) } },
      { subjectType: "response", subjectId: { in: row.responses.map(({ id }) => id) } },
    ],
  };
  const sides = [row.bodyId, ...row.responses.map(({ supplierId }) => supplierId)];
  const actors = insiders.map((id) => `person:${id}`);
  const inside: Prisma.AuditEventWhereInput = {
    OR: [{ outcome: "DONE" }, { actor: { in: actors } }, { organisationId: { in: sides } }],
  };
  const [entries, all] = await Promise.all([
    entriesWhere(reader, { AND: [about, inside] }),
    reader.auditEvent.count({ where: about }),
  ]);
  return { entries, outsiders: all - entries.length };
}

function entriesWhere(reader: Reader, where: Prisma.AuditEventWhereInput) {
  return reader.auditEvent.findMany({
    where,
    orderBy: { id: "asc" },
    select: {
      id: true,
      at: true,
      actor: true,
      command: true,
      outcome: true,
      data: true,
      hash: true,
    },
  });
}

const DRAWING = "record.draw";
const DRAFTING = [
  "response.start",
  "response.saveAnswer",
  "response.savePrice",
  "response.saveDeclarations",
  "response.attach",
  "response.detach",
  "response.savePointsTo",
];

/** What was attached to each opened response, with the keys to it. */
export async function openedDocuments(reader: Reader, challengeId: string) {
  const rows = await reader.response.findMany({
    where: { challengeId, label: { not: null } },
    orderBy: { label: "asc" },
    select: {
      label: true,
      attachments: { orderBy: [{ addedAt: "asc" }, { id: "asc" }], select: { opened: true } },
    },
  });
  return rows.map(({ label, attachments }) => ({
    label,
    opened: attachments.flatMap(({ opened }) => (opened ? [opened as unknown as Attachment] : [])),
  }));
}

/** Every notice of a challenge as it was published. */
export function releasesOf(reader: Reader, challengeId: string) {
  return reader.ocdsRelease.findMany({
    where: { challengeId },
    orderBy: { id: "asc" },
    select: { releaseId: true, content: true },
  });
}

/** Who took the record away, the last first. */
export function drawingsOf(reader: Reader, challengeId: string) {
  return reader.auditEvent.findMany({
    where: {
      subjectType: "challenge",
      subjectId: challengeId,
      command: DRAWING,
      outcome: "DONE",
    },
    orderBy: { id: "desc" },
    take: 20,
    select: { id: true, at: true, actor: true, data: true },
  });
}

/** Names of everybody with a part, and of the public body's own people. */
export async function namesOfBuyers(reader: Reader, row: KeptRow): Promise<Map<string, string>> {
  const members = await reader.membership.findMany({
    where: { organisationId: row.bodyId },
    select: { userId: true },
  });
  return namesOf(
    reader,
    [...members, ...row.parts].map(({ userId }) => userId),
  );
}

/** Names of people by id, for what is kept by id alone. */
export async function namesOf(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const users = await reader.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true },
  });
  return new Map(users.map(({ id, name, email }) => [id, name || email]));
}

/** Exclusions that the lead undid after the approver's no, the oldest first. */
export function exclusionsUndone(reader: Reader, challengeId: string) {
  return reader.exclusionUndone.findMany({
    where: { response: { challengeId } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    omit: { id: true },
  });
}
