-- CreateEnum
CREATE TYPE "ExclusionGround" AS ENUM ('CONDITIONS', 'MANDATORY', 'DISCRETIONARY', 'DEBARRED');

-- AlterTable
ALTER TABLE "ChallengePart" ADD COLUMN     "endedAt" TIMESTAMPTZ(3),
ADD COLUMN     "endedReason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "exclusionGround" "ExclusionGround";
