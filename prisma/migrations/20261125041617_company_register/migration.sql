-- CreateEnum
CREATE TYPE "RegisterOutcome" AS ENUM ('MATCHES', 'OTHER_NAME', 'NOT_ACTIVE', 'NOT_FOUND');

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "registerCheckedAt" TIMESTAMPTZ(3),
ADD COLUMN     "registerName" TEXT,
ADD COLUMN     "registerNumber" TEXT,
ADD COLUMN     "registerOutcome" "RegisterOutcome",
ADD COLUMN     "registerStatus" TEXT;
