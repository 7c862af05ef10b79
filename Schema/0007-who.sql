-- Who the speakers are beyond their articles: authority, posts with dates, topics, and the decisions of
-- curators, which are kept for ever and replayed whenever something is resolved.

-- Input: the decisions of people. Rows are only ever added; an undo is a row of its own.
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

-- Input: people and posts that were imported beside those that come with the program.
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

-- Resolved: which version of the program made what follows.
CREATE TABLE derivation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version TEXT NOT NULL
) STRICT;

ALTER TABLE actor ADD COLUMN gender TEXT CHECK (gender IN ('m', 'f'));
ALTER TABLE actor ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE actor ADD COLUMN family_key TEXT NOT NULL DEFAULT '';
DROP INDEX actor_name;
CREATE INDEX actor_name ON actor (name_key, kind, country, speaker_id);
CREATE INDEX actor_family ON actor (family_key, kind, name_key, country, speaker_id);

ALTER TABLE event_mention_actor ADD COLUMN is_head INTEGER NOT NULL DEFAULT 0
  CHECK (is_head IN (0, 1));

ALTER TABLE report ADD COLUMN speaker_id INTEGER REFERENCES speaker (id);
ALTER TABLE report ADD COLUMN reference_on TEXT;
ALTER TABLE report ADD COLUMN corrected_said_edtf TEXT;
ALTER TABLE report ADD COLUMN is_rejected INTEGER NOT NULL DEFAULT 0 CHECK (is_rejected IN (0, 1));
ALTER TABLE report ADD COLUMN correction_id INTEGER REFERENCES correction (id);
CREATE INDEX report_speaker ON report (speaker_id, reference_on);
CREATE INDEX report_correction ON report (correction_id) WHERE correction_id IS NOT NULL;

ALTER TABLE speaker ADD COLUMN origin TEXT NOT NULL DEFAULT 'text'
  CHECK (origin IN ('text', 'authority', 'curator'));
ALTER TABLE speaker ADD COLUMN gender TEXT CHECK (gender IN ('m', 'f'));
ALTER TABLE speaker ADD COLUMN source TEXT;
ALTER TABLE speaker ADD COLUMN family_key TEXT NOT NULL DEFAULT '';
CREATE INDEX speaker_family ON speaker (family_key);

-- Posts are counted by what they are too.
DROP TABLE speaker_label;
CREATE TABLE speaker_label (
  speaker_id INTEGER NOT NULL REFERENCES speaker (id),
  part TEXT NOT NULL CHECK (part IN ('name', 'form', 'post', 'post_key')),
  label TEXT NOT NULL,
  article_count INTEGER NOT NULL,
  version_count INTEGER NOT NULL,
  PRIMARY KEY (speaker_id, part, label)
) STRICT, WITHOUT ROWID;

ALTER TABLE alias ADD COLUMN source TEXT NOT NULL DEFAULT 'article'
  CHECK (source IN ('article', 'authority', 'curator'));
ALTER TABLE alias ADD COLUMN script TEXT NOT NULL DEFAULT 'Latn';

-- The posts of speakers as the authority knows them.
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

-- Keys of speakers that a curator has merged into others.
CREATE TABLE speaker_redirect (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  speaker_key TEXT NOT NULL
) STRICT;
CREATE INDEX speaker_redirect_speaker ON speaker_redirect (speaker_key);

-- What the program would not decide by itself.
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

ALTER TABLE statement ADD COLUMN post TEXT;
ALTER TABLE statement ADD COLUMN post_class TEXT;
ALTER TABLE statement ADD COLUMN post_basis TEXT;
ALTER TABLE statement ADD COLUMN plover_type TEXT;
ALTER TABLE statement ADD COLUMN plover_mode TEXT;
ALTER TABLE statement ADD COLUMN wording_count INTEGER NOT NULL DEFAULT 1;
ALTER TABLE statement ADD COLUMN first_report_id INTEGER REFERENCES report (id);
CREATE INDEX statement_post_class ON statement (post_class);
CREATE INDEX statement_first_report ON statement (first_report_id);

