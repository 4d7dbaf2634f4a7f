-- CreateTable
CREATE TABLE "SubmissionConfirmation" (
    "submissionId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID NOT NULL,

    CONSTRAINT "SubmissionConfirmation_pkey" PRIMARY KEY ("submissionId","version")
);

-- AddForeignKey
ALTER TABLE "SubmissionConfirmation" ADD CONSTRAINT "SubmissionConfirmation_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was said stays said, and is audited.
CREATE TRIGGER "kept" BEFORE UPDATE ON "SubmissionConfirmation" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "SubmissionConfirmation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
