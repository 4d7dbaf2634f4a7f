-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('AMENDMENT', 'CANCELLATION');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('WAITING', 'APPROVED', 'RETURNED');

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'WAITING',
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "proposedById" UUID NOT NULL,
    "byApprover" BOOLEAN NOT NULL DEFAULT false,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Proposal_challengeId_proposedAt_idx" ON "Proposal"("challengeId", "proposedAt");

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Proposal"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();

-- What was proposed stays, and is decided once.
CREATE FUNCTION keep_proposal() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> 'WAITING'
     OR to_jsonb(OLD) - ARRAY['state', 'decidedById', 'decidedAt', 'reason']
        <> to_jsonb(NEW) - ARRAY['state', 'decidedById', 'decidedAt', 'reason'] THEN
    RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE ON "Proposal" FOR EACH ROW EXECUTE FUNCTION keep_proposal();