-- Every post that the speaker held on the day, as the article states it or as the authority has it.
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

ALTER TABLE event ADD COLUMN country TEXT;
ALTER TABLE event ADD COLUMN plover_type TEXT;
ALTER TABLE event ADD COLUMN plover_mode TEXT;
CREATE INDEX event_country ON event (country);

ALTER TABLE event_participant ADD COLUMN is_head INTEGER NOT NULL DEFAULT 0
  CHECK (is_head IN (0, 1));

DROP VIEW v_statement;
CREATE VIEW v_statement AS
SELECT
  s.id, s.key, s.speaker_name AS speaker, s.role_as_stated AS role, s.country, s.kind, s.form,
  s.attitude, s.act, s.is_negated, s.content, r.cue, r.cue_lemma, s.channel, r.via,
  s.said_edtf AS said, s.said_precision, s.said_basis, s.said_from_on, s.said_to_on, s.said_year,
  s.said_month, s.reported_from_on, s.reported_to_on, s.reported_year, s.reported_month,
  s.report_count, s.outlet_count, o.name AS outlet, a.headline, a.url, a.sha256 AS article_sha256,
  s.confidence, s.speaker_id, r.id AS report_id, a.id AS article_id,
  s.post, s.post_class, s.post_basis, s.plover_type, s.plover_mode, s.wording_count,
  (SELECT group_concat(t.key, '; ') FROM statement_topic AS l JOIN topic AS t ON t.id = l.topic_id
    WHERE l.statement_id = s.id) AS topics
FROM statement AS s
JOIN report AS r ON r.id = s.leading_report_id
JOIN article AS a ON a.id = r.article_id
LEFT JOIN outlet AS o ON o.id = a.outlet_id
WHERE s.is_current AND s.attitude = 'statement';

