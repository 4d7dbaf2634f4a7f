-- AlterTable
ALTER TABLE "ProfileVersion" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "SupplierProfile" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '';
