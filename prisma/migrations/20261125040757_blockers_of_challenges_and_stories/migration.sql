-- AlterTable
ALTER TABLE "Blocker" ADD COLUMN     "challengeId" UUID,
ADD COLUMN     "storyId" UUID,
ALTER COLUMN "caseStudyId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Blocker_challengeId_order_idx" ON "Blocker"("challengeId", "order");

-- CreateIndex
CREATE INDEX "Blocker_storyId_order_idx" ON "Blocker"("storyId", "order");

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Met in one place, and in no more.
ALTER TABLE "Blocker" ADD CONSTRAINT "Blocker_of_one"
  CHECK (num_nonnulls("caseStudyId", "challengeId", "storyId") = 1);
