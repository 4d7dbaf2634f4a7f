-- AlterTable
ALTER TABLE "Concern" ADD COLUMN     "pauses" BOOLEAN NOT NULL DEFAULT true;
