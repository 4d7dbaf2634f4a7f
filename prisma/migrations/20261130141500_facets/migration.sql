-- The facets of a document are one list of tokens ("region:TLK"), so that a new facet needs no column.
-- Meilisearch holds the same as before: it need not be told of any of these rows.
ALTER TABLE search.document DISABLE TRIGGER note_change;
ALTER TABLE search.document ADD COLUMN facets text[] NOT NULL DEFAULT '{}';
UPDATE search.document SET facets =
  ARRAY['evidence:' || evidence, 'type:' || type]
  || ARRAY(SELECT 'technology:' || slug FROM unnest(technologies) AS slug)
  || ARRAY(SELECT 'region:' || code FROM unnest(regions) AS code)
  || ARRAY['status:' || status];
ALTER TABLE search.document ENABLE TRIGGER note_change;

CREATE OR REPLACE FUNCTION search.follow_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM search.document
   WHERE id = 'supplier:' || OLD.id AND (TG_OP = 'DELETE' OR shown ->> 'status' = 'unclaimed');
  RETURN NULL;
END $$;

ALTER TABLE search.document
  DROP COLUMN type, DROP COLUMN technologies, DROP COLUMN regions, DROP COLUMN status, DROP COLUMN evidence;

-- This search itself. Its indexes in Meilisearch begin with "proven-", the mark and the number of the
-- database; others with "proven-" are another installation's. The documents were written with the
-- facets of the print.
CREATE TABLE search.self (
  one          boolean PRIMARY KEY DEFAULT true CHECK (one),
  mark         text NOT NULL DEFAULT substr(md5(random()::text), 1, 8),
  facets_print text NOT NULL DEFAULT ''
);
INSERT INTO search.self DEFAULT VALUES;
