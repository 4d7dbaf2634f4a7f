-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "plannedAt" TIMESTAMPTZ(3),
ADD COLUMN     "plannedOpensOn" DATE;
