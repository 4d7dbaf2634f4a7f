-- Codes of the last ten minutes end with this, and letters with codes in them go from the queue's history.
DELETE FROM "SignInCode";
DO $$
BEGIN
  IF to_regclass('pgboss.job') IS NOT NULL THEN
    DELETE FROM pgboss.job WHERE name = 'mail.message' AND state = 'completed' AND data ? 'code';
  END IF;
END $$;

-- DropIndex
DROP INDEX "SignInCode_email_createdAt_idx";

-- AlterTable
ALTER TABLE "SignInCode" DROP COLUMN "codeHash",
DROP COLUMN "triesLeft",
ADD COLUMN     "mailbox" TEXT NOT NULL,
ADD COLUMN     "sharedTriesLeft" INTEGER NOT NULL;

-- CreateTable
CREATE TABLE "SignInBrowser" (
    "codeId" UUID NOT NULL,
    "browser" TEXT NOT NULL,
    "triesLeft" INTEGER NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInBrowser_pkey" PRIMARY KEY ("codeId","browser")
);

-- CreateIndex
CREATE INDEX "SignInBrowser_browser_createdAt_idx" ON "SignInBrowser"("browser", "createdAt");

-- CreateIndex
CREATE INDEX "SignInCode_createdAt_idx" ON "SignInCode"("createdAt");

-- CreateIndex
CREATE INDEX "SignInCode_mailbox_createdAt_idx" ON "SignInCode"("mailbox", "createdAt");

-- AddForeignKey
ALTER TABLE "SignInBrowser" ADD CONSTRAINT "SignInBrowser_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "SignInCode"("id") ON DELETE CASCADE ON UPDATE CASCADE;
