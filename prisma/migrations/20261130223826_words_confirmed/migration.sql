-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('FIRST', 'SLIP', 'CHANGED');

-- AlterTable
ALTER TABLE "CaseStudy" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ClaimConfirmation" ADD COLUMN     "answerId" UUID;

-- AlterTable
ALTER TABLE "WithdrawnClaim" ADD COLUMN     "against" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ConfirmationAnswer" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "AnswerKind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "text" JSONB NOT NULL,
    "answeredById" UUID NOT NULL,
    "referencePost" TEXT NOT NULL,
    "referenceName" TEXT,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConfirmationAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WordsVerdict" (
    "id" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "agrees" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "text" JSONB NOT NULL,
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WordsVerdict_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ConfirmationAnswer_requestId_number_key" ON "ConfirmationAnswer"("requestId", "number");

-- CreateIndex
CREATE INDEX "WordsVerdict_answerId_givenAt_idx" ON "WordsVerdict"("answerId", "givenAt");

-- CreateIndex
CREATE INDEX "ClaimConfirmation_answerId_idx" ON "ClaimConfirmation"("answerId");

-- AddForeignKey
ALTER TABLE "ConfirmationAnswer" ADD CONSTRAINT "ConfirmationAnswer_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConfirmationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WordsVerdict" ADD CONSTRAINT "WordsVerdict_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "ConfirmationAnswer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimConfirmation" ADD CONSTRAINT "ClaimConfirmation_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "ConfirmationAnswer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What had been taken out before this was counted: its words stand in the order newest first.
ALTER TABLE "WithdrawnClaim" DISABLE TRIGGER USER;
UPDATE "WithdrawnClaim" SET "against" = COALESCE((
  SELECT word->>'verdict' <> 'CONFIRMED'
    FROM jsonb_array_elements("words") WITH ORDINALITY AS each(word, place)
   WHERE word->>'revokedAt' IS NULL ORDER BY place LIMIT 1), false);
ALTER TABLE "WithdrawnClaim" ENABLE TRIGGER USER;

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "ConfirmationAnswer"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "WordsVerdict"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();

-- What a public body answered stays as it was given; so does what it said of later words.
CREATE TRIGGER "kept" BEFORE UPDATE ON "ConfirmationAnswer" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "WordsVerdict" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();

-- A word is taken back and replied to; nothing else of it changes.
CREATE FUNCTION keep_word() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - ARRAY['revokedAt', 'reply', 'repliedAt']
     <> to_jsonb(NEW) - ARRAY['revokedAt', 'reply', 'repliedAt'] THEN
    RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE ON "ClaimConfirmation" FOR EACH ROW EXECUTE FUNCTION keep_word();
