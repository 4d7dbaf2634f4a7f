-- CreateTable
CREATE TABLE "StoryFile" (
    "storyId" UUID NOT NULL,
    "attachedId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StoryFile_pkey" PRIMARY KEY ("storyId","attachedId")
);

-- CreateIndex
CREATE INDEX "StoryFile_attachedId_idx" ON "StoryFile"("attachedId");

-- AddForeignKey
ALTER TABLE "StoryFile" ADD CONSTRAINT "StoryFile_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryFile" ADD CONSTRAINT "StoryFile_attachedId_fkey" FOREIGN KEY ("attachedId") REFERENCES "CaseStudyFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Every write stands in the audit log.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "StoryFile"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
