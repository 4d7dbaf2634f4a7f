-- The audit log: append-only, chained, and asked for by every change of an audited table.

CREATE SCHEMA "audit";

-- The last entry. Its row lock puts appends in order; without it the loss of the newest entries would not show.
CREATE TABLE "audit"."head" (
  "only" BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK ("only"),
  "id"   BIGINT NOT NULL,
  "hash" TEXT NOT NULL
);
INSERT INTO "audit"."head" ("id", "hash") VALUES (0, repeat('0', 64));

CREATE FUNCTION audit_hash(entry "AuditEvent") RETURNS TEXT LANGUAGE SQL IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    entry."previous", entry."id", to_char(entry."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    entry."xact", entry."actor", entry."organisationId", entry."command", entry."subjectType",
    entry."subjectId", entry."outcome", entry."data")::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION audit_append() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
  last "audit"."head";
BEGIN
  SELECT * INTO STRICT last FROM "audit"."head" FOR UPDATE;
  NEW."id" := last."id" + 1;
  NEW."at" := clock_timestamp();
  NEW."xact" := pg_current_xact_id()::text::bigint;
  NEW."previous" := last."hash";
  NEW."hash" := audit_hash(NEW);
  UPDATE "audit"."head" SET "id" = NEW."id", "hash" = NEW."hash";
  RETURN NEW;
END $$;

CREATE TRIGGER "audit_append" BEFORE INSERT ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_append();

CREATE FUNCTION audit_forbid() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log is append-only: % is forbidden.', lower(TG_OP);
END $$;

CREATE TRIGGER "audit_forbid_change" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_forbid();
CREATE TRIGGER "audit_forbid_truncate" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_forbid();

-- Walks the chain. Answers how many entries there are and the first that does not fit.
CREATE FUNCTION audit_verify(OUT entries BIGINT, OUT id BIGINT, OUT why TEXT) LANGUAGE plpgsql AS $$
DECLARE
  entry "AuditEvent";
  last "audit"."head";
  expected_id BIGINT := 0;
  expected_hash TEXT := repeat('0', 64);
BEGIN
  entries := 0;
  FOR entry IN SELECT * FROM "AuditEvent" AS e ORDER BY e."id" LOOP
    entries := entries + 1;
    expected_id := expected_id + 1;
    IF entry."id" <> expected_id THEN
      id := expected_id; why := 'the entry is missing'; RETURN;
    ELSIF entry."previous" <> expected_hash THEN
      id := entry."id"; why := 'it does not follow from the entry before it'; RETURN;
    ELSIF entry."hash" <> audit_hash(entry) THEN
      id := entry."id"; why := 'its content was changed'; RETURN;
    END IF;
    expected_hash := entry."hash";
  END LOOP;
  SELECT * INTO STRICT last FROM "audit"."head";
  IF last."id" <> expected_id OR last."hash" <> expected_hash THEN
    id := expected_id + 1; why := 'the newest entries are missing';
  END IF;
END $$;

-- At commit, every changed row of an audited table wants an entry of the same transaction.
CREATE FUNCTION audit_required() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "AuditEvent" WHERE "xact" = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION 'A change of "%" needs an audit event in the same transaction: write through command().', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  audited TEXT;
BEGIN
  FOREACH audited IN ARRAY ARRAY[
    'Organisation', 'Identifier', 'EmailDomain', 'Membership', 'JoinRequest', 'Invitation',
    'Technology', 'SupplierProfile', 'ProfileVersion', 'Capability', 'Certification',
    'CaseStudy', 'Claim', 'ClaimEvidence', 'ConfirmationRequest', 'ClaimConfirmation', 'Blocker',
    'Notice', 'NoticeAward', 'NoticeAwardSupplier', 'OcdsRelease',
    'Challenge', 'ChallengeOutcome', 'ChallengeDataSet', 'ChallengePhase', 'Criterion',
    'ChallengePart', 'ChallengeVersion', 'Clarification',
    'Response', 'Answer', 'Submission', 'Assessment', 'Score', 'AgreedScore',
    'Recommendation', 'AssessmentSummary', 'Story', 'StoryClaim', 'StoryVersion', 'Endorsement'
  ] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER "audit_required" AFTER INSERT OR UPDATE OR DELETE ON %I
       DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_required()', audited);
  END LOOP;
END $$;

-- What was submitted or published stays as it was.
CREATE FUNCTION keep_as_it_was() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A row of "%" is kept as it was written.', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "kept" BEFORE UPDATE ON "ProfileVersion" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "ChallengeVersion" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "StoryVersion" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE ON "OcdsRelease" FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
CREATE TRIGGER "kept" BEFORE UPDATE OF "number", "receivedAt", "sha256", "content", "submittedById" ON "Submission"
  FOR EACH ROW EXECUTE FUNCTION keep_as_it_was();
