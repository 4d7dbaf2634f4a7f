-- AlterEnum
ALTER TYPE "ExclusionGround" ADD VALUE 'LOW_PRICE';

-- CreateTable
CREATE TABLE "PriceQuestion" (
    "responseId" UUID NOT NULL,
    "asks" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "excludes" BOOLEAN,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "earlier" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "PriceQuestion_pkey" PRIMARY KEY ("responseId")
);

-- AddForeignKey
ALTER TABLE "PriceQuestion" ADD CONSTRAINT "PriceQuestion_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was asked and what was answered stay, and every write is audited.
CREATE TRIGGER "kept" BEFORE UPDATE OF "responseId", "asks", "askedAt", "askedById", "answerBy" ON "PriceQuestion"
  FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept_answer" BEFORE UPDATE OF "answer", "answeredAt", "answeredById" ON "PriceQuestion"
  FOR EACH ROW WHEN (OLD."answeredAt" IS NOT NULL) EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "PriceQuestion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
