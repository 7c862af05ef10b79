-- Words that are told again later often bear a month and no day: reports of that month are looked for too.
ALTER TABLE report ADD COLUMN reference_to_on TEXT;
CREATE INDEX report_period ON report (speaker_id, reference_to_on) WHERE reference_to_on IS NOT NULL;

INSERT INTO data_dictionary (object, "column", meaning, unit, example) VALUES
  ('report', 'reference_to_on',
    'Last day on which it may have been said, where a month or less is known and no day.', 'date',
    '2022-01-31');
