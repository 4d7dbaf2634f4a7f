-- CreateTable
CREATE TABLE "AuditHead" (
    "entry" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("entry")
);

-- CreateIndex
CREATE INDEX "AuditHead_signedAt_idx" ON "AuditHead"("signedAt");

-- A code beside each entry, made with a key that the database does not have. Entries from before have none.
CREATE TABLE "audit"."mac" (
  "id"  BIGINT PRIMARY KEY,
  "mac" TEXT NOT NULL
);

CREATE TRIGGER "audit_forbid_change" BEFORE UPDATE OR DELETE ON "audit"."mac"
  FOR EACH ROW EXECUTE FUNCTION audit_forbid();
CREATE TRIGGER "audit_forbid_truncate" BEFORE TRUNCATE ON "audit"."mac"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_forbid();
CREATE TRIGGER "audit_forbid_change" BEFORE UPDATE OR DELETE ON "AuditHead"
  FOR EACH ROW EXECUTE FUNCTION audit_forbid();
CREATE TRIGGER "audit_forbid_truncate" BEFORE TRUNCATE ON "AuditHead"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_forbid();

-- The head moves by this trigger alone: the role under which the program runs has no right to write it.
ALTER FUNCTION audit_append() SECURITY DEFINER SET search_path = public, pg_temp;
