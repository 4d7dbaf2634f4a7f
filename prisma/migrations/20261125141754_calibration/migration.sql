-- CreateTable
CREATE TABLE "Calibration" (
    "challengeId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "writtenById" UUID NOT NULL,

    CONSTRAINT "Calibration_pkey" PRIMARY KEY ("challengeId")
);

-- CreateTable
CREATE TABLE "CalibrationScore" (
    "challengeId" UUID NOT NULL,
    "partId" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalibrationScore_pkey" PRIMARY KEY ("challengeId","partId")
);

-- CreateIndex
CREATE INDEX "Calibration_criterionId_idx" ON "Calibration"("criterionId");

-- CreateIndex
CREATE INDEX "CalibrationScore_partId_idx" ON "CalibrationScore"("partId");

-- AddForeignKey
ALTER TABLE "Calibration" ADD CONSTRAINT "Calibration_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Calibration" ADD CONSTRAINT "Calibration_criterionId_fkey" FOREIGN KEY ("criterionId") REFERENCES "Criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationScore" ADD CONSTRAINT "CalibrationScore_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Calibration"("challengeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationScore" ADD CONSTRAINT "CalibrationScore_partId_fkey" FOREIGN KEY ("partId") REFERENCES "ChallengePart"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A score stays as it was given; all of it is audited.
CREATE TRIGGER "kept" BEFORE UPDATE ON "CalibrationScore" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Calibration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "CalibrationScore"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
