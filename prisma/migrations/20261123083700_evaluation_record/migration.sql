-- What an evaluator submitted stays as it was given, unless the moderator returns it.
CREATE FUNCTION keep_submitted_scores() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Assessment" WHERE "id" = OLD."assessmentId" AND "state" = 'SUBMITTED') THEN
    RAISE EXCEPTION 'Submitted scores stay as they were given.';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE OR DELETE ON "Score"
  FOR EACH ROW EXECUTE FUNCTION keep_submitted_scores();

-- What the approver decided on stays as it was.
CREATE FUNCTION keep_decided() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."approvedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'What was decided on stays as it was.';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kept" BEFORE UPDATE OF "winnerId", "reason", "input", "result", "recommendedById",
  "recommendedAt", "approvedById", "approvedAt" ON "Recommendation"
  FOR EACH ROW EXECUTE FUNCTION keep_decided();

-- A letter says for good what it said when it was sent.
CREATE TRIGGER "kept" BEFORE UPDATE OF "content", "sentAt" ON "AssessmentSummary"
  FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
