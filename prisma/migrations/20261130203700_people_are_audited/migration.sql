-- A mailbox at Proton has several names, and signs in it that say nothing (domain/membership/mailbox.ts). Where two people
-- have one, the older keeps it.
WITH "spelled" AS (
  SELECT "id", translate(split_part("mailbox", '@', 1), '._-', '') || '@proton.me' AS "mailbox"
  FROM "User" WHERE split_part("mailbox", '@', 2) IN ('proton.me', 'protonmail.com', 'pm.me')
), "oldest" AS (
  SELECT DISTINCT ON ("mailbox") "id", "mailbox" FROM "spelled" ORDER BY "mailbox", "id"
)
UPDATE "User" AS u SET "mailbox" = o."mailbox" FROM "oldest" AS o
WHERE u."id" = o."id" AND NOT EXISTS (
  SELECT FROM "User" AS other WHERE other."mailbox" = o."mailbox" AND other."id" <> u."id");

ALTER TABLE "Invitation" DISABLE TRIGGER "audit_required";
UPDATE "Invitation" SET "mailbox" = translate(split_part("mailbox", '@', 1), '._-', '') || '@proton.me'
WHERE split_part("mailbox", '@', 2) IN ('proton.me', 'protonmail.com', 'pm.me');
ALTER TABLE "Invitation" ENABLE TRIGGER "audit_required";

-- Who somebody is, by which account they sign in, and what is about which technology are no less on record.
DO $$
DECLARE
  audited TEXT;
BEGIN
  FOREACH audited IN ARRAY ARRAY[
    'User', 'Account', '_CaseStudyToTechnology', '_ChallengeToTechnology', '_StoryToTechnology'
  ] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON %I
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required()', audited);
  END LOOP;
END $$;

-- What is never overwritten, whoever asks: the program's own role cannot even delete it (scripts/lib/roles.ts).
CREATE TRIGGER "kept" BEFORE UPDATE ON "AgreedScore" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "AgreedScoreConfirmed" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "ReturnedScore" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();

-- Of a meeting all stays but that somebody opens the prices after it, once.
CREATE FUNCTION keep_meeting() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."openedAt" IS NOT NULL
     OR to_jsonb(OLD) - 'openedById' - 'openedAt' <> to_jsonb(NEW) - 'openedById' - 'openedAt' THEN
    RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE ON "PanelMeeting" FOR EACH ROW EXECUTE FUNCTION keep_meeting();
