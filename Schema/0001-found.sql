-- What came in and what was found in it. Nothing here depends on any other article.

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
  run_id INTEGER NOT NULL REFERENCES run (id)
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
  run_id INTEGER NOT NULL REFERENCES run (id),
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
-- A file that cannot be read at all has no hash.
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
  speaker_id INTEGER REFERENCES speaker (id),
  UNIQUE (article_id, ordinal)
) STRICT;
CREATE INDEX actor_speaker ON actor (speaker_id);
CREATE INDEX actor_name ON actor (name_fold, kind, country, speaker_id);

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
CREATE INDEX event_mention_event ON event_mention (event_id);
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
  actor_id INTEGER NOT NULL REFERENCES actor (id),
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
  statement_id INTEGER REFERENCES statement (id),
  UNIQUE (article_id, ordinal)
) STRICT;
CREATE INDEX report_statement ON report (statement_id);
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
