-- Which articles tell the same text: copies of one agency's text, and versions of an article that were corrected.

-- Found: by what copies are recognised, a function of the article's own text.
CREATE TABLE article_fingerprint (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  shingle_count INTEGER NOT NULL,
  bands BLOB NOT NULL,
  shingles BLOB NOT NULL,
  names BLOB NOT NULL
) STRICT;

-- Resolved: made anew from all fingerprints at any time.
CREATE TABLE copy_group (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  centre_id INTEGER NOT NULL REFERENCES article (id),
  origin_id INTEGER NOT NULL REFERENCES article (id),
  origin_basis TEXT NOT NULL,
  agency TEXT,
  article_count INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_group_centre ON copy_group (centre_id);
CREATE INDEX copy_group_origin ON copy_group (origin_id);

CREATE TABLE copy (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  copy_group_id INTEGER NOT NULL REFERENCES copy_group (id),
  relation TEXT NOT NULL CHECK (relation IN ('origin', 'copy', 'version')),
  previous_id INTEGER REFERENCES article (id),
  shared_count INTEGER NOT NULL
) STRICT;
CREATE INDEX copy_group_of ON copy (copy_group_id);
CREATE INDEX copy_previous ON copy (previous_id) WHERE previous_id IS NOT NULL;

-- An index and nothing else: where alike texts meet.
CREATE TABLE copy_band (
  band INTEGER NOT NULL,
  is_centre INTEGER NOT NULL CHECK (is_centre IN (0, 1)),
  day INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, is_centre, day, article_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE statement ADD COLUMN independent_count INTEGER NOT NULL DEFAULT 0;

DROP VIEW v_statement;
CREATE VIEW v_statement AS
SELECT
  s.id, s.key, s.speaker_name AS speaker, s.role_as_stated AS role, s.country, s.kind, s.form,
  s.attitude, s.act, s.is_negated, s.content, r.cue, r.cue_lemma, s.channel, r.via,
  s.said_edtf AS said, s.said_precision, s.said_basis, s.said_from_on, s.said_to_on, s.said_year,
  s.said_month, s.reported_from_on, s.reported_to_on, s.reported_year, s.reported_month,
  s.report_count, s.outlet_count, s.independent_count, o.name AS outlet, a.headline, a.url,
  a.sha256 AS article_sha256,
  s.confidence, s.speaker_id, r.id AS report_id, a.id AS article_id,
  s.post, s.post_class, s.post_basis, s.plover_type, s.plover_mode, s.wording_count,
  (SELECT group_concat(t.key, '; ') FROM statement_topic AS l JOIN topic AS t ON t.id = l.topic_id
    WHERE l.statement_id = s.id) AS topics
FROM statement AS s
JOIN report AS r ON r.id = s.leading_report_id
JOIN article AS a ON a.id = r.article_id
LEFT JOIN outlet AS o ON o.id = a.outlet_id
WHERE s.is_current AND s.attitude = 'statement';

CREATE VIEW v_copy AS
SELECT
  c.article_id AS id, g.key AS group_key, c.relation, a.sha256 AS article_sha256, a.headline,
  o.name AS outlet, a.published_edtf AS published, a.url, p.sha256 AS previous_sha256,
  c.shared_count, f.shingle_count, g.article_count, g.agency, n.sha256 AS origin_sha256,
  g.origin_basis, c.copy_group_id, g.origin_id
FROM copy AS c
JOIN copy_group AS g ON g.id = c.copy_group_id
JOIN article AS a ON a.id = c.article_id
JOIN article AS n ON n.id = g.origin_id
LEFT JOIN article_fingerprint AS f ON f.article_id = c.article_id
LEFT JOIN article AS p ON p.id = c.previous_id
LEFT JOIN outlet AS o ON o.id = a.outlet_id;

UPDATE data_dictionary SET meaning = 'Agency that the article credits, in its dateline or elsewhere.'
WHERE object = 'article' AND "column" = 'agency';

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('article_fingerprint', '',
    'By what copies of an article are recognised: the words of its body as numbers.', NULL, NULL),
  ('article_fingerprint', 'article_id', 'The article.', NULL, '17'),
  ('article_fingerprint', 'shingle_count',
    'Shingles: runs of three words, or of six characters in scripts that set no spaces.', 'shingles', '412'),
  ('article_fingerprint', 'bands',
    'Keys that alike texts have in common with high probability, of its beginnings and of the whole.',
    '6 bytes each', NULL),
  ('article_fingerprint', 'shingles',
    'A hash of each shingle in the order of the text; the lowest bit says whether it opens with a name or number.',
    '3 bytes each', NULL),
  ('article_fingerprint', 'names', 'A hash of each of those names and numbers.', '3 bytes each', NULL),
  ('copy_group', '',
    'Articles that tell one text: each shares most of its words with the longest of them, the centre.',
    NULL, NULL),
  ('copy_group', 'id', 'Row number.', NULL, '3'),
  ('copy_group', 'key', 'SHA-256 of the centre.', NULL, '9f86d081…'),
  ('copy_group', 'centre_id', 'The longest text, with which each of the others was compared.', NULL, '17'),
  ('copy_group', 'origin_id', 'The article from which the others were taken, as far as can be told.', NULL, '12'),
  ('copy_group', 'origin_basis', 'Why it is that one.', NULL, 'by TASS, which 4 of 5 articles credit'),
  ('copy_group', 'agency', 'Agency that most of the articles credit.', NULL, 'TASS'),
  ('copy_group', 'article_count', 'Its articles, superseded ones among them.', 'articles', '5'),
  ('copy', '', 'The articles of the groups of copies. An article that stands alone is not among them.', NULL, NULL),
  ('copy', 'article_id', 'The article.', NULL, '18'),
  ('copy', 'copy_group_id', 'Its group.', NULL, '3'),
  ('copy', 'relation',
    'origin: the others were taken from it; copy: another outlet has the same text; version: the same outlet has it with changes.',
    NULL, 'copy'),
  ('copy', 'previous_id', 'The article of the same outlet of which it is a later version or a repetition.', NULL, '17'),
  ('copy', 'shared_count', 'Shingles that it has in common with the centre; all of them for the centre itself.',
    'shingles', '398'),
  ('copy_band', '', 'An index of the fingerprints; archive rebuild writes it anew.', NULL, NULL),
  ('copy_band', 'band', 'A key of article_fingerprint.bands.', NULL, '81985529216486'),
  ('copy_band', 'is_centre', 'Whether the article is the centre of a group or stands alone.', NULL, '1'),
  ('copy_band', 'day', 'First day of publication, counted from 0001-01-01 as 1; 0 if not known to a month.', 'days', '738167'),
  ('copy_band', 'article_id', 'The article.', NULL, '17'),
  ('statement', 'independent_count',
    'Independent reports: articles that report it, all copies and versions of one text counted as one.',
    'reports', '1'),
  ('v_statement', 'independent_count',
    'Independent reports: all copies and versions of one text count as one.', 'reports', '1'),
  ('v_copy', '', 'One row an article that has copies or versions.', NULL, NULL),
  ('v_copy', 'id', 'The article.', NULL, '18'),
  ('v_copy', 'group_key', 'Key of its group.', NULL, '9f86d081…'),
  ('v_copy', 'relation', 'origin, copy or version; see copy.relation.', NULL, 'copy'),
  ('v_copy', 'article_sha256', 'SHA-256 of the article.', NULL, '9f86d081…'),
  ('v_copy', 'headline', 'Headline.', NULL, 'Talks end without agreement'),
  ('v_copy', 'outlet', 'Outlet.', NULL, 'Reuters'),
  ('v_copy', 'published', 'Date of publication.', 'EDTF', '2022-01-12'),
  ('v_copy', 'url', 'Address.', 'URL', 'https://example.org/1'),
  ('v_copy', 'previous_sha256', 'SHA-256 of the version before it.', NULL, '9f86d081…'),
  ('v_copy', 'shared_count', 'Shingles that it has in common with the centre of the group.', 'shingles', '398'),
  ('v_copy', 'shingle_count', 'Shingles of the article.', 'shingles', '412'),
  ('v_copy', 'article_count', 'Articles of the group.', 'articles', '5'),
  ('v_copy', 'agency', 'Agency that most of the group credit.', NULL, 'TASS'),
  ('v_copy', 'origin_sha256', 'SHA-256 of the article from which the others were taken.', NULL, '9f86d081…'),
  ('v_copy', 'origin_basis', 'Why it is that one.', NULL, 'published first'),
  ('v_copy', 'copy_group_id', 'Row number of the group.', NULL, '3'),
  ('v_copy', 'origin_id', 'Row number of the origin.', NULL, '12');
