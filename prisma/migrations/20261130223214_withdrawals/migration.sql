-- CreateTable
CREATE TABLE "Withdrawal" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "undone" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Withdrawal_submissionId_idx" ON "Withdrawal"("submissionId");

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Withdrawal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();

-- What was withdrawn before each step was a row of its own.
INSERT INTO "Withdrawal" ("id", "submissionId", "undone", "at", "byId")
SELECT DISTINCT ON ("responseId") gen_random_uuid(), "id", false, "withdrawnAt", "submittedById"
FROM "Submission" WHERE "withdrawnAt" IS NOT NULL
ORDER BY "responseId", "number" DESC;

CREATE TRIGGER "kept" BEFORE UPDATE ON "Withdrawal" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
