import { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/lib/database";

interface Move {
  table: string;
  column: string;
  /** With the organisation it makes the row unique: a row that is there already is not made twice. */
  once?: string;
}

/** Everything that names an organisation and goes with it. A test holds this against the database. */
export const MOVED: readonly Move[] = [
  { table: "Identifier", column: "organisationId" },
  { table: "EmailDomain", column: "organisationId" },
  { table: "JoinRequest", column: "organisationId" },
  { table: "Invitation", column: "organisationId" },
  { table: "NoticeAwardSupplier", column: "organisationId", once: "awardId" },
  { table: "Notice", column: "buyerId" },
  { table: "CaseStudy", column: "supplierId" },
  { table: "CaseStudy", column: "bodyId" },
  { table: "ConfirmationRequest", column: "bodyId" },
  { table: "Story", column: "supplierId" },
  { table: "Story", column: "bodyId" },
  { table: "Endorsement", column: "bodyId" },
  { table: "Adoption", column: "bodyId" },
  { table: "Challenge", column: "bodyId" },
  { table: "StoredFile", column: "organisationId" },
  { table: "Response", column: "supplierId" },
  { table: "Clarification", column: "askedForId" },
  { table: "EngagementReply", column: "supplierId", once: "challengeId" },
  { table: "InvitedSupplier", column: "supplierId", once: "challengeId" },
  { table: "Organisation", column: "mergedIntoId" },
];

/** Moved too, by `moveMemberships`: roles are joined where somebody is in both. */
export const MOVED_WITH_CARE = ["Membership.organisationId"];

/** What stays where it is, and why nothing is lost by it. */
export const STAYS: Readonly<Record<string, string>> = {
  "SupplierProfile.organisationId":
    "Its versions stay readable at their addresses; what the draft says is copied.",
  "StoryVersion.organisationId": "Who wrote a version then is history, and the database keeps it.",
  "HidingWord.organisationId": "Who answered an operator then is history.",
  "AdministratorRestored.organisationId": "Of public bodies alone, which are not merged.",
  "AuditEvent.organisationId": "The audit is never altered.",
  "MergeRequest.keptId": "The record of merges.",
  "NumberClaim.claimantId": "The record of company numbers.",
  "NumberClaim.holderId": "The record of company numbers.",
  "MergeRequest.goneId": "The record of merges.",
};

/** Moves everything from one supplier to another. Both rows are locked. */
export async function moveAll(tx: Transaction, goneId: string, keptId: string): Promise<void> {
  for (const move of MOVED) await moveRows(tx, move, goneId, keptId);
  await moveMemberships(tx, goneId, keptId);
  await moveFollows(tx, goneId, keptId);
}

async function moveRows(tx: Transaction, move: Move, goneId: string, keptId: string) {
  const [table, column] = [Prisma.raw(`"${move.table}"`), Prisma.raw(`"${move.column}"`)];
  if (move.once) {
    const once = Prisma.raw(`"${move.once}"`);
    await tx.$executeRaw`
      DELETE FROM ${table} old WHERE old.${column} = ${goneId}::uuid
        AND EXISTS (SELECT FROM ${table} new
                    WHERE new.${once} = old.${once} AND new.${column} = ${keptId}::uuid)`;
  }
  await tx.$executeRaw`
    UPDATE ${table} SET ${column} = ${keptId}::uuid WHERE ${column} = ${goneId}::uuid`;
}

/** Who is in both keeps one membership with the roles of both, and every session acts for what is kept. */
async function moveMemberships(tx: Transaction, goneId: string, keptId: string) {
  const old = await tx.membership.findMany({ where: { organisationId: goneId } });
  for (const { id, userId, roles } of old) {
    const where = { userId_organisationId: { userId, organisationId: keptId } };
    const there = await tx.membership.findUnique({ where });
    if (!there) {
      await tx.membership.update({ where: { id }, data: { organisationId: keptId } });
      continue;
    }
    const both = [...new Set([...there.roles, ...roles])];
    await tx.membership.update({ where: { id: there.id }, data: { roles: both } });
    await tx.session.updateMany({ where: { membershipId: id }, data: { membershipId: there.id } });
    await tx.membership.delete({ where: { id } });
  }
}

async function moveFollows(tx: Transaction, goneId: string, keptId: string) {
  await tx.$executeRaw`
    INSERT INTO "Follow" ("userId", "subjectType", "subjectId", "createdAt")
    SELECT "userId", "subjectType", ${keptId}::uuid, "createdAt" FROM "Follow"
    WHERE "subjectId" = ${goneId}::uuid ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`DELETE FROM "Follow" WHERE "subjectId" = ${goneId}::uuid`;
}
