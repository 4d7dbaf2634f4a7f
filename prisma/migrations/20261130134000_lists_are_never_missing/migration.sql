-- Every list that is there now is NOT NULL and empty by default: Prisma reads a missing list as an empty one, raw SQL does
-- not. A change of type with USING mends the old rows and, unlike UPDATE, asks no trigger: no person changes anything by it.
DO $$
DECLARE
  list RECORD;
BEGIN
  FOR list IN
    SELECT pg_attribute.attrelid::regclass AS place, attname AS name, format_type(atttypid, atttypmod) AS type
    FROM pg_attribute
    JOIN pg_class ON pg_class.oid = attrelid AND relkind = 'r'
    JOIN pg_type ON pg_type.oid = atttypid AND typcategory = 'A'
    WHERE relnamespace IN ('public'::regnamespace, 'search'::regnamespace) AND attnum > 0 AND NOT attisdropped
    ORDER BY attrelid::regclass::text, attnum
  LOOP
    EXECUTE format(
      'ALTER TABLE %1$s ALTER COLUMN %2$I TYPE %3$s USING coalesce(%2$I, ''{}''),
       ALTER COLUMN %2$I SET DEFAULT ''{}'', ALTER COLUMN %2$I SET NOT NULL',
      list.place, list.name, list.type);
  END LOOP;
END $$;
