-- AlterTable
ALTER TABLE "LetterReturn" ADD COLUMN     "note" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "CalibrationVersion" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalibrationVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponseCheck" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "excludes" BOOLEAN NOT NULL,
    "ground" "ExclusionGround",
    "reason" TEXT NOT NULL,
    "checkedById" UUID NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ResponseCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CalibrationVersion_challengeId_writtenAt_idx" ON "CalibrationVersion"("challengeId", "writtenAt");

-- CreateIndex
CREATE INDEX "ResponseCheck_responseId_checkedAt_idx" ON "ResponseCheck"("responseId", "checkedAt");

-- AddForeignKey
ALTER TABLE "CalibrationVersion" ADD CONSTRAINT "CalibrationVersion_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Calibration"("challengeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseCheck" ADD CONSTRAINT "ResponseCheck_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The made-up answers that were written before this was kept: the last of each.
INSERT INTO "CalibrationVersion" ("id", "challengeId", "criterionId", "text", "writtenById", "writtenAt")
SELECT gen_random_uuid(), "challengeId", "criterionId", "text", "writtenById", "writtenAt" FROM "Calibration";

DO $$
DECLARE
  kept TEXT;
BEGIN
  FOREACH kept IN ARRAY ARRAY['CalibrationVersion', 'ResponseCheck'] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON %I
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required()', kept);
    EXECUTE format(
      'CREATE TRIGGER "kept" BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION keep_as_it_was()', kept);
  END LOOP;
END $$;
