-- The schema as it is now, of which a new archive is made: what the numbered files beside this one add up to,
-- which bring an older archive up to date. Printed by `make schema`; a test holds that they agree.

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  program_version TEXT NOT NULL,
  extractor TEXT NOT NULL
) STRICT;

CREATE TABLE outlet (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  country TEXT
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  outlet_id INTEGER REFERENCES outlet (id),
  outlet_basis TEXT,
  agency TEXT,
  headline TEXT,
  headline_start_cp INTEGER,
  headline_end_cp INTEGER,
  dateline_start_cp INTEGER,
  dateline_end_cp INTEGER,
  dateline_place TEXT,
  written_on TEXT,
  published_edtf TEXT,
  published_precision TEXT,
  published_basis TEXT,
  published_from_on TEXT,
  published_to_on TEXT,
  published_year INTEGER,
  published_month TEXT,
  url TEXT,
  language TEXT,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  text_length_cp INTEGER NOT NULL,
  reader TEXT NOT NULL,
  reader_version INTEGER NOT NULL,
  encoding TEXT NOT NULL,
  superseded_by_id INTEGER REFERENCES article (id),
  run_id INTEGER NOT NULL REFERENCES run (id),
  countries TEXT NOT NULL DEFAULT '[]' CHECK (countries LIKE '[%]'),
  bodies TEXT NOT NULL DEFAULT '[]' CHECK (bodies LIKE '[%]'),
  headline_folded TEXT,
  text_folded TEXT,
  language_basis TEXT,
  rules TEXT CHECK (rules IN ('all', 'quotations', 'none')),
  author TEXT
) STRICT;

CREATE INDEX article_outlet ON article (outlet_id, published_from_on);

CREATE INDEX article_published ON article (published_from_on);

CREATE INDEX article_superseded_by ON article (superseded_by_id) WHERE superseded_by_id IS NOT NULL;

CREATE INDEX article_run ON article (run_id);

CREATE TABLE article_raw (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  bytes BLOB NOT NULL,
  size_bytes INTEGER NOT NULL
) STRICT;

CREATE TABLE location (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  article_id INTEGER NOT NULL REFERENCES article (id),
  run_id INTEGER NOT NULL REFERENCES run (id), retrieved_at TEXT,
  UNIQUE (path, version)
) STRICT;

CREATE INDEX location_article ON location (article_id);

CREATE INDEX location_run ON location (run_id);

CREATE TABLE rejected (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  sha256 TEXT,
  size_bytes INTEGER,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  run_id INTEGER NOT NULL REFERENCES run (id)
) STRICT;

CREATE UNIQUE INDEX rejected_once ON rejected (path, coalesce(sha256, ''), reason);

CREATE INDEX rejected_run ON rejected (run_id);

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('person', 'institution', 'country', 'group', 'anonymous')),
  name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  country TEXT,
  posts TEXT NOT NULL CHECK (posts LIKE '[%]'),
  forms TEXT NOT NULL CHECK (forms LIKE '[%]'),
  speaker_id INTEGER REFERENCES speaker (id), gender TEXT CHECK (gender IN ('m', 'f')), name_key TEXT NOT NULL DEFAULT '', family_key TEXT NOT NULL DEFAULT '',
  UNIQUE (article_id, ordinal)
) STRICT;

CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id),
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  form TEXT NOT NULL
    CHECK (form IN ('name', 'titled_name', 'nominal', 'pronoun', 'metonym', 'turn_label')),
  start_cp INTEGER NOT NULL,
  end_cp INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE INDEX mention_article ON mention (article_id, start_cp);

CREATE INDEX mention_actor ON mention (actor_id);

CREATE TABLE event_mention (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN (
    'meeting', 'talks', 'summit', 'negotiation', 'visit', 'phone_call', 'interview',
    'press_conference', 'briefing', 'statement', 'speech', 'letter', 'treaty',
    'draft_publication', 'vote', 'summons', 'expulsion', 'sanction', 'military', 'ceremony')),
  status TEXT NOT NULL
    CHECK (status IN ('held', 'scheduled', 'announced', 'hypothetical', 'cancelled')),
  body TEXT,
  from_edtf TEXT,
  from_basis TEXT,
  to_edtf TEXT,
  to_basis TEXT,
  place TEXT,
  text TEXT NOT NULL,
  event_id INTEGER REFERENCES event (id),
  UNIQUE (article_id, ordinal)
) STRICT;

CREATE INDEX event_mention_from ON event_mention (from_edtf, kind);

