internal import SQLite
internal import Text

/// The words of mixed reports that stand in quotation marks.
struct QuotedParts {
  /// The text of the article that was asked for last: its reports come together.
  private var latest: (article: Int64, text: SourceText)?

  /// Those of a report, folded, each part by itself.
  mutating func folded(
    of report: Int64, in article: Int64, _ database: Database
  ) throws(SQLiteError) -> [String] {
    let spans = try database.map(
      "SELECT start_cp, end_cp FROM report_span WHERE report_id = ? AND part = 'quoted' ORDER BY ordinal",
      [report]
    ) { row throws(SQLiteError) in TextSpan(row.int(0), row.int(1)) }
    if spans.isEmpty { return [] }
    let text = try text(of: article, database)
    return spans.map { Folding.folded(text.string($0)) }
  }

  private mutating func text(
    of article: Int64, _ database: Database
  ) throws(SQLiteError) -> SourceText {
    if let latest, latest.article == article { return latest.text }
    let bytes = try database.first("SELECT text FROM article WHERE id = ?", [article]) {
      row throws(SQLiteError) in row.blob(0)
    }
    let text = SourceText(utf8: bytes ?? [])
    latest = (article, text)
    return text
  }
}
