-- Text as the indexes compare it: what the tokenizer alone would keep apart. Beside each indexed column
-- stands one with those lines of it that folding changes, NULL where it changes none, which is so for nearly
-- all text in English. The program writes it: SQL has no function for it.

ALTER TABLE statement ADD COLUMN content_folded TEXT;
ALTER TABLE statement ADD COLUMN speaker_name_folded TEXT;
ALTER TABLE statement ADD COLUMN role_as_stated_folded TEXT;
ALTER TABLE speaker ADD COLUMN name_folded TEXT;
ALTER TABLE speaker ADD COLUMN aliases_folded TEXT;
ALTER TABLE speaker ADD COLUMN posts_folded TEXT;
ALTER TABLE event ADD COLUMN name_folded TEXT;
ALTER TABLE event ADD COLUMN participants_folded TEXT;
ALTER TABLE event ADD COLUMN place_folded TEXT;
ALTER TABLE event ADD COLUMN description_folded TEXT;
ALTER TABLE article ADD COLUMN headline_folded TEXT;
ALTER TABLE article ADD COLUMN text_folded TEXT;

DROP TABLE statement_fts;
CREATE VIRTUAL TABLE statement_fts USING fts5 (
  content, speaker_name, role_as_stated,
  content_folded, speaker_name_folded, role_as_stated_folded,
  content="statement", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

DROP TABLE speaker_fts;
CREATE VIRTUAL TABLE speaker_fts USING fts5 (
  name, aliases, posts,
  name_folded, aliases_folded, posts_folded,
  content="speaker", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

DROP TABLE event_fts;
CREATE VIRTUAL TABLE event_fts USING fts5 (
  name, participants, place, description,
  name_folded, participants_folded, place_folded, description_folded,
  content="event", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

DROP TABLE article_fts;
CREATE VIRTUAL TABLE article_fts USING fts5 (
  headline, text,
  headline_folded, text_folded,
  content="article", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

INSERT INTO statement_fts (statement_fts, rank) VALUES ('hashsize', 16777216);
INSERT INTO article_fts (article_fts, rank) VALUES ('hashsize', 16777216);

ALTER TABLE article ADD COLUMN language_basis TEXT;
ALTER TABLE article ADD COLUMN rules TEXT CHECK (rules IN ('all', 'quotations', 'none'));

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('article', 'language_basis', 'How the language is known: stated by the article or its source, or detected in its text.', NULL, 'detected: 61 of 200 words'),
  ('article', 'rules', 'What was looked for in the language of the article: all statements, quotations only, or nothing, because the program has no rules for it.', 'all, quotations or none', 'all'),
  ('statement', 'content_folded', 'Lines of content that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'еще одна встреча'),
  ('statement_fts', 'content_folded', 'statement.content_folded', NULL, NULL),
  ('statement', 'speaker_name_folded', 'Lines of speaker_name that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'Михаил Федоров'),
  ('statement_fts', 'speaker_name_folded', 'statement.speaker_name_folded', NULL, NULL),
  ('statement', 'role_as_stated_folded', 'Lines of role_as_stated that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'министр'),
  ('statement_fts', 'role_as_stated_folded', 'statement.role_as_stated_folded', NULL, NULL),
  ('speaker', 'name_folded', 'Lines of name that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  ('speaker_fts', 'name_folded', 'speaker.name_folded', NULL, NULL),
  ('speaker', 'aliases_folded', 'Lines of aliases that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  ('speaker_fts', 'aliases_folded', 'speaker.aliases_folded', NULL, NULL),
  ('speaker', 'posts_folded', 'Lines of posts that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '外交 交部 部长 长'),
  ('speaker_fts', 'posts_folded', 'speaker.posts_folded', NULL, NULL),
  ('event', 'name_folded', 'Lines of name that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  ('event_fts', 'name_folded', 'event.name_folded', NULL, NULL),
  ('event', 'participants_folded', 'Lines of participants that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅'),
  ('event_fts', 'participants_folded', 'event.participants_folded', NULL, NULL),
  ('event', 'place_folded', 'Lines of place that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '北京'),
  ('event_fts', 'place_folded', 'event.place_folded', NULL, NULL),
  ('event', 'description_folded', 'Lines of description that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '会谈 谈'),
  ('event_fts', 'description_folded', 'event.description_folded', NULL, NULL),
  ('article', 'headline_folded', 'Lines of headline that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, '王毅 毅会 会见'),
  ('article_fts', 'headline_folded', 'article.headline_folded', NULL, NULL),
  ('article', 'text_folded', 'Lines of text that have letters which searches take for others, with those others; Chinese and Japanese in pairs of characters. NULL if there are none.', NULL, 'еще одна встреча'),
  ('article_fts', 'text_folded', 'article.text_folded', NULL, NULL);
