-- CreateEnum
CREATE TYPE "AdoptionState" AS ENUM ('WISHED', 'REPORTED', 'CONFIRMED', 'ENDED');

-- CreateTable
CREATE TABLE "Adoption" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "state" "AdoptionState" NOT NULL DEFAULT 'WISHED',
    "message" TEXT NOT NULL,
    "says" TEXT NOT NULL DEFAULT '',
    "wishedById" UUID NOT NULL,
    "wishedAt" TIMESTAMPTZ(3) NOT NULL,
    "reportedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Adoption_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Adoption_bodyId_idx" ON "Adoption"("bodyId");

-- CreateIndex
CREATE INDEX "Adoption_storyId_state_idx" ON "Adoption"("storyId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Adoption_storyId_bodyId_key" ON "Adoption"("storyId", "bodyId");

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every write stands in the audit log.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Adoption"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
