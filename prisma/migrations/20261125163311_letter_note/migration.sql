-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "letterNote" TEXT NOT NULL DEFAULT '';
