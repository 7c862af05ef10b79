internal import SQLite
internal import Text

/// The words of a mixed report that stand in quotation marks.
enum QuotedParts {
  /// Folded, each part by itself.
  static func folded(of report: Int64, _ database: Database) throws(SQLiteError) -> [String] {
    try database.map(
      """
      SELECT substr(a.text, p.start_cp + 1, p.end_cp - p.start_cp)
      FROM report_span AS p JOIN report AS r ON r.id = p.report_id
      JOIN article AS a ON a.id = r.article_id
      WHERE p.report_id = ? AND p.part = 'quoted' ORDER BY p.ordinal
      """, [report]
    ) { row throws(SQLiteError) in Folding.folded(row.text(0)) }
  }
}
