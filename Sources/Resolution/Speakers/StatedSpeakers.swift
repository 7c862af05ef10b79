internal import SQLite

/// Speakers that imported records state of reports without saying who of the article that is.
enum StatedSpeakers {
  /// Enters each of them among the actors of the article, from whom speakers are resolved: else the speaker
  /// that was stated would be lost when everything is resolved anew.
  static func enter(in database: Database) throws(SQLiteError) {
    let stated = "actor_id IS NULL AND speaker_id IS NOT NULL AND correction_id IS NULL"
    try database.run(
      """
      INSERT INTO actor (article_id, ordinal, kind, name, name_fold, country, posts, forms, speaker_id)
      SELECT r.article_id,
        coalesce((SELECT max(ordinal) + 1 FROM actor AS a WHERE a.article_id = r.article_id), 0)
          + row_number() OVER (PARTITION BY r.article_id ORDER BY s.key) - 1,
        s.kind, s.name, s.name_fold, s.country, '[]', json_array(s.name), s.id
      FROM (SELECT DISTINCT article_id, speaker_id FROM report WHERE \(stated)) AS r
      JOIN speaker AS s ON s.id = r.speaker_id
      ORDER BY r.article_id, s.key
      """)
    if database.changes == 0 { return }
    try database.run(
      """
      UPDATE report SET actor_id = (
        SELECT a.id FROM actor AS a
        WHERE a.article_id = report.article_id AND a.speaker_id = report.speaker_id)
      WHERE \(stated)
      """)
  }
}