CREATE TABLE event_mention_span (
  event_mention_id INTEGER NOT NULL REFERENCES event_mention (id),
  ordinal INTEGER NOT NULL,
  start_cp INTEGER NOT NULL,
  end_cp INTEGER NOT NULL,
  PRIMARY KEY (event_mention_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_mention_actor (
  event_mention_id INTEGER NOT NULL REFERENCES event_mention (id),
  actor_id INTEGER NOT NULL REFERENCES actor (id), is_head INTEGER NOT NULL DEFAULT 0
  CHECK (is_head IN (0, 1)),
  PRIMARY KEY (event_mention_id, actor_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_mention_actor_actor ON event_mention_actor (actor_id);

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  article_id INTEGER NOT NULL REFERENCES article (id),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
  form TEXT NOT NULL CHECK (form IN ('attributed', 'turn', 'question', 'document')),
  attitude TEXT NOT NULL CHECK (attitude IN ('statement', 'belief', 'intention')),
  content TEXT NOT NULL,
  content_fold TEXT NOT NULL,
  match_hash INTEGER NOT NULL,
  cue TEXT,
  cue_lemma TEXT,
  cue_start_cp INTEGER,
  cue_end_cp INTEGER,
  source TEXT,
  source_start_cp INTEGER,
  source_end_cp INTEGER,
  actor_id INTEGER REFERENCES actor (id),
  role_as_stated TEXT,
  via TEXT,
  channel TEXT,
  said_edtf TEXT,
  said_precision TEXT,
  said_basis TEXT,
  said_from_on TEXT,
  said_to_on TEXT,
  act TEXT,
  is_negated INTEGER NOT NULL CHECK (is_negated IN (0, 1)),
  is_headline INTEGER NOT NULL CHECK (is_headline IN (0, 1)),
  repeats_report_id INTEGER REFERENCES report (id),
  said_at_event_mention_id INTEGER REFERENCES event_mention (id),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  statement_id INTEGER REFERENCES statement (id), within_report_id INTEGER REFERENCES report (id), speaker_id INTEGER REFERENCES speaker (id), reference_on TEXT, corrected_said_edtf TEXT, is_rejected INTEGER NOT NULL DEFAULT 0 CHECK (is_rejected IN (0, 1)), correction_id INTEGER REFERENCES correction (id), reference_to_on TEXT,
  UNIQUE (article_id, ordinal)
) STRICT;

CREATE INDEX report_actor ON report (actor_id);

CREATE INDEX report_match ON report (match_hash);

CREATE INDEX report_repeats ON report (repeats_report_id) WHERE repeats_report_id IS NOT NULL;

CREATE INDEX report_said_at ON report (said_at_event_mention_id)
  WHERE said_at_event_mention_id IS NOT NULL;

CREATE TABLE report_span (
  report_id INTEGER NOT NULL REFERENCES report (id),
  part TEXT NOT NULL CHECK (part IN ('content', 'quoted')),
  ordinal INTEGER NOT NULL,
  start_cp INTEGER NOT NULL,
  end_cp INTEGER NOT NULL,
  PRIMARY KEY (report_id, part, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_addressee (
  report_id INTEGER NOT NULL REFERENCES report (id),
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  PRIMARY KEY (report_id, actor_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_addressee_actor ON report_addressee (actor_id);

CREATE TABLE report_about (
  report_id INTEGER NOT NULL REFERENCES report (id),
  event_mention_id INTEGER NOT NULL REFERENCES event_mention (id),
  PRIMARY KEY (report_id, event_mention_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_about_event_mention ON report_about (event_mention_id);

CREATE TABLE speaker (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL
    CHECK (kind IN ('person', 'institution', 'country', 'group', 'anonymous')),
  name TEXT NOT NULL,
  name_fold TEXT NOT NULL,
  country TEXT,
  aliases TEXT NOT NULL,
  posts TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  origin TEXT NOT NULL DEFAULT 'text'
  CHECK (origin IN ('text', 'authority', 'curator')),
  gender TEXT CHECK (gender IN ('m', 'f')),
  source TEXT,
  family_key TEXT NOT NULL DEFAULT '',
  name_folded TEXT,
  aliases_folded TEXT,
  posts_folded TEXT
) STRICT;

CREATE INDEX speaker_name ON speaker (name_fold);

CREATE INDEX speaker_country ON speaker (country);

CREATE INDEX speaker_kind ON speaker (kind);

CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
  form TEXT NOT NULL,
  form_fold TEXT NOT NULL, source TEXT NOT NULL DEFAULT 'article'
  CHECK (source IN ('article', 'authority', 'curator')), script TEXT NOT NULL DEFAULT 'Latn',
  UNIQUE (speaker_id, form)
) STRICT;

CREATE INDEX alias_form ON alias (form_fold);

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  speaker_id INTEGER REFERENCES speaker (id),
  speaker_name TEXT,
  role_as_stated TEXT,
  country TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
  form TEXT NOT NULL CHECK (form IN ('attributed', 'turn', 'question', 'document')),
  attitude TEXT NOT NULL CHECK (attitude IN ('statement', 'belief', 'intention')),
  content TEXT NOT NULL,
  act TEXT,
  is_negated INTEGER NOT NULL CHECK (is_negated IN (0, 1)),
  channel TEXT,
  said_edtf TEXT,
  said_precision TEXT,
  said_basis TEXT,
  said_from_on TEXT,
  said_to_on TEXT,
  said_year INTEGER,
  said_month TEXT,
  reported_from_on TEXT,
  reported_to_on TEXT,
  reported_year INTEGER,
  reported_month TEXT,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  report_count INTEGER NOT NULL,
  outlet_count INTEGER NOT NULL,
  leading_report_id INTEGER NOT NULL REFERENCES report (id),
  post TEXT,
  post_class TEXT,
  post_basis TEXT,
  plover_type TEXT,
  plover_mode TEXT,
  wording_count INTEGER NOT NULL DEFAULT 1,
  first_report_id INTEGER REFERENCES report (id),
  said_quarter TEXT GENERATED ALWAYS AS (
  CASE WHEN substr(said_from_on, 1, 4) = substr(said_to_on, 1, 4)
    AND (substr(said_from_on, 6, 2) + 2) / 3 = (substr(said_to_on, 6, 2) + 2) / 3
  THEN substr(said_from_on, 1, 4) || '-Q' || ((substr(said_from_on, 6, 2) + 2) / 3) END
) VIRTUAL,
  independent_count INTEGER NOT NULL DEFAULT 0,
  content_folded TEXT,
  speaker_name_folded TEXT,
  role_as_stated_folded TEXT
) STRICT;

CREATE INDEX statement_speaker ON statement (speaker_id, said_from_on);

CREATE INDEX statement_kind ON statement (kind);

CREATE INDEX statement_act ON statement (act);

CREATE INDEX statement_leading_report ON statement (leading_report_id);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN (
    'meeting', 'talks', 'summit', 'negotiation', 'visit', 'phone_call', 'interview',
    'press_conference', 'briefing', 'statement', 'speech', 'letter', 'treaty',
    'draft_publication', 'vote', 'summons', 'expulsion', 'sanction', 'military', 'ceremony')),
  status TEXT NOT NULL
    CHECK (status IN ('held', 'scheduled', 'announced', 'hypothetical', 'cancelled')),
  name TEXT NOT NULL,
  body TEXT,
  from_edtf TEXT,
  to_edtf TEXT,
  from_on TEXT,
  to_on TEXT,
  year INTEGER,
  month TEXT,
  place TEXT,
  participants TEXT NOT NULL,
  description TEXT NOT NULL,
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
  article_count INTEGER NOT NULL,
  country TEXT,
  plover_type TEXT,
  plover_mode TEXT,
  name_folded TEXT,
  participants_folded TEXT,
  place_folded TEXT,
  description_folded TEXT
) STRICT;

CREATE INDEX event_from ON event (from_on);

CREATE INDEX event_kind ON event (kind);

CREATE INDEX event_year ON event (year);

CREATE INDEX event_month ON event (month);

CREATE INDEX event_status ON event (status);

CREATE INDEX event_place ON event (place);

CREATE TABLE event_participant (
  event_id INTEGER NOT NULL REFERENCES event (id),
  speaker_id INTEGER NOT NULL REFERENCES speaker (id), is_head INTEGER NOT NULL DEFAULT 0
  CHECK (is_head IN (0, 1)),
  PRIMARY KEY (event_id, speaker_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_participant_speaker ON event_participant (speaker_id);

CREATE TABLE statement_event (
  statement_id INTEGER NOT NULL REFERENCES statement (id),
  event_id INTEGER NOT NULL REFERENCES event (id),
  relation TEXT NOT NULL CHECK (relation IN ('said_at', 'about')),
  PRIMARY KEY (statement_id, event_id, relation)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_event_event ON statement_event (event_id);

CREATE TABLE key_redirect (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  statement_key TEXT NOT NULL
) STRICT;

CREATE INDEX key_redirect_statement ON key_redirect (statement_key);

CREATE VIEW v_report AS
SELECT
  r.id, r.key, s.key AS statement_key, s.speaker_name AS speaker, r.role_as_stated AS role,
  s.country, r.kind, r.form, r.attitude, r.act, r.is_negated, r.content, r.cue, r.cue_lemma,
  r.source, r.channel, r.via, r.said_edtf AS said, r.said_basis, r.is_headline,
  o.name AS outlet, a.published_edtf AS published, a.published_from_on, a.headline, a.url,
  a.sha256 AS article_sha256, p.start_cp, p.end_cp, r.confidence,
  r.statement_id, s.speaker_id, r.article_id
FROM report AS r
JOIN statement AS s ON s.id = r.statement_id
JOIN article AS a ON a.id = r.article_id
JOIN report_span AS p ON p.report_id = r.id AND p.part = 'content' AND p.ordinal = 0
LEFT JOIN outlet AS o ON o.id = a.outlet_id
WHERE a.superseded_by_id IS NULL;

CREATE VIEW v_speaker AS
SELECT
  p.id, p.key, p.name, p.kind, p.country, p.posts, p.aliases,
  count(s.id) AS statement_count,
  min(coalesce(s.said_from_on, s.reported_from_on)) AS first_on,
  max(coalesce(s.said_to_on, s.reported_to_on)) AS last_on
FROM speaker AS p
LEFT JOIN statement AS s
  ON s.speaker_id = p.id AND s.is_current AND s.attitude = 'statement'
WHERE p.is_current
GROUP BY p.id;

CREATE TABLE data_dictionary (
  id INTEGER PRIMARY KEY,
  object TEXT NOT NULL,
  "column" TEXT NOT NULL,
  meaning TEXT NOT NULL,
  unit TEXT,
  example TEXT,
  UNIQUE (object, "column")
) STRICT;

CREATE INDEX report_within ON report (within_report_id) WHERE within_report_id IS NOT NULL;

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  action TEXT NOT NULL CHECK (action IN (
    'merge', 'split', 'never_merge', 'rename', 'attribute', 'date', 'reject', 'confirm', 'undo')),
  speaker_key TEXT,
  article_sha256 TEXT,
  article_url TEXT,
  quote TEXT,
  prefix TEXT,
  suffix TEXT,
  value TEXT,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_at TEXT NOT NULL,
  CHECK (action = 'undo' OR speaker_key IS NOT NULL OR quote IS NOT NULL)
) STRICT;

CREATE INDEX correction_speaker ON correction (speaker_key);

CREATE INDEX correction_article ON correction (article_sha256);

CREATE INDEX correction_url ON correction (article_url);

CREATE INDEX correction_value ON correction (value);

CREATE TABLE authority_person (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  names TEXT NOT NULL CHECK (names LIKE '[%]'),
  family TEXT,
  gender TEXT CHECK (gender IN ('m', 'f')),
  country TEXT,
  source TEXT NOT NULL
) STRICT;

CREATE TABLE authority_name (
  name_key TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES authority_person (id),
  PRIMARY KEY (name_key, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX authority_name_person ON authority_name (person_id);

CREATE TABLE authority_tenure (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES authority_person (id),
  post TEXT NOT NULL,
  title TEXT NOT NULL,
  country TEXT,
  body TEXT,
  host TEXT,
  from_edtf TEXT,
  until_edtf TEXT,
  seen_edtf TEXT,
  source TEXT NOT NULL
) STRICT;

CREATE INDEX authority_tenure_person ON authority_tenure (person_id);

CREATE TABLE derivation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL
) STRICT;

CREATE INDEX report_correction ON report (correction_id) WHERE correction_id IS NOT NULL;

CREATE INDEX speaker_family ON speaker (family_key);

CREATE TABLE speaker_label (
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
  part TEXT NOT NULL CHECK (part IN ('name', 'form', 'post', 'post_key')),
  label TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  version_count INTEGER NOT NULL,
  PRIMARY KEY (speaker_id, part, label)
) STRICT, WITHOUT ROWID;

CREATE TABLE tenure (
  id INTEGER PRIMARY KEY,
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
  post TEXT NOT NULL,
  post_class TEXT NOT NULL,
  title TEXT NOT NULL,
  country TEXT,
  body TEXT,
  host TEXT,
  from_edtf TEXT,
  until_edtf TEXT,
  seen_edtf TEXT,
  from_on TEXT,
  until_on TEXT,
  source TEXT NOT NULL
) STRICT;

CREATE INDEX tenure_speaker ON tenure (speaker_id);

CREATE INDEX tenure_post ON tenure (post, country);

CREATE TABLE speaker_redirect (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  speaker_key TEXT NOT NULL
) STRICT;

CREATE INDEX speaker_redirect_speaker ON speaker_redirect (speaker_key);

CREATE TABLE suggestion (
  id INTEGER PRIMARY KEY,
  actor_id INTEGER NOT NULL REFERENCES actor (id),
  kind TEXT NOT NULL CHECK (kind IN ('speaker', 'post')),
  candidate_key TEXT NOT NULL,
  candidate_name TEXT NOT NULL,
  points INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  UNIQUE (actor_id, kind, candidate_key)
) STRICT;

CREATE INDEX statement_first_report ON statement (first_report_id);

CREATE TABLE statement_post (
  statement_id INTEGER NOT NULL REFERENCES statement (id),
  ordinal INTEGER NOT NULL,
  post TEXT NOT NULL,
  post_class TEXT NOT NULL,
  title TEXT NOT NULL,
  country TEXT,
  body TEXT,
  qualifier TEXT CHECK (qualifier IN ('former', 'acting', 'designate')),
  basis TEXT NOT NULL CHECK (basis IN ('stated', 'authority')),
  is_certain INTEGER NOT NULL CHECK (is_certain IN (0, 1)),
  source TEXT,
  PRIMARY KEY (statement_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  eurovoc TEXT NOT NULL
) STRICT;

CREATE TABLE statement_topic (
  statement_id INTEGER NOT NULL REFERENCES statement (id),
  topic_id INTEGER NOT NULL REFERENCES topic (id),
  score INTEGER NOT NULL,
  phrases TEXT NOT NULL,
  PRIMARY KEY (statement_id, topic_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_topic_topic ON statement_topic (topic_id);

CREATE INDEX event_country ON event (country);

CREATE VIEW v_event AS
SELECT
  e.id, e.key, e.name, e.kind, e.status, e.body, e.from_edtf, e.to_edtf, e.from_on, e.to_on,
  e.year, e.month, e.place, e.participants, e.description, e.article_count,
  count(DISTINCT l.statement_id) FILTER (WHERE l.relation = 'said_at') AS said_at_count,
  count(DISTINCT l.statement_id) FILTER (WHERE l.relation = 'about') AS about_count,
  e.country, e.plover_type, e.plover_mode,
  (SELECT group_concat(p.name, '; ') FROM event_participant AS h JOIN speaker AS p ON p.id = h.speaker_id
    WHERE h.event_id = e.id AND h.is_head) AS heads_of_delegation
FROM event AS e
LEFT JOIN statement_event AS l ON l.event_id = e.id
WHERE e.is_current
GROUP BY e.id;

CREATE TABLE identity (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE statement_term USING fts5vocab (statement_fts, row);

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

CREATE TABLE article_fingerprint (
  article_id INTEGER PRIMARY KEY REFERENCES article (id),
  shingle_count INTEGER NOT NULL,
  bands BLOB NOT NULL,
  shingles BLOB NOT NULL,
  names BLOB NOT NULL
) STRICT;

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

CREATE TABLE copy_band (
  band INTEGER NOT NULL,
  is_centre INTEGER NOT NULL CHECK (is_centre IN (0, 1)),
  day INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (band, is_centre, day, article_id)
) STRICT, WITHOUT ROWID;

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

CREATE VIRTUAL TABLE statement_fts USING fts5 (
  content, speaker_name, role_as_stated,
  content_folded, speaker_name_folded, role_as_stated_folded,
  content="statement", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE speaker_fts USING fts5 (
  name, aliases, posts,
  name_folded, aliases_folded, posts_folded,
  content="speaker", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE event_fts USING fts5 (
  name, participants, place, description,
  name_folded, participants_folded, place_folded, description_folded,
  content="event", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE article_fts USING fts5 (
  headline, text,
  headline_folded, text_folded,
  content="article", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

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

CREATE INDEX report_period ON report (speaker_id, reference_to_on) WHERE reference_to_on IS NOT NULL;

CREATE INDEX report_statement ON report (statement_id) WHERE statement_id IS NOT NULL;

CREATE INDEX report_speaker ON report (speaker_id, reference_on) WHERE speaker_id IS NOT NULL;

CREATE INDEX actor_speaker ON actor (speaker_id) WHERE speaker_id IS NOT NULL;

CREATE INDEX event_mention_event ON event_mention (event_id) WHERE event_id IS NOT NULL;

CREATE INDEX actor_name ON actor (name_key, country) WHERE kind = 'person';

CREATE INDEX actor_surname ON actor (family_key) WHERE kind = 'person' AND name_key = family_key;

CREATE INDEX actor_countryless ON actor (name_key, speaker_id)
  WHERE kind = 'person' AND country IS NULL AND speaker_id IS NOT NULL;

CREATE INDEX statement_country ON statement (country) WHERE country IS NOT NULL;

CREATE INDEX statement_channel ON statement (channel) WHERE channel IS NOT NULL;

CREATE INDEX statement_said ON statement (said_from_on) WHERE said_from_on IS NOT NULL;

CREATE INDEX statement_said_year ON statement (said_year) WHERE said_year IS NOT NULL;

CREATE INDEX statement_said_month ON statement (said_month) WHERE said_month IS NOT NULL;

CREATE INDEX statement_reported ON statement (reported_from_on) WHERE reported_from_on IS NOT NULL;

CREATE INDEX statement_reported_year ON statement (reported_year) WHERE reported_year IS NOT NULL;

CREATE INDEX statement_reported_month ON statement (reported_month) WHERE reported_month IS NOT NULL;

CREATE INDEX statement_post_class ON statement (post_class) WHERE post_class IS NOT NULL;

INSERT INTO statement_fts (statement_fts, rank) VALUES ('hashsize', 16777216);
INSERT INTO article_fts (article_fts, rank) VALUES ('hashsize', 16777216);
INSERT INTO identity (id, number) VALUES (1, random());

INSERT INTO data_dictionary ("id", "object", "column", "meaning", "unit", "example") VALUES
  (1, 'run', '', 'One run of the program that wrote to the archive.', NULL, NULL),
  (10, 'outlet', 'country', 'Where it has its seat, if known.', 'ISO 3166-1 alpha-2', 'RU'),
  (100, 'report', '', 'One occurrence of a statement in one article, as found there.', NULL, NULL),
  (101, 'report', 'id', 'Number of the row in this file.', NULL, NULL),
  (102, 'report', 'key', 'Key for use outside this file: 32 hexadecimal digits of a SHA-256 over the article''s sha256, content_fold and the number of the occurrence.', NULL, '0b2a6c...'),
  (103, 'report', 'article_id', 'The article.', NULL, NULL),
  (104, 'report', 'ordinal', 'Its place among the reports of the article, from 0.', NULL, '0'),
  (105, 'report', 'kind', 'direct (all of it quoted), mixed (paraphrase with quoted words) or indirect (paraphrase).', NULL, 'indirect'),
  (106, 'report', 'form', 'attributed, turn (in a transcript), question (in a transcript) or document.', NULL, 'attributed'),
  (107, 'report', 'attitude', 'statement; belief for what somebody thinks, knows or finds ("polls show"); intention.', NULL, 'statement'),
  (108, 'report', 'content', 'What was said, cut from the text without quotation marks, parts joined by " … ".', NULL, 'we need guarantees'),
  (109, 'report', 'content_fold', 'The content in lower case without marks, for comparing.', NULL, 'we need guarantees'),
  (11, 'article', '', 'One text published by one outlet, with what its reader knows about it.', NULL, NULL),
  (110, 'report', 'match_hash', 'Equal for reports that may be of one statement: 64 bits of a SHA-256 over content_fold and, for contents under five words, the day or the article.', NULL, '-4122334455'),
  (111, 'report', 'cue', 'The words that report it.', NULL, 'has repeatedly denied'),
  (112, 'report', 'cue_lemma', 'The verb or noun of the cue in its dictionary form.', NULL, 'deny'),
  (113, 'report', 'cue_start_cp', 'Where the cue begins.', 'code points from the start of article.text', '80'),
  (114, 'report', 'cue_end_cp', 'Where the cue ends (exclusive).', 'code points from the start of article.text', '101'),
  (115, 'report', 'source', 'The words that name the speaker.', NULL, 'the envoy'),
  (116, 'report', 'source_start_cp', 'Where the source begins.', 'code points from the start of article.text', '70'),
  (117, 'report', 'source_end_cp', 'Where the source ends (exclusive).', 'code points from the start of article.text', '79'),
  (118, 'report', 'actor_id', 'Who is said to speak; NULL if nobody is named.', NULL, NULL),
  (119, 'report', 'role_as_stated', 'The speaker''s post in the article''s own words.', NULL, 'Russia''s Deputy Foreign Minister'),
  (12, 'article', 'id', 'Number of the row in this file.', NULL, NULL),
  (120, 'report', 'via', 'Outlet or person that relayed it.', NULL, 'Sputnik'),
  (121, 'report', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  (122, 'report', 'said_edtf', 'When it was said, if the text tells.', 'EDTF', '2022-01-12'),
  (123, 'report', 'said_precision', 'How exactly said_edtf is known: day, range, week, month, year or approximate.', NULL, 'day'),
  (124, 'report', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  (125, 'report', 'said_from_on', 'First day that said_edtf may mean.', 'date', '2022-01-12'),
  (126, 'report', 'said_to_on', 'Last day that said_edtf may mean.', 'date', '2022-01-12'),
  (127, 'report', 'act', 'What is done by saying it.', NULL, 'deny'),
  (128, 'report', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  (129, 'report', 'is_headline', '1 if it stands in a headline or sub-heading.', '0 or 1', '0'),
  (13, 'article', 'sha256', 'SHA-256 of the bytes as they came: the key of the article.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  (130, 'report', 'repeats_report_id', 'The report in the same article that this headline repeats.', NULL, NULL),
  (131, 'report', 'said_at_event_mention_id', 'The event at which it was said.', NULL, NULL),
  (132, 'report', 'confidence', 'How likely it is that the words are found and the source is right; MODEL.md has the table of how often that proved true.', '0 to 1', '0.9'),
  (133, 'report', 'statement_id', 'Which statement it is a report of: derived.', NULL, NULL),
  (134, 'report_span', '', 'Where the words of a report stand.', NULL, NULL),
  (135, 'report_span', 'report_id', 'The report.', NULL, NULL),
  (136, 'report_span', 'part', 'content: the words of the statement; quoted: quoted words inside a mixed report.', NULL, 'content'),
  (137, 'report_span', 'ordinal', 'Order of the parts, from 0.', NULL, '0'),
  (138, 'report_span', 'start_cp', 'Where the part begins.', 'code points from the start of article.text', '102'),
  (139, 'report_span', 'end_cp', 'Where the part ends (exclusive).', 'code points from the start of article.text', '140'),
  (14, 'article', 'outlet_id', 'Who published it, if known.', NULL, NULL),
  (140, 'report_addressee', '', 'Whom something was said to or demanded of.', NULL, NULL),
  (141, 'report_addressee', 'report_id', 'The report.', NULL, NULL),
  (142, 'report_addressee', 'actor_id', 'The addressee.', NULL, NULL),
  (143, 'report_about', '', 'Events that a report is about.', NULL, NULL),
  (144, 'report_about', 'report_id', 'The report.', NULL, NULL),
  (145, 'report_about', 'event_mention_id', 'The event, as the article tells of it.', NULL, NULL),
  (146, 'speaker', '', 'Who speaks, across articles. Derived, like every table below.', NULL, NULL),
  (147, 'speaker', 'id', 'Number of the row in this file.', NULL, NULL),
  (148, 'speaker', 'key', 'Readable key, the same for the same articles.', NULL, 'person:sergey-ryabkov:ru'),
  (149, 'speaker', 'kind', 'person, institution, country (its government), group or anonymous (of one article).', NULL, 'person'),
  (15, 'article', 'outlet_basis', 'How the outlet is known.', NULL, 'dateline'),
  (150, 'speaker', 'name', 'The name that articles use most.', NULL, 'Sergey Ryabkov'),
  (151, 'speaker', 'name_fold', 'The name in lower case without marks.', NULL, 'sergey ryabkov'),
  (152, 'speaker', 'country', 'Country that it belongs to, if known.', 'ISO 3166-1 alpha-2', 'RU'),
  (153, 'speaker', 'aliases', 'Other forms of the name, sorted, joined by "; ".', NULL, 'Ryabkov; S. Ryabkov'),
  (154, 'speaker', 'posts', 'Posts that articles give, verbatim, sorted, joined by "; ".', NULL, 'Deputy Foreign Minister'),
  (155, 'speaker', 'is_current', '1 if a current article names it.', '0 or 1', '1'),
  (156, 'alias', '', 'A form of a speaker''s name.', NULL, NULL),
  (157, 'alias', 'id', 'Number of the row in this file.', NULL, NULL),
  (158, 'alias', 'speaker_id', 'The speaker.', NULL, NULL),
  (159, 'alias', 'form', 'The form as written.', NULL, 'Ryabkov'),
  (16, 'article', 'agency', 'Agency that the article credits, in its dateline or elsewhere.', NULL, 'TASS'),
  (160, 'alias', 'form_fold', 'The form in lower case without marks.', NULL, 'ryabkov'),
  (161, 'speaker_label', '', 'What articles call a speaker, counted; name, aliases and posts follow from it.', NULL, NULL),
  (162, 'speaker_label', 'speaker_id', 'The speaker.', NULL, NULL),
  (163, 'speaker_label', 'part', 'name, form, post, or post_key: the post by the tables of posts.', NULL, 'post'),
  (164, 'speaker_label', 'label', 'The words.', NULL, 'Deputy Foreign Minister'),
  (165, 'speaker_label', 'article_count', 'How many actors of current articles bear it.', 'actors', '12'),
  (166, 'speaker_label', 'version_count', 'How many actors of all stored articles bear it.', 'actors', '13'),
  (167, 'statement', '', 'One utterance by one speaker, with the columns of its leading report.', NULL, NULL),
  (168, 'statement', 'id', 'Number of the row in this file.', NULL, NULL),
  (169, 'statement', 'key', 'Key for use outside this file: that of its first-stored report.', NULL, '0b2a6c...'),
  (17, 'article', 'headline', 'The headline, cut from the text.', NULL, 'Moscow rejects ultimatum'),
  (170, 'statement', 'speaker_id', 'Who said it; NULL if unknown.', NULL, NULL),
  (171, 'statement', 'speaker_name', 'The speaker''s name.', NULL, 'Sergey Ryabkov'),
  (172, 'statement', 'role_as_stated', 'The speaker''s post as the leading report''s article states it.', NULL, 'Russia''s Deputy Foreign Minister'),
  (173, 'statement', 'country', 'The speaker''s country.', 'ISO 3166-1 alpha-2', 'RU'),
  (174, 'statement', 'kind', 'direct, mixed or indirect.', NULL, 'indirect'),
  (175, 'statement', 'form', 'attributed, turn, question or document.', NULL, 'attributed'),
  (176, 'statement', 'attitude', 'statement; belief for what somebody thinks, knows or finds ("polls show"); intention.', NULL, 'statement'),
  (177, 'statement', 'content', 'What was said; a paraphrase unless kind is direct.', NULL, 'we need guarantees'),
  (178, 'statement', 'act', 'What is done by saying it.', NULL, 'deny'),
  (179, 'statement', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  (18, 'article', 'headline_start_cp', 'Where the headline begins.', 'code points from the start of text', '0'),
  (180, 'statement', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  (181, 'statement', 'said_edtf', 'When it was said, if an article tells.', 'EDTF', '2022-01-12'),
  (182, 'statement', 'said_precision', 'How exactly said_edtf is known: day, range, week, month, year or approximate.', NULL, 'day'),
  (183, 'statement', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  (184, 'statement', 'said_from_on', 'First day that said_edtf may mean.', 'date', '2022-01-12'),
  (185, 'statement', 'said_to_on', 'Last day that said_edtf may mean.', 'date', '2022-01-12'),
  (186, 'statement', 'said_year', 'Year, if both bounds lie in it.', 'year', '2022'),
  (187, 'statement', 'said_month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  (188, 'statement', 'reported_from_on', 'First day on which its first current report may have been published.', 'date', '2022-01-13'),
  (189, 'statement', 'reported_to_on', 'Last day on which its first current report may have been published.', 'date', '2022-01-13'),
  (19, 'article', 'headline_end_cp', 'Where the headline ends (exclusive).', 'code points from the start of text', '24'),
  (190, 'statement', 'reported_year', 'Year, if both bounds lie in it.', 'year', '2022'),
  (191, 'statement', 'reported_month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  (192, 'statement', 'confidence', 'The confidence of the leading report: how likely it is that the words are found and the source is right.', '0 to 1', '0.9'),
  (193, 'statement', 'is_current', '1 if a current article reports it.', '0 or 1', '1'),
  (194, 'statement', 'report_count', 'Reports of it in current articles.', 'reports', '3'),
  (195, 'statement', 'outlet_count', 'Known outlets of those articles.', 'outlets', '2'),
  (196, 'statement', 'leading_report_id', 'The report whose columns it shows: direct before mixed before indirect, then body before headline, then earliest.', NULL, NULL),
  (197, 'event', '', 'Something that happened, was planned or called off, across articles.', NULL, NULL),
  (198, 'event', 'id', 'Number of the row in this file.', NULL, NULL),
  (199, 'event', 'key', 'Readable key, the same for the same articles.', NULL, 'meeting:2022-01-12:4f2a91c07be3d815'),
  (2, 'run', 'id', 'Number of the row in this file.', NULL, NULL),
  (20, 'article', 'dateline_start_cp', 'Where the dateline begins.', 'code points from the start of text', '26'),
  (200, 'event', 'kind', 'What kind of event.', NULL, 'talks'),
  (201, 'event', 'status', 'held, cancelled, scheduled, announced or hypothetical: the strongest that an article gives, in this order.', NULL, 'held'),
  (202, 'event', 'name', 'Name made of body or participants, kind, date and place.', NULL, 'NATO-Russia Council meeting, 12 January 2022, Brussels'),
  (203, 'event', 'body', 'Name of the body that met.', NULL, 'NATO-Russia Council'),
  (204, 'event', 'from_edtf', 'When it began.', 'EDTF', '2022-01-12'),
  (205, 'event', 'to_edtf', 'When it ended, if later.', 'EDTF', '2022-01-13'),
  (206, 'event', 'from_on', 'First day that it may have begun on.', 'date', '2022-01-12'),
  (207, 'event', 'to_on', 'Last day that it may have ended on.', 'date', '2022-01-12'),
  (208, 'event', 'year', 'Year, if both bounds lie in it.', 'year', '2022'),
  (209, 'event', 'month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  (21, 'article', 'dateline_end_cp', 'Where the dateline ends (exclusive).', 'code points from the start of text', '52'),
  (210, 'event', 'place', 'Where.', NULL, 'Brussels'),
  (211, 'event', 'participants', 'Names of those who took part, sorted, joined by "; ".', NULL, 'Sergey Ryabkov; Wendy Sherman'),
  (212, 'event', 'description', 'What articles call it, joined by " | ", fifty at most.', NULL, 'the talks in Brussels'),
  (213, 'event', 'is_current', '1 if a current article tells of it.', '0 or 1', '1'),
  (214, 'event', 'article_count', 'Current articles that tell of it.', 'articles', '4'),
  (215, 'event_participant', '', 'Who took part in an event.', NULL, NULL),
  (216, 'event_participant', 'event_id', 'The event.', NULL, NULL),
  (217, 'event_participant', 'speaker_id', 'The participant.', NULL, NULL),
  (218, 'statement_event', '', 'How a statement belongs to an event.', NULL, NULL),
  (219, 'statement_event', 'statement_id', 'The statement.', NULL, NULL),
  (22, 'article', 'dateline_place', 'Place named in the dateline.', NULL, 'GENEVA'),
  (220, 'statement_event', 'event_id', 'The event.', NULL, NULL),
  (221, 'statement_event', 'relation', 'said_at: spoken there; about: spoken of.', NULL, 'said_at'),
  (222, 'key_redirect', '', 'Keys that a statement had before it was found to be the same as another.', NULL, NULL),
  (223, 'key_redirect', 'id', 'Number of the row in this file.', NULL, NULL),
  (224, 'key_redirect', 'key', 'The old key.', NULL, '0b2a6c...'),
  (225, 'key_redirect', 'statement_key', 'The key of the statement that now holds its report.', NULL, '77aa01...'),
  (226, 'statement_fts', '', 'Full-text index of statement.', NULL, NULL),
  (227, 'statement_fts', 'content', 'statement.content', NULL, NULL),
  (228, 'statement_fts', 'speaker_name', 'statement.speaker_name', NULL, NULL),
  (229, 'statement_fts', 'role_as_stated', 'statement.role_as_stated', NULL, NULL),
  (23, 'article', 'written_on', 'Day of writing that the dateline gives.', 'date', '2022-01-10'),
  (230, 'speaker_fts', '', 'Full-text index of speaker.', NULL, NULL),
  (231, 'speaker_fts', 'name', 'speaker.name', NULL, NULL),
  (232, 'speaker_fts', 'aliases', 'speaker.aliases', NULL, NULL),
  (233, 'speaker_fts', 'posts', 'speaker.posts', NULL, NULL),
  (234, 'event_fts', '', 'Full-text index of event.', NULL, NULL),
  (235, 'event_fts', 'name', 'event.name', NULL, NULL),
  (236, 'event_fts', 'participants', 'event.participants', NULL, NULL),
  (237, 'event_fts', 'place', 'event.place', NULL, NULL),
  (238, 'event_fts', 'description', 'event.description', NULL, NULL),
  (239, 'article_fts', '', 'Full-text index of article.', NULL, NULL),
  (24, 'article', 'published_edtf', 'When it was published, as exactly as is known.', 'EDTF', '2022-01-10'),
  (240, 'article_fts', 'headline', 'article.headline', NULL, NULL),
  (241, 'article_fts', 'text', 'article.text', NULL, NULL),
  (242, 'data_dictionary', '', 'This table: what every table, view and column means.', NULL, NULL),
  (243, 'data_dictionary', 'id', 'Number of the row in this file.', NULL, NULL),
  (244, 'data_dictionary', 'object', 'Table or view.', NULL, 'statement'),
  (245, 'data_dictionary', 'column', 'Column; empty for the table or view itself.', NULL, 'said_from_on'),
  (246, 'data_dictionary', 'meaning', 'What it says.', NULL, NULL),
  (247, 'data_dictionary', 'unit', 'Unit or notation.', NULL, 'code points'),
  (248, 'data_dictionary', 'example', 'A value as it may stand there.', NULL, '2022-01-12'),
  (249, 'v_statement', '', 'One row a statement of current articles: beliefs and intentions left out.', NULL, NULL),
  (25, 'article', 'published_precision', 'How exactly published_edtf is known: day, range, week, month, year or approximate.', NULL, 'day'),
  (250, 'v_statement', 'id', 'statement.id', NULL, NULL),
  (251, 'v_statement', 'key', 'Key for use outside this file.', NULL, '0b2a6c...'),
  (252, 'v_statement', 'speaker', 'Who said it.', NULL, 'Sergey Ryabkov'),
  (253, 'v_statement', 'role', 'The speaker''s post as stated.', NULL, 'Russia''s Deputy Foreign Minister'),
  (254, 'v_statement', 'country', 'The speaker''s country.', 'ISO 3166-1 alpha-2', 'RU'),
  (255, 'v_statement', 'kind', 'direct, mixed or indirect: only direct is verbatim throughout.', NULL, 'indirect'),
  (256, 'v_statement', 'form', 'attributed, turn, question or document.', NULL, 'attributed'),
  (257, 'v_statement', 'attitude', 'statement.', NULL, 'statement'),
  (258, 'v_statement', 'act', 'What is done by saying it.', NULL, 'deny'),
  (259, 'v_statement', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  (26, 'article', 'published_basis', 'Why that date is held to be so.', NULL, 'front matter'),
  (260, 'v_statement', 'content', 'What was said.', NULL, 'we need guarantees'),
  (261, 'v_statement', 'cue', 'The words that report it.', NULL, 'has repeatedly denied'),
  (262, 'v_statement', 'cue_lemma', 'The verb or noun of the cue in its dictionary form.', NULL, 'deny'),
  (263, 'v_statement', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  (264, 'v_statement', 'via', 'Outlet or person that relayed it.', NULL, 'Sputnik'),
  (265, 'v_statement', 'said', 'When it was said.', 'EDTF', '2022-01-12'),
  (266, 'v_statement', 'said_precision', 'How exactly that is known.', NULL, 'day'),
  (267, 'v_statement', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  (268, 'v_statement', 'said_from_on', 'First day that it may have been said on.', 'date', '2022-01-12'),
  (269, 'v_statement', 'said_to_on', 'Last day that it may have been said on.', 'date', '2022-01-12'),
  (27, 'article', 'published_from_on', 'First day that published_edtf may mean.', 'date', '2022-01-10'),
  (270, 'v_statement', 'said_year', 'Year, if certain.', 'year', '2022'),
  (271, 'v_statement', 'said_month', 'Month, if certain.', 'year and month', '2022-01'),
  (272, 'v_statement', 'reported_from_on', 'First day on which its first report may have been published.', 'date', '2022-01-13'),
  (273, 'v_statement', 'reported_to_on', 'Last day on which its first report may have been published.', 'date', '2022-01-13'),
  (274, 'v_statement', 'reported_year', 'Year, if certain.', 'year', '2022'),
  (275, 'v_statement', 'reported_month', 'Month, if certain.', 'year and month', '2022-01'),
  (276, 'v_statement', 'report_count', 'Reports of it.', 'reports', '3'),
  (277, 'v_statement', 'outlet_count', 'Known outlets that carried it.', 'outlets', '2'),
  (278, 'v_statement', 'outlet', 'Outlet of the leading report.', NULL, 'Sputnik'),
  (279, 'v_statement', 'headline', 'Headline of the leading report''s article.', NULL, 'Moscow rejects ultimatum'),
  (28, 'article', 'published_to_on', 'Last day that published_edtf may mean.', 'date', '2022-01-10'),
  (280, 'v_statement', 'url', 'Address of that article.', NULL, 'https://example.org/a'),
  (281, 'v_statement', 'article_sha256', 'Key of that article.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  (282, 'v_statement', 'confidence', 'The confidence of the leading report: how likely it is that the words are found and the source is right.', '0 to 1', '0.9'),
  (283, 'v_statement', 'speaker_id', 'speaker.id', NULL, NULL),
  (284, 'v_statement', 'report_id', 'The leading report.', NULL, NULL),
  (285, 'v_statement', 'article_id', 'The leading report''s article.', NULL, NULL),
  (286, 'v_report', '', 'One row a report in current articles.', NULL, NULL),
  (287, 'v_report', 'id', 'report.id', NULL, NULL),
  (288, 'v_report', 'key', 'Key for use outside this file.', NULL, '0b2a6c...'),
  (289, 'v_report', 'statement_key', 'Key of the statement that it reports.', NULL, '0b2a6c...'),
  (29, 'article', 'published_year', 'Year, if both bounds lie in it.', 'year', '2022'),
  (290, 'v_report', 'speaker', 'Who said it.', NULL, 'Sergey Ryabkov'),
  (291, 'v_report', 'role', 'The speaker''s post as this article states it.', NULL, 'the envoy'),
  (292, 'v_report', 'country', 'The speaker''s country.', 'ISO 3166-1 alpha-2', 'RU'),
  (293, 'v_report', 'kind', 'direct, mixed or indirect.', NULL, 'indirect'),
  (294, 'v_report', 'form', 'attributed, turn, question or document.', NULL, 'attributed'),
  (295, 'v_report', 'attitude', 'statement; belief for what somebody thinks, knows or finds ("polls show"); intention.', NULL, 'statement'),
  (296, 'v_report', 'act', 'What is done by saying it.', NULL, 'deny'),
  (297, 'v_report', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  (298, 'v_report', 'content', 'What was said, as this article has it.', NULL, 'we need guarantees'),
  (299, 'v_report', 'cue', 'The words that report it.', NULL, 'has repeatedly denied'),
  (3, 'run', 'started_at', 'When the run began.', 'UTC, ISO 8601 with Z', '2026-01-12T10:00:00Z'),
  (30, 'article', 'published_month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  (300, 'v_report', 'cue_lemma', 'The verb or noun of the cue in its dictionary form.', NULL, 'deny'),
  (301, 'v_report', 'source', 'The words that name the speaker.', NULL, 'the envoy'),
  (302, 'v_report', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  (303, 'v_report', 'via', 'Outlet or person that relayed it.', NULL, 'Sputnik'),
  (304, 'v_report', 'said', 'When it was said, by this article.', 'EDTF', '2022-01-12'),
  (305, 'v_report', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  (306, 'v_report', 'is_headline', '1 if it stands in a headline or sub-heading.', '0 or 1', '0'),
  (307, 'v_report', 'outlet', 'Who published the article.', NULL, 'Sputnik'),
  (308, 'v_report', 'published', 'When it was published.', 'EDTF', '2022-01-13'),
  (309, 'v_report', 'published_from_on', 'First day on which it may have been published.', 'date', '2022-01-13'),
  (31, 'article', 'url', 'Address that it was published under.', NULL, 'https://example.org/a'),
  (310, 'v_report', 'headline', 'Headline of the article.', NULL, 'Moscow rejects ultimatum'),
  (311, 'v_report', 'url', 'Address of the article.', NULL, 'https://example.org/a'),
  (312, 'v_report', 'article_sha256', 'Key of the article.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  (313, 'v_report', 'start_cp', 'Where the first part of the content begins.', 'code points from the start of article.text', '102'),
  (314, 'v_report', 'end_cp', 'Where the first part of the content ends (exclusive).', 'code points from the start of article.text', '140'),
  (315, 'v_report', 'confidence', 'How likely it is that the words are found and the source is right; MODEL.md has the table of how often that proved true.', '0 to 1', '0.9'),
  (316, 'v_report', 'statement_id', 'statement.id', NULL, NULL),
  (317, 'v_report', 'speaker_id', 'speaker.id', NULL, NULL),
  (318, 'v_report', 'article_id', 'article.id', NULL, NULL),
  (319, 'v_speaker', '', 'One row a speaker named in current articles.', NULL, NULL),
  (32, 'article', 'language', 'Language, if stated.', 'BCP 47 tag', 'en'),
  (320, 'v_speaker', 'id', 'speaker.id', NULL, NULL),
  (321, 'v_speaker', 'key', 'Key for use outside this file.', NULL, 'person:sergey-ryabkov:ru'),
  (322, 'v_speaker', 'name', 'The name that articles use most.', NULL, 'Sergey Ryabkov'),
  (323, 'v_speaker', 'kind', 'person, institution, country, group or anonymous.', NULL, 'person'),
  (324, 'v_speaker', 'country', 'Country that it belongs to, if known.', 'ISO 3166-1 alpha-2', 'RU'),
  (325, 'v_speaker', 'posts', 'Posts that articles give, joined by "; ".', NULL, 'Deputy Foreign Minister'),
  (326, 'v_speaker', 'aliases', 'Other forms of the name, joined by "; ".', NULL, 'Ryabkov'),
  (327, 'v_speaker', 'statement_count', 'Statements of the speaker in v_statement.', 'statements', '41'),
  (328, 'v_speaker', 'first_on', 'First day on which one of them may have been said, or else reported.', 'date', '2022-01-10'),
  (329, 'v_speaker', 'last_on', 'Last day on which one of them may have been said, or else reported.', 'date', '2024-04-02'),
  (33, 'article', 'text', 'The decoded text; all spans count its code points. substr(text, start_cp + 1, end_cp - start_cp) cuts a span.', NULL, NULL),
  (330, 'v_event', '', 'One row an event in current articles.', NULL, NULL),
  (331, 'v_event', 'id', 'event.id', NULL, NULL),
  (332, 'v_event', 'key', 'Key for use outside this file.', NULL, 'meeting:2022-01-12:4f2a91c07be3d815'),
  (333, 'v_event', 'name', 'Name made of body or participants, kind, date and place.', NULL, 'NATO-Russia Council meeting, 12 January 2022, Brussels'),
  (334, 'v_event', 'kind', 'What kind of event.', NULL, 'talks'),
  (335, 'v_event', 'status', 'held, cancelled, scheduled, announced or hypothetical.', NULL, 'held'),
  (336, 'v_event', 'body', 'Name of the body that met.', NULL, 'NATO-Russia Council'),
  (337, 'v_event', 'from_edtf', 'When it began.', 'EDTF', '2022-01-12'),
  (338, 'v_event', 'to_edtf', 'When it ended, if later.', 'EDTF', '2022-01-13'),
  (339, 'v_event', 'from_on', 'First day that it may have begun on.', 'date', '2022-01-12'),
  (34, 'article', 'text_sha256', 'SHA-256 of the UTF-8 of text.', '64 hexadecimal digits', '2c26b46b68ffc68f...'),
  (340, 'v_event', 'to_on', 'Last day that it may have ended on.', 'date', '2022-01-12'),
  (341, 'v_event', 'year', 'Year, if certain.', 'year', '2022'),
  (342, 'v_event', 'month', 'Month, if certain.', 'year and month', '2022-01'),
  (343, 'v_event', 'place', 'Where.', NULL, 'Brussels'),
  (344, 'v_event', 'participants', 'Names of those who took part, joined by "; ".', NULL, 'Sergey Ryabkov; Wendy Sherman'),
  (345, 'v_event', 'description', 'What articles call it, joined by " | ".', NULL, 'the talks in Brussels'),
  (346, 'v_event', 'article_count', 'Current articles that tell of it.', 'articles', '4'),
  (347, 'v_event', 'said_at_count', 'Statements made there.', 'statements', '3'),
  (348, 'v_event', 'about_count', 'Statements about it.', 'statements', '7'),
  (349, 'report', 'within_report_id', 'The report whose words tell of this one, at second hand: what Kyiv warned of, in what Antonov said that Kyiv had warned of.', NULL, '17'),
  (35, 'article', 'text_length_cp', 'Length of text.', 'code points', '4587'),
  (350, 'correction', '', 'A decision of a person, which wins over everything that the program finds.', NULL, NULL),
  (351, 'correction', 'id', 'Number of the row in this file, in the order of the decisions.', NULL, NULL),
  (352, 'correction', 'key', 'Key for use outside this file: a hash of what was decided, by whom and when.', '16 hexadecimal digits', '4f2a91c07be3d815'),
  (353, 'correction', 'action', 'merge, split, never_merge, rename, attribute, date, reject, confirm or undo.', NULL, 'merge'),
  (354, 'correction', 'speaker_key', 'The speaker that is decided about.', NULL, 'person:sergei-ryabkov:ru'),
  (355, 'correction', 'article_sha256', 'Article of the words that are decided about.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  (356, 'correction', 'article_url', 'Address of that article: the decision holds for its later versions too.', NULL, 'https://example.org/a'),
  (357, 'correction', 'quote', 'The words themselves.', NULL, 'we need guarantees'),
  (358, 'correction', 'prefix', 'The words in front of them.', 'at most 32 code points', 'Ryabkov said that '),
  (359, 'correction', 'suffix', 'The words behind them.', 'at most 32 code points', ' and soon.'),
  (36, 'article', 'reader', 'Which reader took the text out of the bytes.', NULL, 'plain text'),
  (360, 'correction', 'value', 'What it becomes: the key of a speaker, a name, a date as EDTF; of an undo the key of the correction.', NULL, 'person:sergey-ryabkov'),
  (361, 'correction', 'author', 'Who decided.', NULL, 'A. Historian'),
  (362, 'correction', 'reason', 'Why.', NULL, 'spelling'),
  (363, 'correction', 'made_at', 'When.', 'UTC, ISO 8601 with Z', '2026-01-12T10:00:00Z'),
  (364, 'authority_person', '', 'A person of an imported table of people.', NULL, NULL),
  (365, 'authority_person', 'id', 'Number of the row in this file.', NULL, NULL),
  (366, 'authority_person', 'key', 'Name of the person within all tables.', NULL, 'sergey-lavrov'),
  (367, 'authority_person', 'name', 'Usual name.', NULL, 'Sergey Lavrov'),
  (368, 'authority_person', 'names', 'Other forms of the name, in any script.', 'JSON array', '["Сергей Лавров"]'),
  (369, 'authority_person', 'family', 'Family name as in the usual name.', NULL, 'Lavrov'),
  (37, 'article', 'reader_version', 'Version of that reader''s rules.', NULL, '1'),
  (370, 'authority_person', 'gender', 'm or f.', NULL, 'm'),
  (371, 'authority_person', 'country', 'State served.', 'ISO 3166-1 alpha-2', 'RU'),
  (372, 'authority_person', 'source', 'Table and row, or identifier there.', NULL, 'Q58217'),
  (373, 'authority_name', '', 'The keys under which names of imported persons are found.', NULL, NULL),
  (374, 'authority_name', 'name_key', 'Key of a name or of a part of it, independent of spelling and script.', NULL, 'lavrov'),
  (375, 'authority_name', 'person_id', 'authority_person.id', NULL, NULL),
  (376, 'authority_tenure', '', 'A post that an imported person has held.', NULL, NULL),
  (377, 'authority_tenure', 'id', 'Number of the row in this file.', NULL, NULL),
  (378, 'authority_tenure', 'person_id', 'authority_person.id', NULL, NULL),
  (379, 'authority_tenure', 'post', 'The post.', NULL, 'foreign_minister'),
  (38, 'article', 'encoding', 'How the bytes were decoded.', NULL, 'UTF-8'),
  (380, 'authority_tenure', 'title', 'Its title.', NULL, 'Minister of Foreign Affairs'),
  (381, 'authority_tenure', 'country', 'State that it is a post of.', 'ISO 3166-1 alpha-2', 'RU'),
  (382, 'authority_tenure', 'body', 'Organisation that it is a post of or at.', NULL, 'un'),
  (383, 'authority_tenure', 'host', 'State to which an ambassador is accredited.', 'ISO 3166-1 alpha-2', 'US'),
  (384, 'authority_tenure', 'from_edtf', 'Since when.', 'EDTF', '2004-03-09'),
  (385, 'authority_tenure', 'until_edtf', 'Until when; NULL if not known or still in office.', 'EDTF', '2012-05'),
  (386, 'authority_tenure', 'seen_edtf', 'Dates on which the source saw the post held.', 'EDTF', '2022-06'),
  (387, 'authority_tenure', 'source', 'Table and row.', NULL, 'wikidata_ministers:1204'),
  (388, 'derivation', '', 'What made the resolved tables.', NULL, NULL),
  (389, 'derivation', 'id', 'Always 1.', NULL, '1'),
  (39, 'article', 'superseded_by_id', 'The article that took its place at its path; NULL while it is current.', NULL, NULL),
  (390, 'derivation', 'version', 'Versions of the rules and tables; where another program version has others, all is resolved anew.', NULL, '1'),
  (391, 'actor', 'gender', 'm or f, where the article tells.', NULL, 'm'),
  (392, 'actor', 'name_key', 'Key of the name, independent of spelling and script.', NULL, 'sergy ryabkov'),
  (393, 'actor', 'family_key', 'Key of the family name.', NULL, 'ryabkov'),
  (394, 'event_mention_actor', 'is_head', '1 if the article says that this person led a delegation.', '0 or 1', '1'),
  (395, 'report', 'speaker_id', 'speaker.id: who said it, corrections included.', NULL, NULL),
  (396, 'report', 'reference_on', 'First day on which it may have been said, or else was published: for finding reports of one time.', 'date', '2022-01-13'),
  (397, 'report', 'corrected_said_edtf', 'When it was said by the decision of a curator.', 'EDTF', '2022-01-12'),
  (398, 'report', 'is_rejected', '1 if a curator has decided that it is no statement.', '0 or 1', '0'),
  (399, 'report', 'correction_id', 'correction.id: the latest decision about it.', NULL, NULL),
  (4, 'run', 'finished_at', 'When the run ended; NULL if it was broken off.', 'UTC, ISO 8601 with Z', '2026-01-12T10:00:09Z'),
  (40, 'article', 'run_id', 'The run that stored it.', NULL, NULL),
  (400, 'speaker', 'origin', 'text for a name known from articles only, authority for a person of the tables, curator.', NULL, 'authority'),
  (401, 'speaker', 'gender', 'm or f, where it is known.', NULL, 'm'),
  (402, 'speaker', 'source', 'Identifier of a person of the tables at its source.', NULL, 'Q58217'),
  (403, 'speaker', 'family_key', 'Key of the family name of a person known from articles by a full name.', NULL, 'ryabkov'),
  (404, 'alias', 'source', 'article, authority or curator.', NULL, 'article'),
  (405, 'alias', 'script', 'Script of the form.', 'ISO 15924', 'Cyrl'),
  (406, 'tenure', '', 'A post that a speaker has held, as the tables of people have it.', NULL, NULL),
  (407, 'tenure', 'id', 'Number of the row in this file.', NULL, NULL),
  (408, 'tenure', 'speaker_id', 'speaker.id', NULL, NULL),
  (409, 'tenure', 'post', 'The post.', NULL, 'foreign_minister'),
  (41, 'article_raw', '', 'The bytes of each article as they came.', NULL, NULL),
  (410, 'tenure', 'post_class', 'What kind of post.', NULL, 'foreign_minister'),
  (411, 'tenure', 'title', 'Its title.', NULL, 'Minister of Foreign Affairs'),
  (412, 'tenure', 'country', 'State that it is a post of.', 'ISO 3166-1 alpha-2', 'RU'),
  (413, 'tenure', 'body', 'Organisation that it is a post of or at.', NULL, 'un'),
  (414, 'tenure', 'host', 'State to which an ambassador is accredited.', 'ISO 3166-1 alpha-2', 'US'),
  (415, 'tenure', 'from_edtf', 'Since when.', 'EDTF', '2004-03-09'),
  (416, 'tenure', 'until_edtf', 'Until when; NULL if not known or still in office.', 'EDTF', '2012-05'),
  (417, 'tenure', 'seen_edtf', 'Dates on which the source saw the post held.', 'EDTF', '2022-06'),
  (418, 'tenure', 'from_on', 'First day on which it is known to have been held.', 'date', '2004-03-09'),
  (419, 'tenure', 'until_on', 'Last day on which it is known to have been held.', 'date', '2012-05-21'),
  (42, 'article_raw', 'article_id', 'The article.', NULL, NULL),
  (420, 'tenure', 'source', 'Table and row.', NULL, 'wikidata_ministers:1204'),
  (421, 'speaker_redirect', '', 'Keys of speakers that a curator has merged into others.', NULL, NULL),
  (422, 'speaker_redirect', 'id', 'Number of the row in this file.', NULL, NULL),
  (423, 'speaker_redirect', 'key', 'The key that it had.', NULL, 'person:sergei-ryabkov:ru'),
  (424, 'speaker_redirect', 'speaker_key', 'The key of the speaker that it is now.', NULL, 'person:sergey-ryabkov'),
  (425, 'suggestion', '', 'Somebody of an article who may be a known speaker, or whose post as stated is not the one in the tables: for review.', NULL, NULL),
  (426, 'suggestion', 'id', 'Number of the row in this file.', NULL, NULL),
  (427, 'suggestion', 'actor_id', 'actor.id', NULL, NULL),
  (428, 'suggestion', 'kind', 'speaker or post.', NULL, 'speaker'),
  (429, 'suggestion', 'candidate_key', 'Key of the speaker that it may be; of a post, the post in the tables.', NULL, 'person:sergey-ryabkov'),
  (43, 'article_raw', 'bytes', 'The bytes, unchanged.', NULL, NULL),
  (430, 'suggestion', 'candidate_name', 'Its name.', NULL, 'Sergey Ryabkov'),
  (431, 'suggestion', 'points', 'Points of evidence; a link needs 75.', 'points', '65'),
  (432, 'suggestion', 'evidence', 'The evidence in words.', NULL, 'surname +20; country RU +20'),
  (433, 'statement', 'post', 'Post of the speaker on the day.', NULL, 'deputy_foreign_minister'),
  (434, 'statement', 'post_class', 'What kind of post.', NULL, 'deputy_foreign_minister'),
  (435, 'statement', 'post_basis', 'stated by the article, or authority: inferred from the tables.', NULL, 'stated'),
  (436, 'statement', 'plover_type', 'Type of the PLOVER 0.8 scheme that the speech act is near to.', NULL, 'REJECT'),
  (437, 'statement', 'plover_mode', 'Mode within the type.', NULL, 'allege'),
  (438, 'statement', 'wording_count', 'Wordings in which it is reported.', 'wordings', '2'),
  (439, 'statement', 'first_report_id', 'report.id of the report that was published first.', NULL, NULL),
  (44, 'article_raw', 'size_bytes', 'Their number.', 'bytes', '4612'),
  (440, 'statement_post', '', 'Posts of a statement''s speaker on the day on which it was said.', NULL, NULL),
  (441, 'statement_post', 'statement_id', 'statement.id', NULL, NULL),
  (442, 'statement_post', 'ordinal', 'Order, from 0: as stated first.', NULL, '0'),
  (443, 'statement_post', 'post', 'The post.', NULL, 'deputy_foreign_minister'),
  (444, 'statement_post', 'post_class', 'What kind of post.', NULL, 'deputy_foreign_minister'),
  (445, 'statement_post', 'title', 'The post in the words of the article, or else its title in the tables.', NULL, 'Deputy Foreign Minister'),
  (446, 'statement_post', 'country', 'State that it is a post of.', 'ISO 3166-1 alpha-2', 'RU'),
  (447, 'statement_post', 'body', 'Organisation that it is a post of or at.', NULL, 'un'),
  (448, 'statement_post', 'qualifier', 'former, acting or designate; NULL for the holder.', NULL, 'former'),
  (449, 'statement_post', 'basis', 'stated by the article, or authority: inferred from the tables.', NULL, 'stated'),
  (45, 'location', '', 'Where an article was found: which content a path had, version by version.', NULL, NULL),
  (450, 'statement_post', 'is_certain', '0 where the tables leave open whether it was held on the day.', '0 or 1', '1'),
  (451, 'statement_post', 'source', 'Table and row, where it is inferred.', NULL, 'wikidata_ministers:1204'),
  (452, 'topic', '', 'A topic of the list that comes with the program.', NULL, NULL),
  (453, 'topic', 'id', 'Number of the row in this file.', NULL, NULL),
  (454, 'topic', 'key', 'Name of the topic in queries.', NULL, 'arms_control'),
  (455, 'topic', 'label', 'Name of the topic for readers.', NULL, 'Arms control'),
  (456, 'topic', 'eurovoc', 'Numbers of the EuroVoc concepts that it covers, joined by "; ".', 'EuroVoc concept numbers', '2185'),
  (457, 'statement_topic', '', 'Topics of a statement.', NULL, NULL),
  (458, 'statement_topic', 'statement_id', 'statement.id', NULL, NULL),
  (459, 'statement_topic', 'topic_id', 'topic.id', NULL, NULL),
  (46, 'location', 'id', 'Number of the row in this file.', NULL, NULL),
  (460, 'statement_topic', 'score', 'Sum of the weights of the phrases.', 'points', '5'),
  (461, 'statement_topic', 'phrases', 'The phrases that told, joined by "; ".', NULL, 'arms control; new START'),
  (462, 'event', 'country', 'Country of the place.', 'ISO 3166-1 alpha-2', 'CH'),
  (463, 'event', 'plover_type', 'Type of the PLOVER 0.8 scheme that the kind is near to.', NULL, 'CONSULT'),
  (464, 'event', 'plover_mode', 'Mode within the type.', NULL, 'visit'),
  (465, 'event_participant', 'is_head', '1 if an article says that this person led a delegation.', '0 or 1', '1'),
  (466, 'v_statement', 'post', 'Post of the speaker on the day.', NULL, 'deputy_foreign_minister'),
  (467, 'v_statement', 'post_class', 'What kind of post.', NULL, 'deputy_foreign_minister'),
  (468, 'v_statement', 'post_basis', 'stated by the article, or authority: inferred from the tables.', NULL, 'stated'),
  (469, 'v_statement', 'plover_type', 'Type of the PLOVER 0.8 scheme that the speech act is near to.', NULL, 'REJECT'),
  (47, 'location', 'path', 'Path or address that the article was read from.', NULL, 'articles/2022/a.txt'),
  (470, 'v_statement', 'plover_mode', 'Mode within the type.', NULL, 'allege'),
  (471, 'v_statement', 'wording_count', 'Wordings in which it is reported.', 'wordings', '2'),
  (472, 'v_statement', 'topics', 'Topics, joined by "; ".', NULL, 'arms_control'),
  (473, 'v_event', 'country', 'Country of the place.', 'ISO 3166-1 alpha-2', 'CH'),
  (474, 'v_event', 'plover_type', 'Type of the PLOVER 0.8 scheme that the kind is near to.', NULL, 'CONSULT'),
  (475, 'v_event', 'plover_mode', 'Mode within the type.', NULL, 'visit'),
  (476, 'v_event', 'heads_of_delegation', 'Those who led delegations, joined by "; ".', NULL, 'Sergey Ryabkov; Wendy Sherman'),
  (477, 'article', 'countries', 'States that the article names by name, adjective, capital or seat of government.', 'JSON array of ISO 3166-1 alpha-2 codes', '["RU","US"]'),
  (478, 'article', 'bodies', 'Organisations that the article names.', 'JSON array of ids of the table of bodies', '["nato"]'),
  (479, 'identity', '', 'One row that tells this archive from others.', NULL, NULL),
  (48, 'location', 'version', 'Counts the contents that the path has had, from 1; the highest is the latest.', NULL, '1'),
  (480, 'identity', 'id', 'Always 1.', NULL, '1'),
  (481, 'identity', 'number', 'A random number, made with the archive.', NULL, '-3184011523'),
  (482, 'statement_term', '', 'The words of the full-text index of statements.', NULL, NULL),
  (483, 'statement_term', 'term', 'The word in lower case, without accents.', NULL, 'guarantees'),
  (484, 'statement_term', 'doc', 'Statements that have it in their content, speaker or post.', 'statements', '12'),
  (485, 'statement_term', 'cnt', 'How often it stands there.', 'places', '14'),
  (486, 'statement', 'said_quarter', 'Quarter of a year, if both bounds lie in it.', 'year and quarter', '2022-Q1'),
  (487, 'v_facet', '', 'How the statements of current articles divide: what archive facets counts without a query.', NULL, NULL),
  (488, 'v_facet', 'facet', 'What they are divided by.', NULL, 'month'),
  (489, 'v_facet', 'value', 'The value; NULL for those that have none, such as the undated.', NULL, '2022-01'),
  (49, 'location', 'article_id', 'The content that it had.', NULL, NULL),
  (490, 'v_facet', 'count', 'Statements that have it; one of several values counts for each.', 'statements', '17'),
  (491, 'article_fingerprint', '', 'By what copies of an article are recognised: the words of its body as numbers.', NULL, NULL),
  (492, 'article_fingerprint', 'article_id', 'The article.', NULL, '17'),
  (493, 'article_fingerprint', 'shingle_count', 'Shingles: runs of three words, or of six characters in scripts that set no spaces.', 'shingles', '412'),
  (494, 'article_fingerprint', 'bands', 'Keys that alike texts have in common with high probability, of its beginnings and of the whole.', '6 bytes each', NULL),
  (495, 'article_fingerprint', 'shingles', 'A hash of each shingle in the order of the text; the lowest bit says whether it opens with a name or number.', '3 bytes each', NULL),
  (496, 'article_fingerprint', 'names', 'A hash of each of those names and numbers.', '3 bytes each', NULL),
  (497, 'copy_group', '', 'Articles that tell one text: each shares most of its words with the longest of them, the centre.', NULL, NULL),
  (498, 'copy_group', 'id', 'Row number.', NULL, '3'),
  (499, 'copy_group', 'key', 'SHA-256 of the centre.', NULL, '9f86d081…'),
  (5, 'run', 'program_version', 'Version of the program.', NULL, '1.0.0'),
  (50, 'location', 'run_id', 'The run that saw it first.', NULL, NULL),
  (500, 'copy_group', 'centre_id', 'The longest text, with which each of the others was compared.', NULL, '17'),
  (501, 'copy_group', 'origin_id', 'The article from which the others were taken, as far as can be told.', NULL, '12'),
  (502, 'copy_group', 'origin_basis', 'Why it is that one.', NULL, 'by TASS, which 4 of 5 articles credit'),
  (503, 'copy_group', 'agency', 'Agency that most of the articles credit.', NULL, 'TASS'),
  (504, 'copy_group', 'article_count', 'Its articles, superseded ones among them.', 'articles', '5'),
  (505, 'copy', '', 'The articles of the groups of copies. An article that stands alone is not among them.', NULL, NULL),
  (506, 'copy', 'article_id', 'The article.', NULL, '18'),
  (507, 'copy', 'copy_group_id', 'Its group.', NULL, '3'),
  (508, 'copy', 'relation', 'origin: the others were taken from it; copy: another outlet has the same text; version: the same outlet has it with changes.', NULL, 'copy'),
  (509, 'copy', 'previous_id', 'The article of the same outlet of which it is a later version or a repetition.', NULL, '17'),
  (51, 'rejected', '', 'Input that could not be taken in, with its reason. A row stays when the path is taken in later.', NULL, NULL),
  (510, 'copy', 'shared_count', 'Shingles that it has in common with the centre; all of them for the centre itself.', 'shingles', '398'),
  (511, 'copy_band', '', 'An index of the fingerprints; archive rebuild writes it anew.', NULL, NULL),
  (512, 'copy_band', 'band', 'A key of article_fingerprint.bands.', NULL, '81985529216486'),
  (513, 'copy_band', 'is_centre', 'Whether the article is the centre of a group or stands alone.', NULL, '1'),
  (514, 'copy_band', 'day', 'First day of publication, counted from 0001-01-01 as 1; 0 if not known to a month.', 'days', '738167'),
  (515, 'copy_band', 'article_id', 'The article.', NULL, '17'),
  (516, 'statement', 'independent_count', 'Independent reports: articles that report it, all copies and versions of one text counted as one.', 'reports', '1'),
  (517, 'v_statement', 'independent_count', 'Independent reports: all copies and versions of one text count as one.', 'reports', '1'),
  (518, 'v_copy', '', 'One row an article that has copies or versions.', NULL, NULL),
  (519, 'v_copy', 'id', 'The article.', NULL, '18'),
  (52, 'rejected', 'id', 'Number of the row in this file.', NULL, NULL),
  (520, 'v_copy', 'group_key', 'Key of its group.', NULL, '9f86d081…'),
  (521, 'v_copy', 'relation', 'origin, copy or version; see copy.relation.', NULL, 'copy'),
  (522, 'v_copy', 'article_sha256', 'SHA-256 of the article.', NULL, '9f86d081…'),
  (523, 'v_copy', 'headline', 'Headline.', NULL, 'Talks end without agreement'),
  (524, 'v_copy', 'outlet', 'Outlet.', NULL, 'Reuters'),
  (525, 'v_copy', 'published', 'Date of publication.', 'EDTF', '2022-01-12'),
  (526, 'v_copy', 'url', 'Address.', 'URL', 'https://example.org/1'),
  (527, 'v_copy', 'previous_sha256', 'SHA-256 of the version before it.', NULL, '9f86d081…'),
  (528, 'v_copy', 'shared_count', 'Shingles that it has in common with the centre of the group.', 'shingles', '398'),
  (529, 'v_copy', 'shingle_count', 'Shingles of the article.', 'shingles', '412'),
  (53, 'rejected', 'path', 'Path that it was read from.', NULL, 'articles/logo.png'),
  (530, 'v_copy', 'article_count', 'Articles of the group.', 'articles', '5'),
  (531, 'v_copy', 'agency', 'Agency that most of the group credit.', NULL, 'TASS'),
  (532, 'v_copy', 'origin_sha256', 'SHA-256 of the article from which the others were taken.', NULL, '9f86d081…'),
  (533, 'v_copy', 'origin_basis', 'Why it is that one.', NULL, 'published first'),
  (534, 'v_copy', 'copy_group_id', 'Row number of the group.', NULL, '3'),
  (535, 'v_copy', 'origin_id', 'Row number of the origin.', NULL, '12'),
  (536, 'article', 'language_basis', 'How the language is known: stated by the article or its source, or detected in its text.', NULL, 'detected: 61 of 200 words'),
  (537, 'article', 'rules', 'What was looked for in the language of the article: all statements, quotations only, or nothing, because the program has no rules for it.', 'all, quotations or none', 'all'),
  (538, 'statement', 'content_folded', 'Lines of content that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'еще одна встреча'),
  (539, 'statement_fts', 'content_folded', 'statement.content_folded', NULL, NULL),
  (54, 'rejected', 'sha256', 'SHA-256 of its bytes; NULL if it could not be read.', '64 hexadecimal digits', '2c26b46b68ffc68f...'),
  (540, 'statement', 'speaker_name_folded', 'Lines of speaker_name that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'Михаил Федоров'),
  (541, 'statement_fts', 'speaker_name_folded', 'statement.speaker_name_folded', NULL, NULL),
  (542, 'statement', 'role_as_stated_folded', 'Lines of role_as_stated that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'министр'),
  (543, 'statement_fts', 'role_as_stated_folded', 'statement.role_as_stated_folded', NULL, NULL),
  (544, 'speaker', 'name_folded', 'Lines of name that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  (545, 'speaker_fts', 'name_folded', 'speaker.name_folded', NULL, NULL),
  (546, 'speaker', 'aliases_folded', 'Lines of aliases that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  (547, 'speaker_fts', 'aliases_folded', 'speaker.aliases_folded', NULL, NULL),
  (548, 'speaker', 'posts_folded', 'Lines of posts that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '外交 交部 部长 长'),
  (549, 'speaker_fts', 'posts_folded', 'speaker.posts_folded', NULL, NULL),
  (55, 'rejected', 'size_bytes', 'Its size, if known.', 'bytes', '20480'),
  (550, 'event', 'name_folded', 'Lines of name that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  (551, 'event_fts', 'name_folded', 'event.name_folded', NULL, NULL),
  (552, 'event', 'participants_folded', 'Lines of participants that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  (553, 'event_fts', 'participants_folded', 'event.participants_folded', NULL, NULL),
  (554, 'event', 'place_folded', 'Lines of place that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '北京'),
  (555, 'event_fts', 'place_folded', 'event.place_folded', NULL, NULL),
  (556, 'event', 'description_folded', 'Lines of description that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '会谈 谈'),
  (557, 'event_fts', 'description_folded', 'event.description_folded', NULL, NULL),
  (558, 'article', 'headline_folded', 'Lines of headline that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅 毅会 会见'),
  (559, 'article_fts', 'headline_folded', 'article.headline_folded', NULL, NULL),
  (56, 'rejected', 'reason', 'Short name of the reason.', NULL, 'binary'),
  (560, 'article', 'text_folded', 'Lines of text that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'еще одна встреча'),
  (561, 'article_fts', 'text_folded', 'article.text_folded', NULL, NULL),
  (562, 'column_state', '', 'One row that names the file of columns beside a large archive; none without such a file.', NULL, NULL),
  (563, 'column_state', 'id', 'Always 1.', NULL, '1'),
  (564, 'column_state', 'file', 'The random number that is in the file too.', NULL, '-3184011523'),
  (565, 'column_state', 'mark', 'Random bytes, others after each transaction of the program: a transaction without is another program''s.', NULL, NULL),
  (566, 'column_state', 'schema_cookie', 'SQLite''s number of the schema, which VACUUM changes too.', NULL, '41'),
  (567, 'column_change', '', 'What has changed since the file of columns was written; empty again once it is written anew.', NULL, NULL),
  (568, 'column_change', 'id', 'The order of the changes.', NULL, '1'),
  (569, 'column_change', 'columns', 'The columns of the statements that a transaction changed, in the form of the file.', NULL, NULL),
  (57, 'rejected', 'detail', 'The reason in words.', NULL, 'byte 0 at offset 4'),
  (570, 'report', 'reference_to_on', 'Last day on which it may have been said, where a month or less is known and no day.', 'date', '2022-01-31'),
  (571, 'article', 'author', 'Who wrote it, as the page, its fields or the line under its headline say; several with semicolons between.', NULL, 'Jane Doe; John Roe'),
  (572, 'location', 'retrieved_at', 'When a crawler fetched the article there, as its archive says; this is not when it was published.', 'UTC, ISO 8601', '2022-01-12T10:00:00Z'),
  (58, 'rejected', 'run_id', 'The run that met it first.', NULL, NULL),
  (59, 'actor', '', 'Someone named in one article, as found there.', NULL, NULL),
  (6, 'run', 'extractor', 'Engine that found what is in the articles, with its version: learned or rules.', NULL, 'learned-1'),
  (60, 'actor', 'id', 'Number of the row in this file.', NULL, NULL),
  (61, 'actor', 'article_id', 'The article.', NULL, NULL),
  (62, 'actor', 'ordinal', 'Its place among the actors of the article, from 0.', NULL, '0'),
  (63, 'actor', 'kind', 'person, institution, country (its government), group or anonymous.', NULL, 'person'),
  (64, 'actor', 'name', 'The fullest name in the article.', NULL, 'Sergey Ryabkov'),
  (65, 'actor', 'name_fold', 'The name in lower case without marks, for comparing.', NULL, 'sergey ryabkov'),
  (66, 'actor', 'country', 'Country that it belongs to, if known.', 'ISO 3166-1 alpha-2', 'RU'),
  (67, 'actor', 'posts', 'The posts that the article gives it, verbatim, in order of appearance.', 'JSON array of strings', '["Deputy Foreign Minister"]'),
  (68, 'actor', 'forms', 'The forms of the name that the article uses.', 'JSON array of strings', '["Ryabkov","Sergey Ryabkov"]'),
  (69, 'actor', 'speaker_id', 'Who it is across articles: derived.', NULL, NULL),
  (7, 'outlet', '', 'A publisher of articles.', NULL, NULL),
  (70, 'mention', '', 'A place in the text where an actor is named.', NULL, NULL),
  (71, 'mention', 'id', 'Number of the row in this file.', NULL, NULL),
  (72, 'mention', 'article_id', 'The article.', NULL, NULL),
  (73, 'mention', 'actor_id', 'The actor named.', NULL, NULL),
  (74, 'mention', 'form', 'How: name, titled_name, nominal, pronoun, metonym or turn_label.', NULL, 'nominal'),
  (75, 'mention', 'start_cp', 'Where it begins.', 'code points from the start of article.text', '120'),
  (76, 'mention', 'end_cp', 'Where it ends (exclusive).', 'code points from the start of article.text', '130'),
  (77, 'mention', 'text', 'The words, cut from the text.', NULL, 'the envoy'),
  (78, 'event_mention', '', 'An event as one article tells of it, as found there.', NULL, NULL),
  (79, 'event_mention', 'id', 'Number of the row in this file.', NULL, NULL),
  (8, 'outlet', 'id', 'Number of the row in this file.', NULL, NULL),
  (80, 'event_mention', 'article_id', 'The article.', NULL, NULL),
  (81, 'event_mention', 'ordinal', 'Its place among the event mentions of the article, from 0.', NULL, '0'),
  (82, 'event_mention', 'kind', 'What kind of event.', NULL, 'talks'),
  (83, 'event_mention', 'status', 'held, scheduled, announced, hypothetical or cancelled, as the article has it.', NULL, 'scheduled'),
  (84, 'event_mention', 'body', 'Name of the body that met.', NULL, 'NATO-Russia Council'),
  (85, 'event_mention', 'from_edtf', 'When it began.', 'EDTF', '2022-01-12'),
  (86, 'event_mention', 'from_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-10'),
  (87, 'event_mention', 'to_edtf', 'When it ended, if given.', 'EDTF', '2022-01-13'),
  (88, 'event_mention', 'to_basis', 'Why that date is held to be so.', NULL, '"January 13", from the dateline of 2022-01-10'),
  (89, 'event_mention', 'place', 'Place that the text names.', NULL, 'Brussels'),
  (9, 'outlet', 'name', 'Its name.', NULL, 'Sputnik'),
  (90, 'event_mention', 'text', 'The words that tell of it, parts joined by " … ".', NULL, 'the talks in Brussels on Wednesday'),
  (91, 'event_mention', 'event_id', 'Which event it is across articles: derived.', NULL, NULL),
  (92, 'event_mention_span', '', 'Where an article tells of an event.', NULL, NULL),
  (93, 'event_mention_span', 'event_mention_id', 'The event mention.', NULL, NULL),
  (94, 'event_mention_span', 'ordinal', 'Order of the parts, from 0.', NULL, '0'),
  (95, 'event_mention_span', 'start_cp', 'Where the part begins.', 'code points from the start of article.text', '300'),
  (96, 'event_mention_span', 'end_cp', 'Where the part ends (exclusive).', 'code points from the start of article.text', '334'),
  (97, 'event_mention_actor', '', 'Who took part in an event, by one article.', NULL, NULL),
  (98, 'event_mention_actor', 'event_mention_id', 'The event mention.', NULL, NULL),
  (99, 'event_mention_actor', 'actor_id', 'The participant.', NULL, NULL);

