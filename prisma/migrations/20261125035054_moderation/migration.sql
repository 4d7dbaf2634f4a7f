-- CreateEnum
CREATE TYPE "Fault" AS ENUM ('FALSE', 'PERSONAL_DATA', 'SECRET', 'ABUSIVE', 'COPYRIGHT', 'OTHER');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('OPEN', 'DISMISSED', 'UPHELD');

-- CreateEnum
CREATE TYPE "HidingState" AS ENUM ('STANDING', 'ANSWERED', 'RESTORED');

-- CreateEnum
CREATE TYPE "HidingWordKind" AS ENUM ('ANSWER', 'KEPT');

-- AlterEnum
ALTER TYPE "CaseStudyState" ADD VALUE 'HIDDEN';

-- AlterEnum
ALTER TYPE "ProfileState" ADD VALUE 'HIDDEN';

-- AlterEnum
ALTER TYPE "StoryState" ADD VALUE 'HIDDEN';

-- AlterTable
ALTER TABLE "SupplierProfile" ADD COLUMN     "openFrom" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "fault" "Fault" NOT NULL,
    "says" TEXT NOT NULL,
    "reporterId" UUID,
    "email" TEXT,
    "state" "ReportState" NOT NULL DEFAULT 'OPEN',
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hiding" (
    "id" UUID NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "state" "HidingState" NOT NULL DEFAULT 'STANDING',
    "fault" "Fault" NOT NULL,
    "reason" TEXT NOT NULL,
    "hiddenById" UUID NOT NULL,
    "hiddenAt" TIMESTAMPTZ(3) NOT NULL,
    "restoredById" UUID,
    "restoredAt" TIMESTAMPTZ(3),
    "restoreNote" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Hiding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HidingWord" (
    "id" UUID NOT NULL,
    "hidingId" UUID NOT NULL,
    "kind" "HidingWordKind" NOT NULL,
    "says" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "organisationId" UUID,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HidingWord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Report_state_subjectType_subjectId_reportedAt_idx" ON "Report"("state", "subjectType", "subjectId", "reportedAt");

-- CreateIndex
CREATE INDEX "Report_subjectType_subjectId_reportedAt_idx" ON "Report"("subjectType", "subjectId", "reportedAt");

-- CreateIndex
CREATE INDEX "Report_reporterId_idx" ON "Report"("reporterId");

-- CreateIndex
CREATE INDEX "Hiding_state_hiddenAt_idx" ON "Hiding"("state", "hiddenAt");

-- CreateIndex
CREATE INDEX "Hiding_subjectType_subjectId_hiddenAt_idx" ON "Hiding"("subjectType", "subjectId", "hiddenAt");

-- CreateIndex
CREATE INDEX "HidingWord_hidingId_saidAt_idx" ON "HidingWord"("hidingId", "saidAt");

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HidingWord" ADD CONSTRAINT "HidingWord_hidingId_fkey" FOREIGN KEY ("hidingId") REFERENCES "Hiding"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every write stands in the audit log.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Report"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Hiding"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "HidingWord"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
