-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "standstillPausedOn" DATE;

-- CreateTable
CREATE TABLE "Concern" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "raisedById" UUID NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Concern_challengeId_raisedAt_idx" ON "Concern"("challengeId", "raisedAt");

-- CreateIndex
CREATE INDEX "Concern_responseId_idx" ON "Concern"("responseId");

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was said stays said, and is audited.
CREATE TRIGGER "kept" BEFORE UPDATE OF "challengeId", "responseId", "says", "raisedAt", "raisedById" ON "Concern"
  FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept_answer" BEFORE UPDATE ON "Concern" FOR EACH ROW WHEN (OLD."answeredAt" IS NOT NULL) EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Concern"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
