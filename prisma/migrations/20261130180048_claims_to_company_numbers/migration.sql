-- CreateEnum
CREATE TYPE "NumberClaimState" AS ENUM ('REQUESTED', 'GIVEN', 'REFUSED');

-- CreateTable
CREATE TABLE "NumberClaim" (
    "id" UUID NOT NULL,
    "state" "NumberClaimState" NOT NULL DEFAULT 'REQUESTED',
    "number" TEXT NOT NULL,
    "claimantId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "NumberClaim_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "NumberClaim_state_requestedAt_idx" ON "NumberClaim"("state", "requestedAt");

-- CreateIndex
CREATE INDEX "NumberClaim_claimantId_state_idx" ON "NumberClaim"("claimantId", "state");

-- CreateIndex
CREATE INDEX "NumberClaim_holderId_state_idx" ON "NumberClaim"("holderId", "state");

-- AddForeignKey
ALTER TABLE "NumberClaim" ADD CONSTRAINT "NumberClaim_claimantId_fkey" FOREIGN KEY ("claimantId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NumberClaim" ADD CONSTRAINT "NumberClaim_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by commands alone.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "NumberClaim"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
