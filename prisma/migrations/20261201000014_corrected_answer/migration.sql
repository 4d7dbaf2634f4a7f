-- AlterTable
ALTER TABLE "Clarification" ADD COLUMN     "correctsId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "Clarification_correctsId_key" ON "Clarification"("correctsId");

-- AddForeignKey
ALTER TABLE "Clarification" ADD CONSTRAINT "Clarification_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Clarification"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What everybody has read stays as it was: a mistake is corrected by a new row.
CREATE TRIGGER "kept_answer" BEFORE UPDATE OF "question", "publicQuestion", "answer", "answeredAt", "correctsId" ON "Clarification"
  FOR EACH ROW WHEN (OLD."state" = 'ANSWERED') EXECUTE FUNCTION keep_as_it_was();
