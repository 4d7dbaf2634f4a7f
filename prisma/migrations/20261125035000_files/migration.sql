-- CreateEnum
CREATE TYPE "FileKind" AS ENUM ('DOCUMENT', 'PICTURE');

-- AlterTable
ALTER TABLE "ClaimEvidence" ADD COLUMN     "fileId" UUID;

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "kind" "FileKind" NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "key" TEXT NOT NULL,
    "smallKey" TEXT,
    "smallWidth" INTEGER,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseStudyFile" (
    "id" UUID NOT NULL,
    "caseStudyId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CaseStudyFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_key_key" ON "StoredFile"("key");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_smallKey_key" ON "StoredFile"("smallKey");

-- CreateIndex
CREATE INDEX "StoredFile_organisationId_idx" ON "StoredFile"("organisationId");

-- CreateIndex
CREATE INDEX "StoredFile_uploadedAt_idx" ON "StoredFile"("uploadedAt");

-- CreateIndex
CREATE INDEX "CaseStudyFile_caseStudyId_order_idx" ON "CaseStudyFile"("caseStudyId", "order");

-- CreateIndex
CREATE INDEX "CaseStudyFile_fileId_idx" ON "CaseStudyFile"("fileId");

-- CreateIndex
CREATE INDEX "ClaimEvidence_fileId_idx" ON "ClaimEvidence"("fileId");

-- AddForeignKey
ALTER TABLE "ClaimEvidence" ADD CONSTRAINT "ClaimEvidence_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyFile" ADD CONSTRAINT "CaseStudyFile_caseStudyId_fkey" FOREIGN KEY ("caseStudyId") REFERENCES "CaseStudy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStudyFile" ADD CONSTRAINT "CaseStudyFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every write stands in the audit log.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "StoredFile"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "CaseStudyFile"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
