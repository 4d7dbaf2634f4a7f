-- CreateEnum
CREATE TYPE "PerformanceRating" AS ENUM ('GOOD', 'APPROACHING', 'IMPROVEMENT', 'INADEQUATE');

-- CreateEnum
CREATE TYPE "PhaseEnd" AS ENUM ('WENT_ON', 'STOPPED');

-- CreateTable
CREATE TABLE "Contract" (
    "challengeId" UUID NOT NULL,
    "valuePence" BIGINT NOT NULL,
    "signedOn" DATE NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "Contract_pkey" PRIMARY KEY ("challengeId")
);

-- CreateTable
CREATE TABLE "ContractIndicator" (
    "id" UUID NOT NULL,
    "contractId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "ContractIndicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorRating" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "periodEnds" DATE NOT NULL,
    "rating" "PerformanceRating" NOT NULL,
    "note" TEXT NOT NULL,
    "ratedAt" TIMESTAMPTZ(3) NOT NULL,
    "ratedById" UUID NOT NULL,

    CONSTRAINT "IndicatorRating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PhaseOutcome" (
    "phaseId" UUID NOT NULL,
    "ended" "PhaseEnd" NOT NULL,
    "learnt" TEXT NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,

    CONSTRAINT "PhaseOutcome_pkey" PRIMARY KEY ("phaseId")
);

-- CreateIndex
CREATE INDEX "ContractIndicator_contractId_order_idx" ON "ContractIndicator"("contractId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorRating_indicatorId_periodEnds_key" ON "IndicatorRating"("indicatorId", "periodEnds");

-- AddForeignKey
ALTER TABLE "Contract" ADD CONSTRAINT "Contract_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContractIndicator" ADD CONSTRAINT "ContractIndicator_contractId_fkey" FOREIGN KEY ("contractId") REFERENCES "Contract"("challengeId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorRating" ADD CONSTRAINT "IndicatorRating_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "ContractIndicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PhaseOutcome" ADD CONSTRAINT "PhaseOutcome_phaseId_fkey" FOREIGN KEY ("phaseId") REFERENCES "ChallengePhase"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Ratings and how a phase ended are history; all of it is audited.
CREATE TRIGGER "kept" BEFORE UPDATE ON "IndicatorRating" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "PhaseOutcome" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Contract"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "ContractIndicator"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "IndicatorRating"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "PhaseOutcome"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
