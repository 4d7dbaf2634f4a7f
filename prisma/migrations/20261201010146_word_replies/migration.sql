-- CreateTable
CREATE TABLE "WordReply" (
    "id" UUID NOT NULL,
    "confirmationId" UUID NOT NULL,
    "says" TEXT NOT NULL,
    "repliedById" UUID,
    "repliedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WordReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WordReply_confirmationId_repliedAt_idx" ON "WordReply"("confirmationId", "repliedAt");

-- AddForeignKey
ALTER TABLE "WordReply" ADD CONSTRAINT "WordReply_confirmationId_fkey" FOREIGN KEY ("confirmationId") REFERENCES "ClaimConfirmation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was replied before this was kept: the last of each, and nobody knows by whom.
INSERT INTO "WordReply" ("id", "confirmationId", "says", "repliedAt")
SELECT gen_random_uuid(), "id", "reply", "repliedAt" FROM "ClaimConfirmation"
 WHERE "reply" IS NOT NULL AND "repliedAt" IS NOT NULL;

-- AlterTable
ALTER TABLE "ClaimConfirmation" DROP COLUMN "repliedAt",
DROP COLUMN "reply";

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "WordReply"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "kept" BEFORE UPDATE ON "WordReply" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();

-- A word is taken back; nothing else of it changes.
CREATE OR REPLACE FUNCTION keep_word() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - ARRAY['revokedAt'] <> to_jsonb(NEW) - ARRAY['revokedAt'] THEN
    RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
