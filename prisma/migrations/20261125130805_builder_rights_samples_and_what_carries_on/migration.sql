-- CreateEnum
CREATE TYPE "Rights" AS ENUM ('SUPPLIER', 'BODY', 'OPEN');

-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "rights" "Rights",
ADD COLUMN     "rightsDetail" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "ChallengeDataSet" ADD COLUMN     "sampleId" UUID;

-- AlterTable
ALTER TABLE "ChallengePhase" ADD COLUMN     "carriesOn" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "ChallengeDataSet_sampleId_idx" ON "ChallengeDataSet"("sampleId");

-- AddForeignKey
ALTER TABLE "ChallengeDataSet" ADD CONSTRAINT "ChallengeDataSet_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;
