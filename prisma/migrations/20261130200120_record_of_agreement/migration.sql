-- DropIndex
DROP INDEX "Recommendation_challengeId_key";

-- AlterTable
-- What is there was recorded before evaluators were asked to confirm it.
ALTER TABLE "AgreedScore" DROP CONSTRAINT "AgreedScore_pkey",
ADD COLUMN     "asks" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD CONSTRAINT "AgreedScore_pkey" PRIMARY KEY ("id");
ALTER TABLE "AgreedScore" ALTER COLUMN "asks" SET DEFAULT true, ALTER COLUMN "id" DROP DEFAULT;

-- CreateTable
CREATE TABLE "AgreedScoreConfirmed" (
    "agreedScoreId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreedScoreConfirmed_pkey" PRIMARY KEY ("agreedScoreId","userId")
);

-- CreateTable
CREATE TABLE "PanelMeeting" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "present" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
    "minutes" TEXT NOT NULL,
    "closedById" UUID NOT NULL,
    "closedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PanelMeeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReturnedScore" (
    "recommendationId" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,

    CONSTRAINT "ReturnedScore_pkey" PRIMARY KEY ("recommendationId","responseId","criterionId")
);

-- CreateIndex
CREATE INDEX "PanelMeeting_challengeId_closedAt_idx" ON "PanelMeeting"("challengeId", "closedAt");

-- CreateIndex
CREATE INDEX "ReturnedScore_responseId_idx" ON "ReturnedScore"("responseId");

-- CreateIndex
CREATE INDEX "ReturnedScore_criterionId_idx" ON "ReturnedScore"("criterionId");

-- CreateIndex
CREATE INDEX "AgreedScore_responseId_criterionId_agreedAt_idx" ON "AgreedScore"("responseId", "criterionId", "agreedAt");

-- CreateIndex
CREATE INDEX "Recommendation_challengeId_recommendedAt_idx" ON "Recommendation"("challengeId", "recommendedAt");

-- AddForeignKey
ALTER TABLE "AgreedScoreConfirmed" ADD CONSTRAINT "AgreedScoreConfirmed_agreedScoreId_fkey" FOREIGN KEY ("agreedScoreId") REFERENCES "AgreedScore"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelMeeting" ADD CONSTRAINT "PanelMeeting_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnedScore" ADD CONSTRAINT "ReturnedScore_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnedScore" ADD CONSTRAINT "ReturnedScore_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReturnedScore" ADD CONSTRAINT "ReturnedScore_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Where a moderator has recommended already, the prices were open by the rule that held then.
INSERT INTO "PanelMeeting" ("id", "challengeId", "minutes", "closedById", "closedAt", "openedById", "openedAt")
SELECT gen_random_uuid(), r."challengeId", 'Prices opened with the last agreed score, by the rule that held then.',
       r."recommendedById", r."recommendedAt", r."recommendedById", r."recommendedAt"
FROM "Recommendation" r;

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "AgreedScoreConfirmed"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "PanelMeeting"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "ReturnedScore"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
