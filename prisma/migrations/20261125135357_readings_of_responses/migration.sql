-- CreateTable
CREATE TABLE "Reading" (
    "responseId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "firstReadAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reading_pkey" PRIMARY KEY ("responseId","userId")
);

-- AddForeignKey
ALTER TABLE "Reading" ADD CONSTRAINT "Reading_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who read what is history.
CREATE TRIGGER "kept" BEFORE UPDATE ON "Reading" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Reading"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
