-- CreateEnum
CREATE TYPE "ClaimEventKind" AS ENUM ('ISSUED', 'ENDED');

-- AlterEnum
ALTER TYPE "ProposalKind" ADD VALUE 'LOOK_AGAIN';
ALTER TYPE "ProposalKind" ADD VALUE 'CONTRACT';

-- AlterTable
-- Letters that are there went out with the one decision of their challenge.
ALTER TABLE "AssessmentSummary" DISABLE TRIGGER "audit_required";
ALTER TABLE "AssessmentSummary" ADD COLUMN "recommendationId" UUID;
UPDATE "AssessmentSummary" AS s SET "recommendationId" = (
  SELECT r."id" FROM "Response" JOIN "Recommendation" AS r ON r."challengeId" = "Response"."challengeId"
  WHERE "Response"."id" = s."responseId" AND r."approvedAt" IS NOT NULL ORDER BY r."recommendedAt" DESC LIMIT 1
);
ALTER TABLE "AssessmentSummary" ENABLE TRIGGER "audit_required";
ALTER TABLE "AssessmentSummary" ALTER COLUMN "recommendationId" SET NOT NULL,
DROP CONSTRAINT "AssessmentSummary_pkey",
ADD CONSTRAINT "AssessmentSummary_pkey" PRIMARY KEY ("responseId", "recommendationId");
DROP TRIGGER "kept" ON "AssessmentSummary";
CREATE TRIGGER "kept" BEFORE UPDATE OF "content", "sentAt", "recommendationId", "responseId" ON "AssessmentSummary"
  FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();

-- CreateTable
CREATE TABLE "ContractVersion" (
    "responseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "valuePence" BIGINT NOT NULL,
    "signedOn" DATE NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "indicators" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT NOT NULL DEFAULT '',
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContractVersion_pkey" PRIMARY KEY ("responseId","number")
);

-- CreateTable
CREATE TABLE "ExclusionDecision" (
    "recommendationId" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExclusionDecision_pkey" PRIMARY KEY ("recommendationId","responseId")
);

-- CreateTable
CREATE TABLE "LetterReturn" (
    "id" UUID NOT NULL,
    "recommendationId" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "returnedById" UUID NOT NULL,
    "returnedAt" TIMESTAMPTZ(3) NOT NULL,
    "releasedById" UUID,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LetterReturn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimEvent" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "kind" "ClaimEventKind" NOT NULL,
    "says" TEXT NOT NULL,
    "endsId" UUID,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExclusionDecision_responseId_idx" ON "ExclusionDecision"("responseId");

-- CreateIndex
CREATE INDEX "LetterReturn_recommendationId_returnedAt_idx" ON "LetterReturn"("recommendationId", "returnedAt");

-- CreateIndex
CREATE INDEX "LetterReturn_responseId_idx" ON "LetterReturn"("responseId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimEvent_endsId_key" ON "ClaimEvent"("endsId");

-- CreateIndex
CREATE INDEX "ClaimEvent_challengeId_at_idx" ON "ClaimEvent"("challengeId", "at");

-- CreateIndex
CREATE INDEX "AssessmentSummary_recommendationId_idx" ON "AssessmentSummary"("recommendationId");

-- AddForeignKey
ALTER TABLE "ContractVersion" ADD CONSTRAINT "ContractVersion_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Contract"("responseId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExclusionDecision" ADD CONSTRAINT "ExclusionDecision_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExclusionDecision" ADD CONSTRAINT "ExclusionDecision_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentSummary" ADD CONSTRAINT "AssessmentSummary_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterReturn" ADD CONSTRAINT "LetterReturn_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterReturn" ADD CONSTRAINT "LetterReturn_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvent" ADD CONSTRAINT "ClaimEvent_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimEvent" ADD CONSTRAINT "ClaimEvent_endsId_fkey" FOREIGN KEY ("endsId") REFERENCES "ClaimEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was written down when only the last of each contract was kept.
INSERT INTO "ContractVersion" ("responseId", "number", "valuePence", "signedOn", "startsOn", "endsOn", "indicators",
  "recordedById", "recordedAt", "publishedAt")
SELECT c."responseId", 1, c."valuePence", c."signedOn", c."startsOn", c."endsOn",
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', i."name", 'target', i."target") ORDER BY i."order")
            FROM "ContractIndicator" AS i WHERE i."contractId" = c."responseId"), '[]'),
  c."recordedById", c."recordedAt", c."recordedAt"
FROM "Contract" AS c;

DO $$
DECLARE
  audited TEXT;
BEGIN
  FOREACH audited IN ARRAY ARRAY['ContractVersion', 'ExclusionDecision', 'LetterReturn', 'ClaimEvent'] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON %I
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required()', audited);
  END LOOP;
END $$;

CREATE TRIGGER "kept" BEFORE UPDATE ON "ContractVersion" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "ExclusionDecision" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "ClaimEvent" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();

-- Why a letter was returned stays, and it is released once.
CREATE FUNCTION keep_letter_return() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."releasedAt" IS NOT NULL
     OR to_jsonb(OLD) - 'releasedById' - 'releasedAt' <> to_jsonb(NEW) - 'releasedById' - 'releasedAt' THEN
    RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE ON "LetterReturn" FOR EACH ROW EXECUTE FUNCTION keep_letter_return();

-- Nobody becomes a winner, or stops being one, once the approver has decided, unless two people send that back.
CREATE OR REPLACE FUNCTION keep_winners() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."recommendationId" IS DISTINCT FROM NEW."recommendationId" AND EXISTS (
    SELECT 1 FROM "Recommendation"
    WHERE "id" IN (OLD."recommendationId", NEW."recommendationId")
      AND "approvedAt" IS NOT NULL AND "returnedAt" IS NULL
  ) THEN
    RAISE EXCEPTION 'What was decided on stays as it was.';
  END IF;
  RETURN NEW;
END $$;

-- Nor is the record of a decision sent back twice.
CREATE FUNCTION keep_returned() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."returnedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'What was sent back stays as it was.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept_returned" BEFORE UPDATE OF "returnedAt", "returnReason" ON "Recommendation"
  FOR EACH ROW EXECUTE FUNCTION keep_returned();
