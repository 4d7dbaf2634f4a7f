-- CreateTable
CREATE TABLE "ExclusionUndone" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "ground" "ExclusionGround",
    "reason" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExclusionUndone_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExclusionUndone_responseId_idx" ON "ExclusionUndone"("responseId");

-- AddForeignKey
ALTER TABLE "ExclusionUndone" ADD CONSTRAINT "ExclusionUndone_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "ExclusionUndone"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "kept" BEFORE UPDATE ON "ExclusionUndone" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
