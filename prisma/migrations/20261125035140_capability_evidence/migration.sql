-- AlterTable
ALTER TABLE "Capability" ADD COLUMN     "awardOcids" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "standards" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Certification" ADD COLUMN     "technologies" TEXT[] DEFAULT ARRAY[]::TEXT[];
