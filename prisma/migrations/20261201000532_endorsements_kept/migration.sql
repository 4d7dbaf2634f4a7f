-- DropIndex
DROP INDEX "Endorsement_storyId_userId_key";

-- CreateIndex
CREATE INDEX "Endorsement_storyId_userId_idx" ON "Endorsement"("storyId", "userId");

-- What a champion said stays as it was said; it is taken back, and follows its body into a merge.
CREATE FUNCTION keep_endorsement() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - ARRAY['withdrawnAt', 'bodyId'] <> to_jsonb(NEW) - ARRAY['withdrawnAt', 'bodyId'] THEN
    RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE ON "Endorsement" FOR EACH ROW EXECUTE FUNCTION keep_endorsement();
