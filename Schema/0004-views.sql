-- The views that analysts query. Names and columns are stable; each has an id and is a plain join.

CREATE VIEW v_statement AS
SELECT
  s.id, s.key, s.speaker_name AS speaker, s.role_as_stated AS role, s.country, s.kind, s.form,
  s.attitude, s.act, s.is_negated, s.content, r.cue, r.cue_lemma, s.channel, r.via,
  s.said_edtf AS said, s.said_precision, s.said_basis, s.said_from_on, s.said_to_on, s.said_year,
  s.said_month, s.reported_from_on, s.reported_to_on, s.reported_year, s.reported_month,
  s.report_count, s.outlet_count, o.name AS outlet, a.headline, a.url, a.sha256 AS article_sha256,
  s.confidence, s.speaker_id, r.id AS report_id, a.id AS article_id
FROM statement AS s
JOIN report AS r ON r.id = s.leading_report_id
JOIN article AS a ON a.id = r.article_id
LEFT JOIN outlet AS o ON o.id = a.outlet_id
WHERE s.is_current AND s.attitude = 'statement';

CREATE VIEW v_report AS
SELECT
  r.id, r.key, s.key AS statement_key, s.speaker_name AS speaker, r.role_as_stated AS role,
  s.country, r.kind, r.form, r.attitude, r.act, r.is_negated, r.content, r.cue, r.cue_lemma,
  r.source, r.channel, r.via, r.said_edtf AS said, r.said_basis, r.is_headline,
  o.name AS outlet, a.published_edtf AS published, a.published_from_on, a.headline, a.url,
  a.sha256 AS article_sha256, p.start_cp, p.end_cp, r.confidence,
  r.statement_id, s.speaker_id, r.article_id
FROM report AS r
JOIN statement AS s ON s.id = r.statement_id
JOIN article AS a ON a.id = r.article_id
JOIN report_span AS p ON p.report_id = r.id AND p.part = 'content' AND p.ordinal = 0
LEFT JOIN outlet AS o ON o.id = a.outlet_id
WHERE a.superseded_by_id IS NULL;

CREATE VIEW v_speaker AS
SELECT
  p.id, p.key, p.name, p.kind, p.country, p.posts, p.aliases,
  count(s.id) AS statement_count,
  min(coalesce(s.said_from_on, s.reported_from_on)) AS first_on,
  max(coalesce(s.said_to_on, s.reported_to_on)) AS last_on
FROM speaker AS p
LEFT JOIN statement AS s
  ON s.speaker_id = p.id AND s.is_current AND s.attitude = 'statement'
WHERE p.is_current
GROUP BY p.id;

CREATE VIEW v_event AS
SELECT
  e.id, e.key, e.name, e.kind, e.status, e.body, e.from_edtf, e.to_edtf, e.from_on, e.to_on,
  e.year, e.month, e.place, e.participants, e.description, e.article_count,
  count(DISTINCT l.statement_id) FILTER (WHERE l.relation = 'said_at') AS said_at_count,
  count(DISTINCT l.statement_id) FILTER (WHERE l.relation = 'about') AS about_count
FROM event AS e
LEFT JOIN statement_event AS l ON l.event_id = e.id
WHERE e.is_current
GROUP BY e.id;
