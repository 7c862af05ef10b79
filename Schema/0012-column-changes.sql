-- Of what the file of columns beside a large archive lacks. The program adds to it in each transaction; a
-- transaction of another program has no new mark, by which it is noticed.
CREATE TABLE column_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  file INTEGER NOT NULL,
  mark BLOB NOT NULL CHECK (length(mark) = 16),
  schema_cookie INTEGER NOT NULL
) STRICT;

CREATE TABLE column_change (
  id INTEGER PRIMARY KEY,
  columns BLOB NOT NULL
) STRICT;

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('column_state', '', 'One row that names the file of columns beside a large archive; none without such a file.', NULL, NULL),
  ('column_state', 'id', 'Always 1.', NULL, '1'),
  ('column_state', 'file', 'The random number that is in the file too.', NULL, '-3184011523'),
  ('column_state', 'mark', 'Random bytes, others after each transaction of the program: a transaction without is another program''s.', NULL, NULL),
  ('column_state', 'schema_cookie', 'SQLite''s number of the schema, which VACUUM changes too.', NULL, '41'),
  ('column_change', '', 'What has changed since the file of columns was written; empty again once it is written anew.', NULL, NULL),
  ('column_change', 'id', 'The order of the changes.', NULL, '1'),
  ('column_change', 'columns', 'The columns of the statements that a transaction changed, in the form of the file.', NULL, NULL);
