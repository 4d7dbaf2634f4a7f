-- CreateTable
CREATE TABLE "Engagement" (
    "challengeId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "asks" TEXT NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "summarisedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Engagement_pkey" PRIMARY KEY ("challengeId")
);

-- CreateTable
CREATE TABLE "EngagementReply" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "supplierId" UUID NOT NULL,
    "possible" TEXT NOT NULL,
    "readiness" INTEGER NOT NULL,
    "needs" TEXT NOT NULL,
    "repliedAt" TIMESTAMPTZ(3) NOT NULL,
    "repliedById" UUID NOT NULL,

    CONSTRAINT "EngagementReply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Engagement_closesAt_idx" ON "Engagement"("closesAt");

-- CreateIndex
CREATE INDEX "Engagement_publishedAt_idx" ON "Engagement"("publishedAt");

-- CreateIndex
CREATE INDEX "EngagementReply_supplierId_idx" ON "EngagementReply"("supplierId");

-- CreateIndex
CREATE UNIQUE INDEX "EngagementReply_challengeId_supplierId_key" ON "EngagementReply"("challengeId", "supplierId");

-- AddForeignKey
ALTER TABLE "Engagement" ADD CONSTRAINT "Engagement_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EngagementReply" ADD CONSTRAINT "EngagementReply_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Engagement"("challengeId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EngagementReply" ADD CONSTRAINT "EngagementReply_supplierId_fkey" FOREIGN KEY ("supplierId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was shared stays as it was, and every write is audited.
CREATE TRIGGER "kept" BEFORE UPDATE ON "Engagement" FOR EACH ROW
  WHEN (OLD."summarisedAt" IS NOT NULL) EXECUTE FUNCTION keep_as_it_was();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Engagement"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "EngagementReply"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();

-- Of a draft nothing is found but its engagement, and that stays while the draft goes to its approver.
DROP TRIGGER search_follow ON "Challenge";
CREATE TRIGGER search_follow AFTER UPDATE OF "state" OR DELETE ON "Challenge"
  FOR EACH ROW WHEN (OLD."state" NOT IN ('DRAFT', 'IN_REVIEW'))
  EXECUTE FUNCTION search.follow_state('challenge', 'id', 'PUBLISHED', 'CLOSED', 'OPENED',
    'EVALUATING', 'MODERATING', 'DECIDED', 'STANDSTILL', 'AWARDED', 'COMPLETED', 'CANCELLED');
