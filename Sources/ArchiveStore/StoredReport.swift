internal import SQLite

/// A report as stored, for checking.
struct StoredReport {
  let id: Int64
  let key: String
  let content: String
  let fold: String
  let match: Int64
  let cue: String?
  let cueStart: Int?
  let cueEnd: Int?
  let source: String?
  let sourceStart: Int?
  let sourceEnd: Int?
  /// Verbatim words between quotation marks.
  let isQuoted: Bool
  let speaker: Int?
  let day: String?
  let isRepeat: Bool
  /// Repeats a report of another article, or one that itself repeats another.
  let repeatsStranger: Bool

  var forKeys: ReportKeys.Report {
    ReportKeys.Report(contentFold: fold, speaker: speaker, day: day, isRepeat: isRepeat)
  }

  /// The reports of an article in their order.
  static func inArticle(
    _ article: Int64, _ database: Database
  ) throws(SQLiteError) -> [StoredReport] {
    try database.map(
      """
      SELECT r.id, r.key, r.content, r.content_fold, r.match_hash, r.cue, r.cue_start_cp,
        r.cue_end_cp, r.source, r.source_start_cp, r.source_end_cp,
        r.kind = 'direct' AND r.form = 'attributed', c.ordinal,
        CASE r.said_precision WHEN 'day' THEN r.said_from_on END,
        r.repeats_report_id IS NOT NULL,
        p.id IS NOT NULL AND (p.article_id <> r.article_id OR p.repeats_report_id IS NOT NULL)
      FROM report AS r
      LEFT JOIN actor AS c ON c.id = r.actor_id
      LEFT JOIN report AS p ON p.id = r.repeats_report_id
      WHERE r.article_id = ? ORDER BY r.ordinal
      """, [article]
    ) { row throws(SQLiteError) in
      StoredReport(
        id: row.int64(0), key: row.text(1), content: row.text(2), fold: row.text(3),
        match: row.int64(4), cue: row.optionalText(5), cueStart: row.optionalInt(6),
        cueEnd: row.optionalInt(7), source: row.optionalText(8), sourceStart: row.optionalInt(9),
        sourceEnd: row.optionalInt(10), isQuoted: row.bool(11), speaker: row.optionalInt(12),
        day: row.optionalText(13), isRepeat: row.bool(14), repeatsStranger: row.bool(15))
    }
  }
}
