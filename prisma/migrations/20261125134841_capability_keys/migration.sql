-- What is there already: a version's capability shares the key of the draft's that has its technology and its name.
-- Two of one name are told apart by their order. No person changes anything by this, so no audit event is asked for.
DROP TRIGGER "audit_required" ON "Capability";
ALTER TABLE "Capability" ADD COLUMN     "key" UUID;
UPDATE "Capability" SET "key" = shared."key"
FROM (
  SELECT "id", first_value("id") OVER (
    PARTITION BY "profileId", "technologyId", "name", "place" ORDER BY "versionId" NULLS FIRST, "id"
  ) AS "key"
  FROM (
    SELECT *, row_number() OVER (
      PARTITION BY "profileId", "versionId", "technologyId", "name" ORDER BY "order", "id"
    ) AS "place"
    FROM "Capability"
  ) AS placed
) AS shared
WHERE "Capability"."id" = shared."id";
ALTER TABLE "Capability" ALTER COLUMN "key" SET NOT NULL;
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Capability"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();

-- AlterTable
ALTER TABLE "CaseStudy" ADD COLUMN     "capabilityKeys" UUID[] DEFAULT ARRAY[]::UUID[];
