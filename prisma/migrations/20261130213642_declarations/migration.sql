-- AlterEnum
ALTER TYPE "Conflict" ADD VALUE 'WAITING';

-- CreateTable
CREATE TABLE "Declaration" (
    "id" UUID NOT NULL,
    "challengeId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "conflict" "Conflict" NOT NULL,
    "says" TEXT NOT NULL,
    "known" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "declaredAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "bars" BOOLEAN,
    "measures" TEXT,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Declaration_challengeId_declaredAt_idx" ON "Declaration"("challengeId", "declaredAt");

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_challengeId_fkey" FOREIGN KEY ("challengeId") REFERENCES "Challenge"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What had been declared when only the last of each person was kept.
INSERT INTO "Declaration" ("id", "challengeId", "userId", "conflict", "says", "declaredAt")
SELECT DISTINCT ON ("challengeId", "userId") gen_random_uuid(), "challengeId", "userId", "conflict", "declaration", "declaredAt"
FROM "ChallengePart" WHERE "conflict" IS NOT NULL AND "declaredAt" IS NOT NULL
ORDER BY "challengeId", "userId", "declaredAt" DESC;

CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "Declaration"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();

-- What was declared stays, and is decided once.
CREATE FUNCTION keep_declaration() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."decidedAt" IS NOT NULL
     OR to_jsonb(OLD) - ARRAY['decidedById', 'decidedAt', 'bars', 'measures']
        <> to_jsonb(NEW) - ARRAY['decidedById', 'decidedAt', 'bars', 'measures'] THEN
    RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE ON "Declaration" FOR EACH ROW EXECUTE FUNCTION keep_declaration();
