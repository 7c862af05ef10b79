-- Tells this archive from others, so that a file of columns beside it is not taken for another's. Such a
-- file holds copies for fast search, and nothing of its own.
CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;
INSERT INTO identity (id, number) VALUES (1, random());

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('identity', '', 'One row that tells this archive from others.', NULL, NULL),
  ('identity', 'id', 'Always 1.', NULL, '1'),
  ('identity', 'number', 'A random number, made with the archive.', NULL, '-3184011523');
