-- Who wrote an article, and when the copy at a place was fetched.
ALTER TABLE article ADD COLUMN author TEXT;
ALTER TABLE location ADD COLUMN retrieved_at TEXT;

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('article', 'author', 'Who wrote it, as the page, its fields or the line under its headline say; several with semicolons between.', NULL, 'Jane Doe; John Roe'),
  ('location', 'retrieved_at', 'When a crawler fetched the article there, as its archive says; this is not when it was published.', 'UTC, ISO 8601', '2022-01-12T10:00:00Z');
