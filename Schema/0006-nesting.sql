-- A statement inside another: "Antonov said that Kyiv had warned of an attack" holds what Kyiv warned
-- of, at second hand. And what confidence and attitude mean since there is a learned extractor.
ALTER TABLE report ADD COLUMN within_report_id INTEGER REFERENCES report (id);

CREATE INDEX report_within ON report (within_report_id) WHERE within_report_id IS NOT NULL;

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('report', 'within_report_id',
    'The report whose words tell of this one, at second hand: what Kyiv warned of, in what Antonov said that Kyiv had warned of.',
    NULL, '17');

UPDATE data_dictionary
SET meaning = 'How likely it is that the words are found and the source is right; MODEL.md has the table of how often that proved true.'
WHERE "column" = 'confidence' AND object IN ('report', 'v_report');

UPDATE data_dictionary
SET meaning = 'The confidence of the leading report: how likely it is that the words are found and the source is right.'
WHERE "column" = 'confidence' AND object IN ('statement', 'v_statement');

UPDATE data_dictionary
SET meaning = 'statement; belief for what somebody thinks, knows or finds ("polls show"); intention.'
WHERE "column" = 'attitude' AND object IN ('report', 'statement', 'v_report');

UPDATE data_dictionary
SET meaning = 'Engine that found what is in the articles, with its version: learned or rules.',
  example = 'learned-1'
WHERE object = 'run' AND "column" = 'extractor';
