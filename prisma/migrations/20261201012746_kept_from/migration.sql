-- AlterEnum
ALTER TYPE "AssessmentState" ADD VALUE 'KEPT_FROM';

-- AlterTable
ALTER TABLE "Declaration" ADD COLUMN     "recognisedId" UUID;

-- CreateTable
CREATE TABLE "KeptFrom" (
    "declarationId" UUID NOT NULL,
    "responseId" UUID NOT NULL,

    CONSTRAINT "KeptFrom_pkey" PRIMARY KEY ("declarationId","responseId")
);

-- CreateIndex
CREATE INDEX "KeptFrom_responseId_idx" ON "KeptFrom"("responseId");

-- CreateIndex
CREATE INDEX "Declaration_recognisedId_idx" ON "Declaration"("recognisedId");

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_recognisedId_fkey" FOREIGN KEY ("recognisedId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptFrom" ADD CONSTRAINT "KeptFrom_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "Declaration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptFrom" ADD CONSTRAINT "KeptFrom_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "KeptFrom"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "kept" BEFORE UPDATE ON "KeptFrom" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
