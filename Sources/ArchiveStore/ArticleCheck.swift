internal import SQLite
internal import Text

/// Each article's bytes and text against their hashes, and whatever is said to stand in the text.
struct ArticleCheck {
  let database: Database

  init(_ database: Database) { self.database = database }

  func forEachFinding(_ body: (Finding) -> Void) throws(SQLiteError) {
    let articles = try database.map("SELECT id, sha256 FROM article ORDER BY sha256") {
      row throws(SQLiteError) in (id: row.int64(0), sha256: row.text(1))
    }
    for article in articles {
      let source = try checkText(article.id, article.sha256, body)
      let spans = SpanCheck(database: database, source: source, article: article)
      try spans.forEachFinding(body)
    }
  }

  /// - Returns: the text.
  private func checkText(
    _ id: Int64, _ sha256: String, _ body: (Finding) -> Void
  ) throws(SQLiteError) -> SourceText {
    func report(_ detail: String) { body(Finding(.article, "article", key: sha256, detail)) }
    let raw = try database.first(
      "SELECT bytes, size_bytes FROM article_raw WHERE article_id = ?", [id]
    ) { row throws(SQLiteError) in (bytes: row.blob(0), size: row.int(1)) }
    if let raw {
      if ContentKeys.sha256(raw.bytes) != sha256 { report("its bytes have another SHA-256") }
      if raw.bytes.count != raw.size { report("it has \(raw.bytes.count) bytes, not \(raw.size)") }
    } else {
      report("its bytes are missing")
    }
    let text = try database.first(
      "SELECT text, text_sha256, text_length_cp FROM article WHERE id = ?", [id]
    ) { row throws(SQLiteError) in
      (bytes: row.blob(0), sha256: row.text(1), length: row.int(2))
    }
    let source = SourceText(utf8: text?.bytes ?? [])
    if ContentKeys.sha256(source.bytes) != text?.sha256 { report("its text has another SHA-256") }
    if source.codePointCount != text?.length {
      report("its text has \(source.codePointCount) code points, not \(text?.length ?? 0)")
    }
    return source
  }
}
