-- What an article is about: the states and organisations that it names, which tell whom it can mean by a
-- surname alone.
ALTER TABLE article ADD COLUMN countries TEXT NOT NULL DEFAULT '[]' CHECK (countries LIKE '[%]');
ALTER TABLE article ADD COLUMN bodies TEXT NOT NULL DEFAULT '[]' CHECK (bodies LIKE '[%]');

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('article', 'countries',
    'States that the article names by name, adjective, capital or seat of government.',
    'JSON array of ISO 3166-1 alpha-2 codes', '["RU","US"]'),
  ('article', 'bodies', 'Organisations that the article names.',
    'JSON array of ids of the table of bodies', '["nato"]');
