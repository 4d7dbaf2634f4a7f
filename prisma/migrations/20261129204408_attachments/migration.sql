-- AlterTable
ALTER TABLE "Challenge" ADD COLUMN     "attachments" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "attachmentsFor" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "pointsTo" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "storageKey" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "opened" JSONB,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Attachment_storageKey_key" ON "Attachment"("storageKey");

-- CreateIndex
CREATE INDEX "Attachment_responseId_idx" ON "Attachment"("responseId");

-- AddForeignKey
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every write is audited.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Attachment"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
