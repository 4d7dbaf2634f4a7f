-- CreateEnum
CREATE TYPE "ClarificationTopic" AS ENUM ('NEED', 'DATA', 'MONEY_AND_TIME', 'CHOOSING', 'TAKING_PART', 'OTHER');

-- AlterTable
ALTER TABLE "Clarification" ADD COLUMN     "changesNeed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "topic" "ClarificationTopic" NOT NULL DEFAULT 'OTHER';
