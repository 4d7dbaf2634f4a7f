-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "draft" BYTEA;

-- What was received before there were seals is kept as `copy`, in the clear, until the next start seals it.
DROP TRIGGER "kept" ON "Submission";
ALTER TABLE "Submission" RENAME COLUMN "content" TO "copy";
ALTER TABLE "Submission" ADD COLUMN     "sealed" BYTEA NOT NULL DEFAULT '',
ADD COLUMN     "signature" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Submission" ALTER COLUMN "sealed" DROP DEFAULT,
ALTER COLUMN "signature" DROP DEFAULT;
CREATE TRIGGER "kept" BEFORE UPDATE OF "number", "receivedAt", "sha256", "sealed", "copy", "signature", "submittedById" ON "Submission"
  FOR EACH ROW WHEN (OLD."signature" <> '') EXECUTE FUNCTION keep_as_it_was();

-- CreateTable
CREATE TABLE "Seal" (
    "challengeId" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "identity" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Seal_pkey" PRIMARY KEY ("challengeId")
);

-- CreateTable
CREATE TABLE "Opening" (
    "challengeId" UUID NOT NULL,
    "begunById" UUID NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Opening_pkey" PRIMARY KEY ("challengeId")
);

-- AddForeignKey
ALTER TABLE "Seal" ADD CONSTRAINT "Seal_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_begunById_fkey" FOREIGN KEY ("begunById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A key is kept, and who began and opened is history.
CREATE TRIGGER "kept" BEFORE UPDATE ON "Seal" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "Opening" FOR EACH ROW WHEN (OLD."openedAt" IS NOT NULL) EXECUTE FUNCTION keep_as_it_was();

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Seal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Opening"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
