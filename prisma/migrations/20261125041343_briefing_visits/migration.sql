-- AlterTable
ALTER TABLE "User" ADD COLUMN     "briefedAt" TIMESTAMPTZ(3),
ADD COLUMN     "briefedBefore" TIMESTAMPTZ(3);
