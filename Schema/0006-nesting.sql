-- A statement inside another: "Antonov said that Kyiv had warned of an attack" holds what Kyiv warned
-- of, at second hand.
ALTER TABLE report ADD COLUMN within_report_id INTEGER REFERENCES report (id);

INSERT INTO dictionary (table_name, column_name, meaning, unit, example) VALUES
  ('report', 'within_report_id',
    'The report whose words tell of this one: what Kyiv warned of, in what Antonov said that Kyiv had warned of.',
    NULL, '17');
