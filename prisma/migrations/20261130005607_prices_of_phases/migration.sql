-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "phasePrices" JSONB NOT NULL DEFAULT '[]';
