public import SQLite
internal import Text

extension TextQuote {
  /// The words of a report, from the first to the last, with their context. Nil if there is no such
  /// report.
  public init?(ofReport report: Int64, in archive: Archive) throws(SQLiteError) {
    try self.init(
      """
      SELECT a.sha256, a.url, a.text, min(p.start_cp), max(p.end_cp)
      FROM report AS r JOIN article AS a ON a.id = r.article_id
      JOIN report_span AS p ON p.report_id = r.id AND p.part = 'content'
      WHERE r.id = ? GROUP BY r.id
      """, report, archive)
  }

  /// The first words by which an article names somebody. Nil if there is no such actor.
  public init?(ofActor actor: Int64, in archive: Archive) throws(SQLiteError) {
    try self.init(
      """
      SELECT a.sha256, a.url, a.text, m.start_cp, m.end_cp
      FROM mention AS m JOIN article AS a ON a.id = m.article_id
      WHERE m.actor_id = ? ORDER BY m.start_cp, m.id LIMIT 1
      """, actor, archive)
  }

  private init?(_ sql: String, _ id: Int64, _ archive: Archive) throws(SQLiteError) {
    let found = try archive.database.first(sql, [id]) { row throws(SQLiteError) -> TextQuote in
      let text = SourceText(utf8: row.blob(2))
      let (start, end) = (row.int(3), row.int(4))
      let before = max(0, start - Self.contextLength)
      let after = min(text.codePointCount, end + Self.contextLength)
      return TextQuote(
        article: row.text(0), url: row.optionalText(1), exact: text.string(TextSpan(start, end)),
        prefix: text.string(TextSpan(before, start)), suffix: text.string(TextSpan(end, after)))
    }
    guard let found else { return nil }
    self = found
  }
}