DROP VIEW v_event;
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

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('correction', '', 'A decision of a person, which wins over everything that the program finds.', NULL, NULL),
  ('correction', 'id', 'Number of the row in this file, in the order of the decisions.', NULL, NULL),
  ('correction', 'key', 'Key for use outside this file: a hash of what was decided, by whom and when.', '16 hexadecimal digits', '4f2a91c07be3d815'),
  ('correction', 'action', 'merge, split, never_merge, rename, attribute, date, reject, confirm or undo.', NULL, 'merge'),
  ('correction', 'speaker_key', 'The speaker that is decided about.', NULL, 'person:sergei-ryabkov:ru'),
  ('correction', 'article_sha256', 'Article of the words that are decided about.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  ('correction', 'article_url', 'Address of that article: the decision holds for its later versions too.', NULL, 'https://example.org/a'),
  ('correction', 'quote', 'The words themselves.', NULL, 'we need guarantees'),
  ('correction', 'prefix', 'The words in front of them.', 'at most 32 code points', 'Ryabkov said that '),
  ('correction', 'suffix', 'The words behind them.', 'at most 32 code points', ' and soon.'),
  ('correction', 'value', 'What it becomes: the key of a speaker, a name, a date as EDTF; of an undo the key of the correction.', NULL, 'person:sergey-ryabkov'),
  ('correction', 'author', 'Who decided.', NULL, 'A. Historian'),
  ('correction', 'reason', 'Why.', NULL, 'spelling'),
  ('correction', 'made_at', 'When.', 'UTC, ISO 8601 with Z', '2026-01-12T10:00:00Z'),
  ('authority_person', '', 'A person of an imported table of people.', NULL, NULL),
  ('authority_person', 'id', 'Number of the row in this file.', NULL, NULL),
  ('authority_person', 'key', 'Name of the person within all tables.', NULL, 'sergey-lavrov'),
  ('authority_person', 'name', 'Usual name.', NULL, 'Sergey Lavrov'),
  ('authority_person', 'names', 'Other forms of the name, in any script.', 'JSON array', '["Сергей Лавров"]'),
  ('authority_person', 'family', 'Family name as in the usual name.', NULL, 'Lavrov'),
  ('authority_person', 'gender', 'm or f.', NULL, 'm'),
  ('authority_person', 'country', 'State served.', 'ISO 3166-1 alpha-2', 'RU'),
  ('authority_person', 'source', 'Table and row, or identifier there.', NULL, 'Q58217'),
  ('authority_name', '', 'The keys under which names of imported persons are found.', NULL, NULL),
  ('authority_name', 'name_key', 'Key of a name or of a part of it, independent of spelling and script.', NULL, 'lavrov'),
  ('authority_name', 'person_id', 'authority_person.id', NULL, NULL),
  ('authority_tenure', '', 'A post that an imported person has held.', NULL, NULL),
  ('authority_tenure', 'id', 'Number of the row in this file.', NULL, NULL),
  ('authority_tenure', 'person_id', 'authority_person.id', NULL, NULL),
  ('authority_tenure', 'post', 'The post.', NULL, 'foreign_minister'),
  ('authority_tenure', 'title', 'Its title.', NULL, 'Minister of Foreign Affairs'),
  ('authority_tenure', 'country', 'State that it is a post of.', 'ISO 3166-1 alpha-2', 'RU'),
  ('authority_tenure', 'body', 'Organisation that it is a post of or at.', NULL, 'un'),
  ('authority_tenure', 'host', 'State to which an ambassador is accredited.', 'ISO 3166-1 alpha-2', 'US'),
  ('authority_tenure', 'from_edtf', 'Since when.', 'EDTF', '2004-03-09'),
  ('authority_tenure', 'until_edtf', 'Until when; NULL if not known or still in office.', 'EDTF', '2012-05'),
  ('authority_tenure', 'seen_edtf', 'Dates on which the source saw the post held.', 'EDTF', '2022-06'),
  ('authority_tenure', 'source', 'Table and row.', NULL, 'wikidata_ministers:1204'),
  ('derivation', '', 'What made the resolved tables.', NULL, NULL),
  ('derivation', 'id', 'Always 1.', NULL, '1'),
  ('derivation', 'version', 'Versions of the rules and tables; where another program version has others, all is resolved anew.', NULL, '1'),
  ('actor', 'gender', 'm or f, where the article tells.', NULL, 'm'),
  ('actor', 'name_key', 'Key of the name, independent of spelling and script.', NULL, 'sergy ryabkov'),
  ('actor', 'family_key', 'Key of the family name.', NULL, 'ryabkov'),
  ('event_mention_actor', 'is_head', '1 if the article says that this person led a delegation.', '0 or 1', '1'),
  ('report', 'speaker_id', 'speaker.id: who said it, corrections included.', NULL, NULL),
  ('report', 'reference_on', 'First day on which it may have been said, or else was published: for finding reports of one time.', 'date', '2022-01-13'),
  ('report', 'corrected_said_edtf', 'When it was said by the decision of a curator.', 'EDTF', '2022-01-12'),
  ('report', 'is_rejected', '1 if a curator has decided that it is no statement.', '0 or 1', '0'),
  ('report', 'correction_id', 'correction.id: the latest decision about it.', NULL, NULL),
  ('speaker', 'origin', 'text for a name known from articles only, authority for a person of the tables, curator.', NULL, 'authority'),
  ('speaker', 'gender', 'm or f, where it is known.', NULL, 'm'),
  ('speaker', 'source', 'Identifier of a person of the tables at its source.', NULL, 'Q58217'),
  ('speaker', 'family_key', 'Key of the family name of a person known from articles by a full name.', NULL, 'ryabkov'),
  ('alias', 'source', 'article, authority or curator.', NULL, 'article'),
  ('alias', 'script', 'Script of the form.', 'ISO 15924', 'Cyrl'),
  ('tenure', '', 'A post that a speaker has held, as the tables of people have it.', NULL, NULL),
  ('tenure', 'id', 'Number of the row in this file.', NULL, NULL),
  ('tenure', 'speaker_id', 'speaker.id', NULL, NULL),
  ('tenure', 'post', 'The post.', NULL, 'foreign_minister'),
  ('tenure', 'post_class', 'What kind of post.', NULL, 'foreign_minister'),
  ('tenure', 'title', 'Its title.', NULL, 'Minister of Foreign Affairs'),
  ('tenure', 'country', 'State that it is a post of.', 'ISO 3166-1 alpha-2', 'RU'),
  ('tenure', 'body', 'Organisation that it is a post of or at.', NULL, 'un'),
  ('tenure', 'host', 'State to which an ambassador is accredited.', 'ISO 3166-1 alpha-2', 'US'),
  ('tenure', 'from_edtf', 'Since when.', 'EDTF', '2004-03-09'),
  ('tenure', 'until_edtf', 'Until when; NULL if not known or still in office.', 'EDTF', '2012-05'),
  ('tenure', 'seen_edtf', 'Dates on which the source saw the post held.', 'EDTF', '2022-06'),
  ('tenure', 'from_on', 'First day on which it is known to have been held.', 'date', '2004-03-09'),
  ('tenure', 'until_on', 'Last day on which it is known to have been held.', 'date', '2012-05-21'),
  ('tenure', 'source', 'Table and row.', NULL, 'wikidata_ministers:1204'),
  ('speaker_redirect', '', 'Keys of speakers that a curator has merged into others.', NULL, NULL),
  ('speaker_redirect', 'id', 'Number of the row in this file.', NULL, NULL),
  ('speaker_redirect', 'key', 'The key that it had.', NULL, 'person:sergei-ryabkov:ru'),
  ('speaker_redirect', 'speaker_key', 'The key of the speaker that it is now.', NULL, 'person:sergey-ryabkov'),
  ('suggestion', '', 'Somebody of an article who may be a known speaker, or whose post as stated is not the one in the tables: for review.', NULL, NULL),
  ('suggestion', 'id', 'Number of the row in this file.', NULL, NULL),
  ('suggestion', 'actor_id', 'actor.id', NULL, NULL),
  ('suggestion', 'kind', 'speaker or post.', NULL, 'speaker'),
  ('suggestion', 'candidate_key', 'Key of the speaker that it may be; of a post, the post in the tables.', NULL, 'person:sergey-ryabkov'),
  ('suggestion', 'candidate_name', 'Its name.', NULL, 'Sergey Ryabkov'),
  ('suggestion', 'points', 'Points of evidence; a link needs 75.', 'points', '65'),
  ('suggestion', 'evidence', 'The evidence in words.', NULL, 'surname +20; country RU +20'),
  ('statement', 'post', 'Post of the speaker on the day.', NULL, 'deputy_foreign_minister'),
  ('statement', 'post_class', 'What kind of post.', NULL, 'deputy_foreign_minister'),
  ('statement', 'post_basis', 'stated by the article, or authority: inferred from the tables.', NULL, 'stated'),
  ('statement', 'plover_type', 'Type of the PLOVER 0.8 scheme that the speech act is near to.', NULL, 'REJECT'),
  ('statement', 'plover_mode', 'Mode within the type.', NULL, 'allege'),
  ('statement', 'wording_count', 'Wordings in which it is reported.', 'wordings', '2'),
  ('statement', 'first_report_id', 'report.id of the report that was published first.', NULL, NULL),
  ('statement_post', '', 'Posts of a statement''s speaker on the day on which it was said.', NULL, NULL),
  ('statement_post', 'statement_id', 'statement.id', NULL, NULL),
  ('statement_post', 'ordinal', 'Order, from 0: as stated first.', NULL, '0'),
  ('statement_post', 'post', 'The post.', NULL, 'deputy_foreign_minister'),
  ('statement_post', 'post_class', 'What kind of post.', NULL, 'deputy_foreign_minister'),
  ('statement_post', 'title', 'The post in the words of the article, or else its title in the tables.', NULL, 'Deputy Foreign Minister'),
  ('statement_post', 'country', 'State that it is a post of.', 'ISO 3166-1 alpha-2', 'RU'),
  ('statement_post', 'body', 'Organisation that it is a post of or at.', NULL, 'un'),
  ('statement_post', 'qualifier', 'former, acting or designate; NULL for the holder.', NULL, 'former'),
  ('statement_post', 'basis', 'stated by the article, or authority: inferred from the tables.', NULL, 'stated'),
  ('statement_post', 'is_certain', '0 where the tables leave open whether it was held on the day.', '0 or 1', '1'),
  ('statement_post', 'source', 'Table and row, where it is inferred.', NULL, 'wikidata_ministers:1204'),
  ('topic', '', 'A topic of the list that comes with the program.', NULL, NULL),
  ('topic', 'id', 'Number of the row in this file.', NULL, NULL),
  ('topic', 'key', 'Name of the topic in queries.', NULL, 'arms_control'),
  ('topic', 'label', 'Name of the topic for readers.', NULL, 'Arms control'),
  ('topic', 'eurovoc', 'Numbers of the EuroVoc concepts that it covers, joined by "; ".', 'EuroVoc concept numbers', '2185'),
  ('statement_topic', '', 'Topics of a statement.', NULL, NULL),
  ('statement_topic', 'statement_id', 'statement.id', NULL, NULL),
  ('statement_topic', 'topic_id', 'topic.id', NULL, NULL),
  ('statement_topic', 'score', 'Sum of the weights of the phrases.', 'points', '5'),
  ('statement_topic', 'phrases', 'The phrases that told, joined by "; ".', NULL, 'arms control; new START'),
  ('event', 'country', 'Country of the place.', 'ISO 3166-1 alpha-2', 'CH'),
  ('event', 'plover_type', 'Type of the PLOVER 0.8 scheme that the kind is near to.', NULL, 'CONSULT'),
  ('event', 'plover_mode', 'Mode within the type.', NULL, 'visit'),
  ('event_participant', 'is_head', '1 if an article says that this person led a delegation.', '0 or 1', '1'),
  ('v_statement', 'post', 'Post of the speaker on the day.', NULL, 'deputy_foreign_minister'),
  ('v_statement', 'post_class', 'What kind of post.', NULL, 'deputy_foreign_minister'),
  ('v_statement', 'post_basis', 'stated by the article, or authority: inferred from the tables.', NULL, 'stated'),
  ('v_statement', 'plover_type', 'Type of the PLOVER 0.8 scheme that the speech act is near to.', NULL, 'REJECT'),
  ('v_statement', 'plover_mode', 'Mode within the type.', NULL, 'allege'),
  ('v_statement', 'wording_count', 'Wordings in which it is reported.', 'wordings', '2'),
  ('v_statement', 'topics', 'Topics, joined by "; ".', NULL, 'arms_control'),
  ('v_event', 'country', 'Country of the place.', 'ISO 3166-1 alpha-2', 'CH'),
  ('v_event', 'plover_type', 'Type of the PLOVER 0.8 scheme that the kind is near to.', NULL, 'CONSULT'),
  ('v_event', 'plover_mode', 'Mode within the type.', NULL, 'visit'),
  ('v_event', 'heads_of_delegation', 'Those who led delegations, joined by "; ".', NULL, 'Sergey Ryabkov; Wendy Sherman');

UPDATE data_dictionary SET meaning = 'name, form, post, or post_key: the post by the tables of posts.'
WHERE object = 'speaker_label' AND "column" = 'part';
