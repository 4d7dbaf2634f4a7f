-- DropForeignKey
ALTER TABLE "ContractIndicator" DROP CONSTRAINT "ContractIndicator_contractId_fkey";

-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "precedingId" UUID;

-- AlterTable
ALTER TABLE "ChallengePhase" ADD COLUMN     "suppliers" INTEGER NOT NULL DEFAULT 1;

-- What is there already has one winner: the response that is to win names its recommendation, and a contract its
-- response. No person changes anything by this, so no audit event is asked for.
DROP TRIGGER "audit_required" ON "Response";
DROP TRIGGER "audit_required" ON "Contract";
DROP TRIGGER "audit_required" ON "ContractIndicator";
DROP TRIGGER "audit_required" ON "PhaseOutcome";
DROP TRIGGER "kept" ON "PhaseOutcome";
DROP TRIGGER "kept" ON "Recommendation";

ALTER TABLE "Response" ADD COLUMN     "recommendationId" UUID;
UPDATE "Response" SET "recommendationId" = "Recommendation"."id"
FROM "Recommendation" WHERE "Recommendation"."winnerId" = "Response"."id";
ALTER TABLE "Recommendation" DROP COLUMN "winnerId";

ALTER TABLE "Contract" ADD COLUMN     "responseId" UUID;
UPDATE "Contract" SET "responseId" = "Response"."id"
FROM "Response" JOIN "Recommendation" ON "Recommendation"."id" = "Response"."recommendationId"
WHERE "Recommendation"."challengeId" = "Contract"."challengeId";
UPDATE "ContractIndicator" SET "contractId" = "Contract"."responseId"
FROM "Contract" WHERE "Contract"."challengeId" = "ContractIndicator"."contractId";
ALTER TABLE "PhaseOutcome" ADD COLUMN     "responseId" UUID;
UPDATE "PhaseOutcome" SET "responseId" = "Contract"."responseId"
FROM "ChallengePhase" JOIN "Contract" ON "Contract"."challengeId" = "ChallengePhase"."challengeId"
WHERE "ChallengePhase"."id" = "PhaseOutcome"."phaseId";
ALTER TABLE "Contract" DROP CONSTRAINT "Contract_pkey",
ALTER COLUMN "responseId" SET NOT NULL,
ADD CONSTRAINT "Contract_pkey" PRIMARY KEY ("responseId");
ALTER TABLE "PhaseOutcome" DROP CONSTRAINT "PhaseOutcome_pkey",
ALTER COLUMN "responseId" SET NOT NULL,
ADD CONSTRAINT "PhaseOutcome_pkey" PRIMARY KEY ("phaseId", "responseId");

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Response"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Contract"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "ContractIndicator"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "PhaseOutcome"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "kept" BEFORE UPDATE ON "PhaseOutcome" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE OF "reason", "input", "result", "recommendedById", "recommendedAt",
  "approvedById", "approvedAt" ON "Recommendation" FOR EACH ROW EXECUTE FUNCTION keep_decided();

-- Nobody becomes a winner, or stops being one, once the approver has decided.
CREATE FUNCTION keep_winners() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."recommendationId" IS DISTINCT FROM NEW."recommendationId" AND EXISTS (
    SELECT 1 FROM "Recommendation"
    WHERE "id" IN (OLD."recommendationId", NEW."recommendationId") AND "approvedAt" IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'What was decided on stays as it was.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept_winners" BEFORE UPDATE OF "recommendationId" ON "Response"
  FOR EACH ROW EXECUTE FUNCTION keep_winners();

-- CreateTable
CREATE TABLE "InvitedSupplier" (
    "challengeId" UUID NOT NULL,
    "supplierId" UUID NOT NULL,
    "invitedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InvitedSupplier_pkey" PRIMARY KEY ("challengeId","supplierId")
);

-- CreateIndex
CREATE INDEX "InvitedSupplier_supplierId_idx" ON "InvitedSupplier"("supplierId");

-- CreateIndex
CREATE INDEX "Challenge_precedingId_idx" ON "Challenge"("precedingId");

-- CreateIndex
CREATE INDEX "Contract_challengeId_idx" ON "Contract"("challengeId");

-- CreateIndex
CREATE INDEX "PhaseOutcome_responseId_idx" ON "PhaseOutcome"("responseId");

-- CreateIndex
CREATE INDEX "Response_recommendationId_idx" ON "Response"("recommendationId");

-- AddForeignKey
ALTER TABLE "Challenge" ADD CONSTRAINT "Challenge_precedingId_fkey" FOREIGN KEY ("precedingId") REFERENCES "Challenge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitedSupplier" ADD CONSTRAINT "InvitedSupplier_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InvitedSupplier" ADD CONSTRAINT "InvitedSupplier_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContractIndicator" ADD CONSTRAINT "ContractIndicator_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("responseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhaseOutcome" ADD CONSTRAINT "PhaseOutcome_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Response" ADD CONSTRAINT "Response_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who was invited stays on record, and every write is audited.
CREATE TRIGGER "kept" BEFORE UPDATE OF "challengeId", "invitedAt" ON "InvitedSupplier"
  FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "InvitedSupplier"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "supplierId" ON "InvitedSupplier"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('supplierId');
