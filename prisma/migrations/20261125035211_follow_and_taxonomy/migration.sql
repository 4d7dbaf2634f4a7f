-- AlterTable
ALTER TABLE "Technology" ADD COLUMN     "replacedById" UUID,
ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "digest" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "DigestSent" (
    "userId" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "DigestSent_pkey" PRIMARY KEY ("userId","month")
);

-- CreateTable
CREATE TABLE "TechnologyVersion" (
    "id" UUID NOT NULL,
    "technologyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "changedById" UUID,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TechnologyVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TechnologyVersion_changedAt_idx" ON "TechnologyVersion"("changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "TechnologyVersion_technologyId_number_key" ON "TechnologyVersion"("technologyId", "number");

-- CreateIndex
CREATE INDEX "Adoption_confirmedAt_idx" ON "Adoption"("confirmedAt");

-- CreateIndex
CREATE INDEX "Challenge_awardedAt_idx" ON "Challenge"("awardedAt");

-- CreateIndex
CREATE INDEX "Endorsement_endorsedAt_idx" ON "Endorsement"("endorsedAt");

-- AddForeignKey
ALTER TABLE "DigestSent" ADD CONSTRAINT "DigestSent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Technology" ADD CONSTRAINT "Technology_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Technology"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TechnologyVersion" ADD CONSTRAINT "TechnologyVersion_technologyId_fkey" FOREIGN KEY ("technologyId") REFERENCES "Technology"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is on record becomes the first version of each entry.
INSERT INTO "TechnologyVersion" ("id", "technologyId", "number", "content", "why", "changedAt")
SELECT gen_random_uuid(), "id", 1,
       jsonb_build_object('name', "name", 'family', "family", 'summary', "summary",
                          'questions', "questions", 'standards', "standards",
                          'retired', false, 'replacedBy', NULL),
       'The first version on record.', now()
  FROM "Technology";

-- A version is kept as it was written.
CREATE TRIGGER "kept" BEFORE UPDATE ON "TechnologyVersion" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();

-- Every write stands in the audit log.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "TechnologyVersion"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "DigestSent"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
