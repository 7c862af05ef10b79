-- Indexes that cost an ingest less. What is found is written first and resolved later: the indexes of who and
-- what it is resolved to take a row in only then. Those by names hold persons alone, and the speaker only
-- where it is looked up by it.
DROP INDEX report_statement;
CREATE INDEX report_statement ON report (statement_id) WHERE statement_id IS NOT NULL;
DROP INDEX report_speaker;
CREATE INDEX report_speaker ON report (speaker_id, reference_on) WHERE speaker_id IS NOT NULL;
DROP INDEX actor_speaker;
CREATE INDEX actor_speaker ON actor (speaker_id) WHERE speaker_id IS NOT NULL;
DROP INDEX event_mention_event;
CREATE INDEX event_mention_event ON event_mention (event_id) WHERE event_id IS NOT NULL;
DROP INDEX actor_name;
CREATE INDEX actor_name ON actor (name_key, country) WHERE kind = 'person';
DROP INDEX actor_family;
CREATE INDEX actor_surname ON actor (family_key) WHERE kind = 'person' AND name_key = family_key;
CREATE INDEX actor_countryless ON actor (name_key, speaker_id)
  WHERE kind = 'person' AND country IS NULL AND speaker_id IS NOT NULL;
