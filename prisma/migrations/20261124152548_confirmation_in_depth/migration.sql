-- CreateEnum
CREATE TYPE "Permission" AS ENUM ('FACT', 'NAME', 'FIGURES', 'QUOTE');

-- AlterEnum
ALTER TYPE "ConfirmationVerdict" ADD VALUE 'CORRECTED' BEFORE 'DISPUTED';

-- AlterTable
ALTER TABLE "ClaimConfirmation" ADD COLUMN     "correctBaseline" DECIMAL(18,4),
ADD COLUMN     "correctResult" DECIMAL(18,4);

-- AlterTable
ALTER TABLE "ConfirmationRequest" ADD COLUMN     "permissions" "Permission"[] DEFAULT ARRAY[]::"Permission"[],
ADD COLUMN     "permittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "quote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "remindedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "requestId" UUID;

-- CreateTable
CREATE TABLE "WithdrawnClaim" (
    "id" UUID NOT NULL,
    "caseStudyId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "words" JSONB NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WithdrawnClaim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WithdrawnClaim_caseStudyId_withdrawnAt_idx" ON "WithdrawnClaim"("caseStudyId", "withdrawnAt");

-- CreateIndex
CREATE INDEX "ClaimConfirmation_expiresAt_idx" ON "ClaimConfirmation"("expiresAt");

-- CreateIndex
CREATE INDEX "Invitation_requestId_idx" ON "Invitation"("requestId");

-- AddForeignKey
ALTER TABLE "WithdrawnClaim" ADD CONSTRAINT "WithdrawnClaim_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConfirmationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Every write stands in the audit log, and what was said stays as it was said.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "WithdrawnClaim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "kept" BEFORE UPDATE ON "WithdrawnClaim" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
