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

-- The words of the statements' index, and in how many statements each stands.
CREATE VIRTUAL TABLE statement_term USING fts5vocab (statement_fts, row);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('statement_term', '', 'The words of the full-text index of statements.', NULL, NULL),
  ('statement_term', 'term', 'The word in lower case, without accents.', NULL, 'guarantees'),
  ('statement_term', 'doc', 'Statements that have it in their content, speaker or post.', 'statements', '12'),
  ('statement_term', 'cnt', 'How often it stands there.', 'places', '14');
