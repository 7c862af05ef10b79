-- Who the speakers are, which reports are one statement, which mentions are one event.
-- All of it follows from what was found and can be dropped and made again.

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
  is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
) STRICT;
CREATE INDEX speaker_name ON speaker (name_fold);
CREATE INDEX speaker_country ON speaker (country);
CREATE INDEX speaker_kind ON speaker (kind);

CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
  form TEXT NOT NULL,
  form_fold TEXT NOT NULL,
  UNIQUE (speaker_id, form)
) STRICT;
CREATE INDEX alias_form ON alias (form_fold);

-- What articles call a speaker and how many of them do: name, aliases and posts follow from it.
CREATE TABLE speaker_label (
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
  part TEXT NOT NULL CHECK (part IN ('name', 'form', 'post')),
  label TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  version_count INTEGER NOT NULL,
  PRIMARY KEY (speaker_id, part, label)
) STRICT, WITHOUT ROWID;

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
  leading_report_id INTEGER NOT NULL REFERENCES report (id)
) STRICT;
CREATE INDEX statement_speaker ON statement (speaker_id, said_from_on);
CREATE INDEX statement_country ON statement (country);
CREATE INDEX statement_kind ON statement (kind);
CREATE INDEX statement_act ON statement (act);
CREATE INDEX statement_channel ON statement (channel);
CREATE INDEX statement_said ON statement (said_from_on);
CREATE INDEX statement_said_year ON statement (said_year);
CREATE INDEX statement_said_month ON statement (said_month);
CREATE INDEX statement_reported ON statement (reported_from_on);
CREATE INDEX statement_reported_year ON statement (reported_year);
CREATE INDEX statement_reported_month ON statement (reported_month);
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
  article_count INTEGER NOT NULL
) STRICT;
CREATE INDEX event_from ON event (from_on);
CREATE INDEX event_kind ON event (kind);
CREATE INDEX event_year ON event (year);
CREATE INDEX event_month ON event (month);
CREATE INDEX event_status ON event (status);
CREATE INDEX event_place ON event (place);

CREATE TABLE event_participant (
  event_id INTEGER NOT NULL REFERENCES event (id),
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
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

-- Keys that a statement had before it was found to be the same as another.
CREATE TABLE key_redirect (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  statement_key TEXT NOT NULL
) STRICT;
CREATE INDEX key_redirect_statement ON key_redirect (statement_key);
