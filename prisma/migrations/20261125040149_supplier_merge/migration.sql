-- CreateEnum
CREATE TYPE "MergeState" AS ENUM ('REQUESTED', 'MERGED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "mergedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "MergeRequest" (
    "id" UUID NOT NULL,
    "state" "MergeState" NOT NULL DEFAULT 'REQUESTED',
    "keptId" UUID NOT NULL,
    "goneId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "bothAsk" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MergeRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "MergeRequest_state_requestedAt_idx" ON "MergeRequest"("state", "requestedAt");

-- CreateIndex
CREATE INDEX "MergeRequest_keptId_state_idx" ON "MergeRequest"("keptId", "state");

-- CreateIndex
CREATE INDEX "MergeRequest_goneId_state_idx" ON "MergeRequest"("goneId", "state");

-- CreateIndex
CREATE INDEX "Organisation_mergedIntoId_idx" ON "Organisation"("mergedIntoId");

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergeRequest" ADD CONSTRAINT "MergeRequest_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergeRequest" ADD CONSTRAINT "MergeRequest_goneId_fkey" FOREIGN KEY ("goneId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every write stands in the audit log.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "MergeRequest"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();

-- Nothing is put on record for a supplier that has been merged into another. After the check of the foreign key,
-- which waits for a merge that is under way: the merge is seen then.
CREATE FUNCTION refuse_merged() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Organisation"
             WHERE "id" = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid AND "mergedIntoId" IS NOT NULL) THEN
    RAISE EXCEPTION 'This supplier has been merged into another: nothing is added to it.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "organisationId" ON "Membership"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('organisationId');
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "organisationId" ON "Identifier"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('organisationId');
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "organisationId" ON "JoinRequest"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('organisationId');
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "organisationId" ON "Invitation"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('organisationId');
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "organisationId" ON "NoticeAwardSupplier"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('organisationId');
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "supplierId" ON "CaseStudy"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('supplierId');
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "supplierId" ON "Story"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('supplierId');
CREATE TRIGGER "unmerged" AFTER INSERT OR UPDATE OF "supplierId" ON "Response"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged('supplierId');
