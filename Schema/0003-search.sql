-- Full-text indexes. Datasette and sqlite-utils know an index by the text content="TABLE" and by no
-- other spelling. Rows and index entries are written together by the program: there are no triggers.

CREATE VIRTUAL TABLE statement_fts USING fts5 (
  content, speaker_name, role_as_stated,
  content="statement", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE speaker_fts USING fts5 (
  name, aliases, posts,
  content="speaker", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE event_fts USING fts5 (
  name, participants, place, description,
  content="event", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE article_fts USING fts5 (
  headline, text,
  content="article", content_rowid="id", tokenize="unicode61 remove_diacritics 2");

-- Room for the words of a large transaction: a rebuild is a tenth faster.
INSERT INTO statement_fts (statement_fts, rank) VALUES ('hashsize', 16777216);
INSERT INTO article_fts (article_fts, rank) VALUES ('hashsize', 16777216);
