-- Search. Everything in this schema is derived from published rows: `search reindex` makes it again.
-- search.document is the truth of the index; Meilisearch follows it by search.pending.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE SCHEMA search;

-- English stems without a list of stop words: "it" is a subject here. Accents make no difference.
CREATE TEXT SEARCH DICTIONARY search.english_stem (TEMPLATE = pg_catalog.snowball, Language = english);
CREATE TEXT SEARCH CONFIGURATION search.english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION search.english
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH search.english_stem;
ALTER TEXT SEARCH CONFIGURATION search.english
  ALTER MAPPING FOR word, hword, hword_part WITH unaccent, search.english_stem;

-- Folded words as their stems, in order: what Meilisearch searches, since it knows no stems itself.
CREATE FUNCTION search.stems(words text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(coalesce((ts_lexize('search.english_stem', word))[1], word), ' ' ORDER BY place), '')
  FROM string_to_table(words, ' ') WITH ORDINALITY AS split(word, place)
$$;

CREATE TABLE search.document (
  id            text PRIMARY KEY,
  type          text NOT NULL,
  technologies  text[] NOT NULL,
  regions       text[] NOT NULL,
  status        text NOT NULL,
  evidence      text NOT NULL,
  -- How strong the evidence is, for the order: 0 without any.
  strength      smallint NOT NULL,
  published_at  timestamptz,
  closes_at     timestamptz,
  -- The document as it is shown.
  shown         jsonb NOT NULL,
  -- Its words, folded: lower case, no accents, no punctuation.
  title_words   text NOT NULL,
  name_words    text NOT NULL,
  summary_words text NOT NULL,
  body_words    text NOT NULL,
  vector        tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(to_tsvector('search.english', title_words), 'A') ||
    setweight(to_tsvector('search.english', name_words), 'B') ||
    setweight(to_tsvector('search.english', summary_words), 'C') ||
    setweight(to_tsvector('search.english', body_words), 'D')
  ) STORED
);
CREATE INDEX document_vector ON search.document USING gin (vector);

-- Every word that was ever indexed, for the nearest to a misspelt one. A word is offered only if a
-- document of today has it, so what is withdrawn is never suggested.
CREATE TABLE search.word (word text PRIMARY KEY);
CREATE INDEX word_trigrams ON search.word USING gin (word gin_trgm_ops);

-- Words that share enough with a misspelt one to be looked at. One wrong letter of four leaves a
-- likeness of 0.25, which the usual threshold of 0.3 would miss.
CREATE FUNCTION search.words_like(typed text) RETURNS TABLE (word text, likeness float8)
  LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT w.word, similarity(w.word, typed)::float8 FROM search.word AS w
  WHERE w.word % typed ORDER BY 2 DESC, 1 LIMIT 100
$$;

-- Documents whose latest change Meilisearch has not confirmed. Without a document: a removal.
CREATE SEQUENCE search.change;
CREATE TABLE search.pending (
  id     text PRIMARY KEY,
  change bigint NOT NULL,
  since  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX pending_change ON search.pending (change);

CREATE FUNCTION search.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search.pending (id, change) VALUES (coalesce(NEW.id, OLD.id), nextval('search.change'))
  ON CONFLICT (id) DO UPDATE SET change = excluded.change;
  RETURN NULL;
END $$;
CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE ON search.document
  FOR EACH ROW EXECUTE FUNCTION search.note_change();

-- The index of Meilisearch that holds these documents; none until one was built from them.
CREATE TABLE search.meilisearch (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  index_name text NOT NULL,
  built_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Whatever a command forgets: a row that stops being public leaves the search in its own transaction.
-- Arguments: the type, the column with the subject's id, the public states.
CREATE FUNCTION search.follow_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NOT (to_jsonb(NEW) ->> 'state' = ANY (TG_ARGV[2:])) THEN
    DELETE FROM search.document WHERE id = TG_ARGV[0] || ':' || (to_jsonb(OLD) ->> TG_ARGV[1]);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER search_follow AFTER UPDATE OF "state" OR DELETE ON "SupplierProfile"
  FOR EACH ROW EXECUTE FUNCTION search.follow_state('supplier', 'organisationId', 'PUBLISHED');
CREATE TRIGGER search_follow AFTER UPDATE OF "state" OR DELETE ON "CaseStudy"
  FOR EACH ROW EXECUTE FUNCTION search.follow_state('case-study', 'id', 'PUBLISHED');
CREATE TRIGGER search_follow AFTER UPDATE OF "state" OR DELETE ON "Story"
  FOR EACH ROW EXECUTE FUNCTION search.follow_state('story', 'id', 'PUBLISHED', 'CHAMPIONED');
CREATE TRIGGER search_follow AFTER UPDATE OF "state" OR DELETE ON "Challenge"
  FOR EACH ROW EXECUTE FUNCTION search.follow_state('challenge', 'id', 'PUBLISHED', 'CLOSED', 'OPENED',
    'EVALUATING', 'MODERATING', 'DECIDED', 'STANDSTILL', 'AWARDED', 'COMPLETED', 'CANCELLED');
CREATE TRIGGER search_follow AFTER DELETE ON "Notice"
  FOR EACH ROW EXECUTE FUNCTION search.follow_state('notice', 'id');

-- A supplier known from notices only: found until somebody claims it, then by its profile.
CREATE FUNCTION search.follow_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search.document WHERE id = 'supplier:' || OLD.id AND (TG_OP = 'DELETE' OR status = 'unclaimed');
  RETURN NULL;
END $$;
CREATE TRIGGER search_follow_claim AFTER UPDATE OF "claimed" OR DELETE ON "Organisation"
  FOR EACH ROW EXECUTE FUNCTION search.follow_claim();

-- The import looks suppliers and bodies up by name, and people search bodies by a part of it.
CREATE INDEX "Organisation_name_trgm" ON "Organisation" USING gin ("name" gin_trgm_ops);
