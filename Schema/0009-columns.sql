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

ALTER TABLE statement ADD COLUMN said_quarter TEXT GENERATED ALWAYS AS (
  CASE WHEN substr(said_from_on, 1, 4) = substr(said_to_on, 1, 4)
    AND (substr(said_from_on, 6, 2) + 2) / 3 = (substr(said_to_on, 6, 2) + 2) / 3
  THEN substr(said_from_on, 1, 4) || '-Q' || ((substr(said_from_on, 6, 2) + 2) / 3) END
) VIRTUAL;

-- What archive facets counts without a query.
CREATE VIEW v_facet AS
WITH current AS NOT MATERIALIZED (
  SELECT * FROM statement WHERE is_current AND attitude = 'statement'
)
SELECT 'speaker' AS facet, speaker_name AS value, count(*) AS count FROM current GROUP BY value
UNION ALL SELECT 'country', country, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'kind', kind, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'form', form, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'act', act, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'channel', channel, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'role', role_as_stated, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'year', CAST(said_year AS TEXT), count(*) FROM current GROUP BY 2
UNION ALL SELECT 'quarter', said_quarter, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'month', said_month, count(*) FROM current GROUP BY 2
UNION ALL SELECT 'reported', reported_month, count(*) FROM current GROUP BY 2
UNION ALL
SELECT 'post', p.post, count(DISTINCT s.id) FROM current AS s
LEFT JOIN statement_post AS p ON p.statement_id = s.id AND p.qualifier IS NULL GROUP BY 2
UNION ALL
SELECT 'topic', t.key, count(DISTINCT s.id) FROM current AS s
LEFT JOIN statement_topic AS l ON l.statement_id = s.id
LEFT JOIN topic AS t ON t.id = l.topic_id GROUP BY 2
UNION ALL
SELECT 'outlet', o.name, count(DISTINCT s.id) FROM current AS s
LEFT JOIN (report AS r
  JOIN article AS a ON a.id = r.article_id JOIN outlet AS o ON o.id = a.outlet_id
) ON r.statement_id = s.id AND a.superseded_by_id IS NULL GROUP BY 2
UNION ALL
SELECT 'event', e.name, count(DISTINCT s.id) FROM current AS s
LEFT JOIN (statement_event AS l
  JOIN event AS e ON e.id = l.event_id AND e.name IS NOT NULL) ON l.statement_id = s.id GROUP BY 2
UNION ALL
SELECT 'place', e.place, count(DISTINCT s.id) FROM current AS s
LEFT JOIN (statement_event AS l
  JOIN event AS e ON e.id = l.event_id AND e.place IS NOT NULL) ON l.statement_id = s.id GROUP BY 2;

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('statement', 'said_quarter', 'Quarter of a year, if both bounds lie in it.', 'year and quarter', '2022-Q1'),
  ('v_facet', '', 'How the statements of current articles divide: what archive facets counts without a query.', NULL, NULL),
  ('v_facet', 'facet', 'What they are divided by.', NULL, 'month'),
  ('v_facet', 'value', 'The value; NULL for those that have none, such as the undated.', NULL, '2022-01'),
  ('v_facet', 'count', 'Statements that have it; one of several values counts for each.', 'statements', '17');
