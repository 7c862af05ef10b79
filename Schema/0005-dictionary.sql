-- What every table, view and column means. A test holds it against the schema in both directions.

CREATE TABLE data_dictionary (
  id INTEGER PRIMARY KEY,
  object TEXT NOT NULL,
  "column" TEXT NOT NULL,
  meaning TEXT NOT NULL,
  unit TEXT,
  example TEXT,
  UNIQUE (object, "column")
) STRICT;

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('run', '', 'One run of the program that wrote to the archive.', NULL, NULL),
  ('run', 'id', 'Number of the row in this file.', NULL, NULL),
  ('run', 'started_at', 'When the run began.', 'UTC, ISO 8601 with Z', '2026-01-12T10:00:00Z'),
  ('run', 'finished_at', 'When the run ended; NULL if it was broken off.', 'UTC, ISO 8601 with Z', '2026-01-12T10:00:09Z'),
  ('run', 'program_version', 'Version of the program.', NULL, '1.0.0'),
  ('run', 'extractor', 'Name and version of the rules that found what is in the articles.', NULL, 'rules 1');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('outlet', '', 'A publisher of articles.', NULL, NULL),
  ('outlet', 'id', 'Number of the row in this file.', NULL, NULL),
  ('outlet', 'name', 'Its name.', NULL, 'Sputnik'),
  ('outlet', 'country', 'Where it has its seat, if known.', 'ISO 3166-1 alpha-2', 'RU');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('article', '', 'One text published by one outlet, with what its reader knows about it.', NULL, NULL),
  ('article', 'id', 'Number of the row in this file.', NULL, NULL),
  ('article', 'sha256', 'SHA-256 of the bytes as they came: the key of the article.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  ('article', 'outlet_id', 'Who published it, if known.', NULL, NULL),
  ('article', 'outlet_basis', 'How the outlet is known.', NULL, 'dateline'),
  ('article', 'agency', 'Agency credited in the dateline.', NULL, 'TASS'),
  ('article', 'headline', 'The headline, cut from the text.', NULL, 'Moscow rejects ultimatum'),
  ('article', 'headline_start_cp', 'Where the headline begins.', 'code points from the start of text', '0'),
  ('article', 'headline_end_cp', 'Where the headline ends (exclusive).', 'code points from the start of text', '24'),
  ('article', 'dateline_start_cp', 'Where the dateline begins.', 'code points from the start of text', '26'),
  ('article', 'dateline_end_cp', 'Where the dateline ends (exclusive).', 'code points from the start of text', '52'),
  ('article', 'dateline_place', 'Place named in the dateline.', NULL, 'GENEVA'),
  ('article', 'written_on', 'Day of writing that the dateline gives.', 'date', '2022-01-10'),
  ('article', 'published_edtf', 'When it was published, as exactly as is known.', 'EDTF', '2022-01-10'),
  ('article', 'published_precision', 'How exactly published_edtf is known: day, range, week, month, year or approximate.', NULL, 'day'),
  ('article', 'published_basis', 'Why that date is held to be so.', NULL, 'front matter'),
  ('article', 'published_from_on', 'First day that published_edtf may mean.', 'date', '2022-01-10'),
  ('article', 'published_to_on', 'Last day that published_edtf may mean.', 'date', '2022-01-10'),
  ('article', 'published_year', 'Year, if both bounds lie in it.', 'year', '2022'),
  ('article', 'published_month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  ('article', 'url', 'Address that it was published under.', NULL, 'https://example.org/a'),
  ('article', 'language', 'Language, if stated.', 'BCP 47 tag', 'en'),
  ('article', 'text', 'The decoded text; all spans count its code points. substr(text, start_cp + 1, end_cp - start_cp) cuts a span.', NULL, NULL),
  ('article', 'text_sha256', 'SHA-256 of the UTF-8 of text.', '64 hexadecimal digits', '2c26b46b68ffc68f...'),
  ('article', 'text_length_cp', 'Length of text.', 'code points', '4587'),
  ('article', 'reader', 'Which reader took the text out of the bytes.', NULL, 'plain text'),
  ('article', 'reader_version', 'Version of that reader''s rules.', NULL, '1'),
  ('article', 'encoding', 'How the bytes were decoded.', NULL, 'UTF-8'),
  ('article', 'superseded_by_id', 'The article that took its place at its path; NULL while it is current.', NULL, NULL),
  ('article', 'run_id', 'The run that stored it.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('article_raw', '', 'The bytes of each article as they came.', NULL, NULL),
  ('article_raw', 'article_id', 'The article.', NULL, NULL),
  ('article_raw', 'bytes', 'The bytes, unchanged.', NULL, NULL),
  ('article_raw', 'size_bytes', 'Their number.', 'bytes', '4612');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('location', '', 'Where an article was found: which content a path had, version by version.', NULL, NULL),
  ('location', 'id', 'Number of the row in this file.', NULL, NULL),
  ('location', 'path', 'Path or address that the article was read from.', NULL, 'articles/2022/a.txt'),
  ('location', 'version', 'Counts the contents that the path has had, from 1; the highest is the latest.', NULL, '1'),
  ('location', 'article_id', 'The content that it had.', NULL, NULL),
  ('location', 'run_id', 'The run that saw it first.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('rejected', '', 'Input that could not be taken in, with its reason. A row stays when the path is taken in later.', NULL, NULL),
  ('rejected', 'id', 'Number of the row in this file.', NULL, NULL),
  ('rejected', 'path', 'Path that it was read from.', NULL, 'articles/logo.png'),
  ('rejected', 'sha256', 'SHA-256 of its bytes; NULL if it could not be read.', '64 hexadecimal digits', '2c26b46b68ffc68f...'),
  ('rejected', 'size_bytes', 'Its size, if known.', 'bytes', '20480'),
  ('rejected', 'reason', 'Short name of the reason.', NULL, 'binary'),
  ('rejected', 'detail', 'The reason in words.', NULL, 'byte 0 at offset 4'),
  ('rejected', 'run_id', 'The run that met it first.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('actor', '', 'Someone named in one article, as found there.', NULL, NULL),
  ('actor', 'id', 'Number of the row in this file.', NULL, NULL),
  ('actor', 'article_id', 'The article.', NULL, NULL),
  ('actor', 'ordinal', 'Its place among the actors of the article, from 0.', NULL, '0'),
  ('actor', 'kind', 'person, institution, country (its government), group or anonymous.', NULL, 'person'),
  ('actor', 'name', 'The fullest name in the article.', NULL, 'Sergey Ryabkov'),
  ('actor', 'name_fold', 'The name in lower case without marks, for comparing.', NULL, 'sergey ryabkov'),
  ('actor', 'country', 'Country that it belongs to, if known.', 'ISO 3166-1 alpha-2', 'RU'),
  ('actor', 'posts', 'The posts that the article gives it, verbatim, in order of appearance.', 'JSON array of strings', '["Deputy Foreign Minister"]'),
  ('actor', 'forms', 'The forms of the name that the article uses.', 'JSON array of strings', '["Ryabkov","Sergey Ryabkov"]'),
  ('actor', 'speaker_id', 'Who it is across articles: derived.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('mention', '', 'A place in the text where an actor is named.', NULL, NULL),
  ('mention', 'id', 'Number of the row in this file.', NULL, NULL),
  ('mention', 'article_id', 'The article.', NULL, NULL),
  ('mention', 'actor_id', 'The actor named.', NULL, NULL),
  ('mention', 'form', 'How: name, titled_name, nominal, pronoun, metonym or turn_label.', NULL, 'nominal'),
  ('mention', 'start_cp', 'Where it begins.', 'code points from the start of article.text', '120'),
  ('mention', 'end_cp', 'Where it ends (exclusive).', 'code points from the start of article.text', '130'),
  ('mention', 'text', 'The words, cut from the text.', NULL, 'the envoy');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('event_mention', '', 'An event as one article tells of it, as found there.', NULL, NULL),
  ('event_mention', 'id', 'Number of the row in this file.', NULL, NULL),
  ('event_mention', 'article_id', 'The article.', NULL, NULL),
  ('event_mention', 'ordinal', 'Its place among the event mentions of the article, from 0.', NULL, '0'),
  ('event_mention', 'kind', 'What kind of event.', NULL, 'talks'),
  ('event_mention', 'status', 'held, scheduled, announced, hypothetical or cancelled, as the article has it.', NULL, 'scheduled'),
  ('event_mention', 'body', 'Name of the body that met.', NULL, 'NATO-Russia Council'),
  ('event_mention', 'from_edtf', 'When it began.', 'EDTF', '2022-01-12'),
  ('event_mention', 'from_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-10'),
  ('event_mention', 'to_edtf', 'When it ended, if given.', 'EDTF', '2022-01-13'),
  ('event_mention', 'to_basis', 'Why that date is held to be so.', NULL, '"January 13", from the dateline of 2022-01-10'),
  ('event_mention', 'place', 'Place that the text names.', NULL, 'Brussels'),
  ('event_mention', 'text', 'The words that tell of it, parts joined by " … ".', NULL, 'the talks in Brussels on Wednesday'),
  ('event_mention', 'event_id', 'Which event it is across articles: derived.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('event_mention_span', '', 'Where an article tells of an event.', NULL, NULL),
  ('event_mention_span', 'event_mention_id', 'The event mention.', NULL, NULL),
  ('event_mention_span', 'ordinal', 'Order of the parts, from 0.', NULL, '0'),
  ('event_mention_span', 'start_cp', 'Where the part begins.', 'code points from the start of article.text', '300'),
  ('event_mention_span', 'end_cp', 'Where the part ends (exclusive).', 'code points from the start of article.text', '334');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('event_mention_actor', '', 'Who took part in an event, by one article.', NULL, NULL),
  ('event_mention_actor', 'event_mention_id', 'The event mention.', NULL, NULL),
  ('event_mention_actor', 'actor_id', 'The participant.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('report', '', 'One occurrence of a statement in one article, as found there.', NULL, NULL),
  ('report', 'id', 'Number of the row in this file.', NULL, NULL),
  ('report', 'key', 'Key for use outside this file: 32 hexadecimal digits of a SHA-256 over the article''s sha256, content_fold and the number of the occurrence.', NULL, '0b2a6c...'),
  ('report', 'article_id', 'The article.', NULL, NULL),
  ('report', 'ordinal', 'Its place among the reports of the article, from 0.', NULL, '0'),
  ('report', 'kind', 'direct (all of it quoted), mixed (paraphrase with quoted words) or indirect (paraphrase).', NULL, 'indirect'),
  ('report', 'form', 'attributed, turn (in a transcript), question (in a transcript) or document.', NULL, 'attributed'),
  ('report', 'attitude', 'statement, belief or intention.', NULL, 'statement'),
  ('report', 'content', 'What was said, cut from the text without quotation marks, parts joined by " … ".', NULL, 'we need guarantees'),
  ('report', 'content_fold', 'The content in lower case without marks, for comparing.', NULL, 'we need guarantees'),
  ('report', 'match_hash', 'Equal for reports that may be of one statement: 64 bits of a SHA-256 over content_fold and, for contents under five words, the day or the article.', NULL, '-4122334455'),
  ('report', 'cue', 'The words that report it.', NULL, 'has repeatedly denied'),
  ('report', 'cue_lemma', 'The verb or noun of the cue in its dictionary form.', NULL, 'deny'),
  ('report', 'cue_start_cp', 'Where the cue begins.', 'code points from the start of article.text', '80'),
  ('report', 'cue_end_cp', 'Where the cue ends (exclusive).', 'code points from the start of article.text', '101'),
  ('report', 'source', 'The words that name the speaker.', NULL, 'the envoy'),
  ('report', 'source_start_cp', 'Where the source begins.', 'code points from the start of article.text', '70'),
  ('report', 'source_end_cp', 'Where the source ends (exclusive).', 'code points from the start of article.text', '79'),
  ('report', 'actor_id', 'Who is said to speak; NULL if nobody is named.', NULL, NULL),
  ('report', 'role_as_stated', 'The speaker''s post in the article''s own words.', NULL, 'Russia''s Deputy Foreign Minister'),
  ('report', 'via', 'Outlet or person that relayed it.', NULL, 'Sputnik'),
  ('report', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  ('report', 'said_edtf', 'When it was said, if the text tells.', 'EDTF', '2022-01-12'),
  ('report', 'said_precision', 'How exactly said_edtf is known: day, range, week, month, year or approximate.', NULL, 'day'),
  ('report', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  ('report', 'said_from_on', 'First day that said_edtf may mean.', 'date', '2022-01-12'),
  ('report', 'said_to_on', 'Last day that said_edtf may mean.', 'date', '2022-01-12'),
  ('report', 'act', 'What is done by saying it.', NULL, 'deny'),
  ('report', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  ('report', 'is_headline', '1 if it stands in a headline or sub-heading.', '0 or 1', '0'),
  ('report', 'repeats_report_id', 'The report in the same article that this headline repeats.', NULL, NULL),
  ('report', 'said_at_event_mention_id', 'The event at which it was said.', NULL, NULL),
  ('report', 'confidence', 'How far the rule that found it is to be trusted.', '0 to 1', '0.9'),
  ('report', 'statement_id', 'Which statement it is a report of: derived.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('report_span', '', 'Where the words of a report stand.', NULL, NULL),
  ('report_span', 'report_id', 'The report.', NULL, NULL),
  ('report_span', 'part', 'content: the words of the statement; quoted: quoted words inside a mixed report.', NULL, 'content'),
  ('report_span', 'ordinal', 'Order of the parts, from 0.', NULL, '0'),
  ('report_span', 'start_cp', 'Where the part begins.', 'code points from the start of article.text', '102'),
  ('report_span', 'end_cp', 'Where the part ends (exclusive).', 'code points from the start of article.text', '140');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('report_addressee', '', 'Whom something was said to or demanded of.', NULL, NULL),
  ('report_addressee', 'report_id', 'The report.', NULL, NULL),
  ('report_addressee', 'actor_id', 'The addressee.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('report_about', '', 'Events that a report is about.', NULL, NULL),
  ('report_about', 'report_id', 'The report.', NULL, NULL),
  ('report_about', 'event_mention_id', 'The event, as the article tells of it.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('speaker', '', 'Who speaks, across articles. Derived, like every table below.', NULL, NULL),
  ('speaker', 'id', 'Number of the row in this file.', NULL, NULL),
  ('speaker', 'key', 'Readable key, the same for the same articles.', NULL, 'person:sergey-ryabkov:ru'),
  ('speaker', 'kind', 'person, institution, country (its government), group or anonymous (of one article).', NULL, 'person'),
  ('speaker', 'name', 'The name that articles use most.', NULL, 'Sergey Ryabkov'),
  ('speaker', 'name_fold', 'The name in lower case without marks.', NULL, 'sergey ryabkov'),
  ('speaker', 'country', 'Country that it belongs to, if known.', 'ISO 3166-1 alpha-2', 'RU'),
  ('speaker', 'aliases', 'Other forms of the name, sorted, joined by "; ".', NULL, 'Ryabkov; S. Ryabkov'),
  ('speaker', 'posts', 'Posts that articles give, verbatim, sorted, joined by "; ".', NULL, 'Deputy Foreign Minister'),
  ('speaker', 'is_current', '1 if a current article names it.', '0 or 1', '1');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('alias', '', 'A form of a speaker''s name.', NULL, NULL),
  ('alias', 'id', 'Number of the row in this file.', NULL, NULL),
  ('alias', 'speaker_id', 'The speaker.', NULL, NULL),
  ('alias', 'form', 'The form as written.', NULL, 'Ryabkov'),
  ('alias', 'form_fold', 'The form in lower case without marks.', NULL, 'ryabkov');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('speaker_label', '', 'What articles call a speaker, counted; name, aliases and posts follow from it.', NULL, NULL),
  ('speaker_label', 'speaker_id', 'The speaker.', NULL, NULL),
  ('speaker_label', 'part', 'name (the fullest in an article), form (any form of the name) or post.', NULL, 'post'),
  ('speaker_label', 'label', 'The words.', NULL, 'Deputy Foreign Minister'),
  ('speaker_label', 'article_count', 'How many actors of current articles bear it.', 'actors', '12'),
  ('speaker_label', 'version_count', 'How many actors of all stored articles bear it.', 'actors', '13');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('statement', '', 'One utterance by one speaker, with the columns of its leading report.', NULL, NULL),
  ('statement', 'id', 'Number of the row in this file.', NULL, NULL),
  ('statement', 'key', 'Key for use outside this file: that of its first-stored report.', NULL, '0b2a6c...'),
  ('statement', 'speaker_id', 'Who said it; NULL if unknown.', NULL, NULL),
  ('statement', 'speaker_name', 'The speaker''s name.', NULL, 'Sergey Ryabkov'),
  ('statement', 'role_as_stated', 'The speaker''s post as the leading report''s article states it.', NULL, 'Russia''s Deputy Foreign Minister'),
  ('statement', 'country', 'The speaker''s country.', 'ISO 3166-1 alpha-2', 'RU'),
  ('statement', 'kind', 'direct, mixed or indirect.', NULL, 'indirect'),
  ('statement', 'form', 'attributed, turn, question or document.', NULL, 'attributed'),
  ('statement', 'attitude', 'statement, belief or intention.', NULL, 'statement'),
  ('statement', 'content', 'What was said; a paraphrase unless kind is direct.', NULL, 'we need guarantees'),
  ('statement', 'act', 'What is done by saying it.', NULL, 'deny'),
  ('statement', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  ('statement', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  ('statement', 'said_edtf', 'When it was said, if an article tells.', 'EDTF', '2022-01-12'),
  ('statement', 'said_precision', 'How exactly said_edtf is known: day, range, week, month, year or approximate.', NULL, 'day'),
  ('statement', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  ('statement', 'said_from_on', 'First day that said_edtf may mean.', 'date', '2022-01-12'),
  ('statement', 'said_to_on', 'Last day that said_edtf may mean.', 'date', '2022-01-12'),
  ('statement', 'said_year', 'Year, if both bounds lie in it.', 'year', '2022'),
  ('statement', 'said_month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  ('statement', 'reported_from_on', 'First day on which its first current report may have been published.', 'date', '2022-01-13'),
  ('statement', 'reported_to_on', 'Last day on which its first current report may have been published.', 'date', '2022-01-13'),
  ('statement', 'reported_year', 'Year, if both bounds lie in it.', 'year', '2022'),
  ('statement', 'reported_month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  ('statement', 'confidence', 'How far the rule that found the leading report is to be trusted.', '0 to 1', '0.9'),
  ('statement', 'is_current', '1 if a current article reports it.', '0 or 1', '1'),
  ('statement', 'report_count', 'Reports of it in current articles.', 'reports', '3'),
  ('statement', 'outlet_count', 'Known outlets of those articles.', 'outlets', '2'),
  ('statement', 'leading_report_id', 'The report whose columns it shows: direct before mixed before indirect, then body before headline, then earliest.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('event', '', 'Something that happened, was planned or called off, across articles.', NULL, NULL),
  ('event', 'id', 'Number of the row in this file.', NULL, NULL),
  ('event', 'key', 'Readable key, the same for the same articles.', NULL, 'meeting:2022-01-12:4f2a91c07be3d815'),
  ('event', 'kind', 'What kind of event.', NULL, 'talks'),
  ('event', 'status', 'held, cancelled, scheduled, announced or hypothetical: the strongest that an article gives, in this order.', NULL, 'held'),
  ('event', 'name', 'Name made of body or participants, kind, date and place.', NULL, 'NATO-Russia Council meeting, 12 January 2022, Brussels'),
  ('event', 'body', 'Name of the body that met.', NULL, 'NATO-Russia Council'),
  ('event', 'from_edtf', 'When it began.', 'EDTF', '2022-01-12'),
  ('event', 'to_edtf', 'When it ended, if later.', 'EDTF', '2022-01-13'),
  ('event', 'from_on', 'First day that it may have begun on.', 'date', '2022-01-12'),
  ('event', 'to_on', 'Last day that it may have ended on.', 'date', '2022-01-12'),
  ('event', 'year', 'Year, if both bounds lie in it.', 'year', '2022'),
  ('event', 'month', 'Month, if both bounds lie in it.', 'year and month', '2022-01'),
  ('event', 'place', 'Where.', NULL, 'Brussels'),
  ('event', 'participants', 'Names of those who took part, sorted, joined by "; ".', NULL, 'Sergey Ryabkov; Wendy Sherman'),
  ('event', 'description', 'What articles call it, joined by " | ", fifty at most.', NULL, 'the talks in Brussels'),
  ('event', 'is_current', '1 if a current article tells of it.', '0 or 1', '1'),
  ('event', 'article_count', 'Current articles that tell of it.', 'articles', '4');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('event_participant', '', 'Who took part in an event.', NULL, NULL),
  ('event_participant', 'event_id', 'The event.', NULL, NULL),
  ('event_participant', 'speaker_id', 'The participant.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('statement_event', '', 'How a statement belongs to an event.', NULL, NULL),
  ('statement_event', 'statement_id', 'The statement.', NULL, NULL),
  ('statement_event', 'event_id', 'The event.', NULL, NULL),
  ('statement_event', 'relation', 'said_at: spoken there; about: spoken of.', NULL, 'said_at');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('key_redirect', '', 'Keys that a statement had before it was found to be the same as another.', NULL, NULL),
  ('key_redirect', 'id', 'Number of the row in this file.', NULL, NULL),
  ('key_redirect', 'key', 'The old key.', NULL, '0b2a6c...'),
  ('key_redirect', 'statement_key', 'The key of the statement that now holds its report.', NULL, '77aa01...');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('statement_fts', '', 'Full-text index of statement.', NULL, NULL),
  ('statement_fts', 'content', 'statement.content', NULL, NULL),
  ('statement_fts', 'speaker_name', 'statement.speaker_name', NULL, NULL),
  ('statement_fts', 'role_as_stated', 'statement.role_as_stated', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('speaker_fts', '', 'Full-text index of speaker.', NULL, NULL),
  ('speaker_fts', 'name', 'speaker.name', NULL, NULL),
  ('speaker_fts', 'aliases', 'speaker.aliases', NULL, NULL),
  ('speaker_fts', 'posts', 'speaker.posts', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('event_fts', '', 'Full-text index of event.', NULL, NULL),
  ('event_fts', 'name', 'event.name', NULL, NULL),
  ('event_fts', 'participants', 'event.participants', NULL, NULL),
  ('event_fts', 'place', 'event.place', NULL, NULL),
  ('event_fts', 'description', 'event.description', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('article_fts', '', 'Full-text index of article.', NULL, NULL),
  ('article_fts', 'headline', 'article.headline', NULL, NULL),
  ('article_fts', 'text', 'article.text', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('data_dictionary', '', 'This table: what every table, view and column means.', NULL, NULL),
  ('data_dictionary', 'id', 'Number of the row in this file.', NULL, NULL),
  ('data_dictionary', 'object', 'Table or view.', NULL, 'statement'),
  ('data_dictionary', 'column', 'Column; empty for the table or view itself.', NULL, 'said_from_on'),
  ('data_dictionary', 'meaning', 'What it says.', NULL, NULL),
  ('data_dictionary', 'unit', 'Unit or notation.', NULL, 'code points'),
  ('data_dictionary', 'example', 'A value as it may stand there.', NULL, '2022-01-12');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('v_statement', '', 'One row a statement of current articles: beliefs and intentions left out.', NULL, NULL),
  ('v_statement', 'id', 'statement.id', NULL, NULL),
  ('v_statement', 'key', 'Key for use outside this file.', NULL, '0b2a6c...'),
  ('v_statement', 'speaker', 'Who said it.', NULL, 'Sergey Ryabkov'),
  ('v_statement', 'role', 'The speaker''s post as stated.', NULL, 'Russia''s Deputy Foreign Minister'),
  ('v_statement', 'country', 'The speaker''s country.', 'ISO 3166-1 alpha-2', 'RU'),
  ('v_statement', 'kind', 'direct, mixed or indirect: only direct is verbatim throughout.', NULL, 'indirect'),
  ('v_statement', 'form', 'attributed, turn, question or document.', NULL, 'attributed'),
  ('v_statement', 'attitude', 'statement.', NULL, 'statement'),
  ('v_statement', 'act', 'What is done by saying it.', NULL, 'deny'),
  ('v_statement', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  ('v_statement', 'content', 'What was said.', NULL, 'we need guarantees'),
  ('v_statement', 'cue', 'The words that report it.', NULL, 'has repeatedly denied'),
  ('v_statement', 'cue_lemma', 'The verb or noun of the cue in its dictionary form.', NULL, 'deny'),
  ('v_statement', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  ('v_statement', 'via', 'Outlet or person that relayed it.', NULL, 'Sputnik'),
  ('v_statement', 'said', 'When it was said.', 'EDTF', '2022-01-12'),
  ('v_statement', 'said_precision', 'How exactly that is known.', NULL, 'day'),
  ('v_statement', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  ('v_statement', 'said_from_on', 'First day that it may have been said on.', 'date', '2022-01-12'),
  ('v_statement', 'said_to_on', 'Last day that it may have been said on.', 'date', '2022-01-12'),
  ('v_statement', 'said_year', 'Year, if certain.', 'year', '2022'),
  ('v_statement', 'said_month', 'Month, if certain.', 'year and month', '2022-01'),
  ('v_statement', 'reported_from_on', 'First day on which its first report may have been published.', 'date', '2022-01-13'),
  ('v_statement', 'reported_to_on', 'Last day on which its first report may have been published.', 'date', '2022-01-13'),
  ('v_statement', 'reported_year', 'Year, if certain.', 'year', '2022'),
  ('v_statement', 'reported_month', 'Month, if certain.', 'year and month', '2022-01'),
  ('v_statement', 'report_count', 'Reports of it.', 'reports', '3'),
  ('v_statement', 'outlet_count', 'Known outlets that carried it.', 'outlets', '2'),
  ('v_statement', 'outlet', 'Outlet of the leading report.', NULL, 'Sputnik'),
  ('v_statement', 'headline', 'Headline of the leading report''s article.', NULL, 'Moscow rejects ultimatum'),
  ('v_statement', 'url', 'Address of that article.', NULL, 'https://example.org/a'),
  ('v_statement', 'article_sha256', 'Key of that article.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  ('v_statement', 'confidence', 'How far the rule that found it is to be trusted.', '0 to 1', '0.9'),
  ('v_statement', 'speaker_id', 'speaker.id', NULL, NULL),
  ('v_statement', 'report_id', 'The leading report.', NULL, NULL),
  ('v_statement', 'article_id', 'The leading report''s article.', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('v_report', '', 'One row a report in current articles.', NULL, NULL),
  ('v_report', 'id', 'report.id', NULL, NULL),
  ('v_report', 'key', 'Key for use outside this file.', NULL, '0b2a6c...'),
  ('v_report', 'statement_key', 'Key of the statement that it reports.', NULL, '0b2a6c...'),
  ('v_report', 'speaker', 'Who said it.', NULL, 'Sergey Ryabkov'),
  ('v_report', 'role', 'The speaker''s post as this article states it.', NULL, 'the envoy'),
  ('v_report', 'country', 'The speaker''s country.', 'ISO 3166-1 alpha-2', 'RU'),
  ('v_report', 'kind', 'direct, mixed or indirect.', NULL, 'indirect'),
  ('v_report', 'form', 'attributed, turn, question or document.', NULL, 'attributed'),
  ('v_report', 'attitude', 'statement, belief or intention.', NULL, 'statement'),
  ('v_report', 'act', 'What is done by saying it.', NULL, 'deny'),
  ('v_report', 'is_negated', '1 if it is told that it was not said.', '0 or 1', '0'),
  ('v_report', 'content', 'What was said, as this article has it.', NULL, 'we need guarantees'),
  ('v_report', 'cue', 'The words that report it.', NULL, 'has repeatedly denied'),
  ('v_report', 'cue_lemma', 'The verb or noun of the cue in its dictionary form.', NULL, 'deny'),
  ('v_report', 'source', 'The words that name the speaker.', NULL, 'the envoy'),
  ('v_report', 'channel', 'How the words came out.', NULL, 'on Facebook'),
  ('v_report', 'via', 'Outlet or person that relayed it.', NULL, 'Sputnik'),
  ('v_report', 'said', 'When it was said, by this article.', 'EDTF', '2022-01-12'),
  ('v_report', 'said_basis', 'Why that date is held to be so.', NULL, '"Wednesday", from the dateline of 2022-01-13'),
  ('v_report', 'is_headline', '1 if it stands in a headline or sub-heading.', '0 or 1', '0'),
  ('v_report', 'outlet', 'Who published the article.', NULL, 'Sputnik'),
  ('v_report', 'published', 'When it was published.', 'EDTF', '2022-01-13'),
  ('v_report', 'published_from_on', 'First day on which it may have been published.', 'date', '2022-01-13'),
  ('v_report', 'headline', 'Headline of the article.', NULL, 'Moscow rejects ultimatum'),
  ('v_report', 'url', 'Address of the article.', NULL, 'https://example.org/a'),
  ('v_report', 'article_sha256', 'Key of the article.', '64 hexadecimal digits', '9f86d081884c7d65...'),
  ('v_report', 'start_cp', 'Where the first part of the content begins.', 'code points from the start of article.text', '102'),
  ('v_report', 'end_cp', 'Where the first part of the content ends (exclusive).', 'code points from the start of article.text', '140'),
  ('v_report', 'confidence', 'How far the rule that found it is to be trusted.', '0 to 1', '0.9'),
  ('v_report', 'statement_id', 'statement.id', NULL, NULL),
  ('v_report', 'speaker_id', 'speaker.id', NULL, NULL),
  ('v_report', 'article_id', 'article.id', NULL, NULL);

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('v_speaker', '', 'One row a speaker named in current articles.', NULL, NULL),
  ('v_speaker', 'id', 'speaker.id', NULL, NULL),
  ('v_speaker', 'key', 'Key for use outside this file.', NULL, 'person:sergey-ryabkov:ru'),
  ('v_speaker', 'name', 'The name that articles use most.', NULL, 'Sergey Ryabkov'),
  ('v_speaker', 'kind', 'person, institution, country, group or anonymous.', NULL, 'person'),
  ('v_speaker', 'country', 'Country that it belongs to, if known.', 'ISO 3166-1 alpha-2', 'RU'),
  ('v_speaker', 'posts', 'Posts that articles give, joined by "; ".', NULL, 'Deputy Foreign Minister'),
  ('v_speaker', 'aliases', 'Other forms of the name, joined by "; ".', NULL, 'Ryabkov'),
  ('v_speaker', 'statement_count', 'Statements of the speaker in v_statement.', 'statements', '41'),
  ('v_speaker', 'first_on', 'First day on which one of them may have been said, or else reported.', 'date', '2022-01-10'),
  ('v_speaker', 'last_on', 'Last day on which one of them may have been said, or else reported.', 'date', '2024-04-02');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('v_event', '', 'One row an event in current articles.', NULL, NULL),
  ('v_event', 'id', 'event.id', NULL, NULL),
  ('v_event', 'key', 'Key for use outside this file.', NULL, 'meeting:2022-01-12:4f2a91c07be3d815'),
  ('v_event', 'name', 'Name made of body or participants, kind, date and place.', NULL, 'NATO-Russia Council meeting, 12 January 2022, Brussels'),
  ('v_event', 'kind', 'What kind of event.', NULL, 'talks'),
  ('v_event', 'status', 'held, cancelled, scheduled, announced or hypothetical.', NULL, 'held'),
  ('v_event', 'body', 'Name of the body that met.', NULL, 'NATO-Russia Council'),
  ('v_event', 'from_edtf', 'When it began.', 'EDTF', '2022-01-12'),
  ('v_event', 'to_edtf', 'When it ended, if later.', 'EDTF', '2022-01-13'),
  ('v_event', 'from_on', 'First day that it may have begun on.', 'date', '2022-01-12'),
  ('v_event', 'to_on', 'Last day that it may have ended on.', 'date', '2022-01-12'),
  ('v_event', 'year', 'Year, if certain.', 'year', '2022'),
  ('v_event', 'month', 'Month, if certain.', 'year and month', '2022-01'),
  ('v_event', 'place', 'Where.', NULL, 'Brussels'),
  ('v_event', 'participants', 'Names of those who took part, joined by "; ".', NULL, 'Sergey Ryabkov; Wendy Sherman'),
  ('v_event', 'description', 'What articles call it, joined by " | ".', NULL, 'the talks in Brussels'),
  ('v_event', 'article_count', 'Current articles that tell of it.', 'articles', '4'),
  ('v_event', 'said_at_count', 'Statements made there.', 'statements', '3'),
  ('v_event', 'about_count', 'Statements about it.', 'statements', '7');
