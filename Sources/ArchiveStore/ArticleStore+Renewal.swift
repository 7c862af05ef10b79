internal import Dates
public import Extraction
public import Reading
internal import SQLite
internal import Text

extension ArticleStore {
  /// An article as it is stored, by its row; nil if there is none.
  public func storedArticle(_ id: Int64) throws -> StoredArticle? {
    try database.first(
      """
      SELECT b.bytes, a.sha256, a.text, a.text_sha256, a.reader, a.reader_version, a.encoding,
        (SELECT path FROM location WHERE article_id = a.id ORDER BY path, version LIMIT 1),
        a.headline_start_cp, a.headline_end_cp, a.dateline_start_cp, a.dateline_end_cp,
        a.dateline_place, a.written_on, a.agency, o.name, a.outlet_basis, a.published_edtf,
        a.published_basis, a.url, a.language
      FROM article AS a JOIN article_raw AS b ON b.article_id = a.id
      LEFT JOIN outlet AS o ON o.id = a.outlet_id
      WHERE a.id = ?
      """, [id]
    ) { row in
      StoredArticle(
        raw: Array(row.blob(0)), sha256: row.text(1), text: row.text(2), textSHA256: row.text(3),
        reader: ReaderID(name: row.text(4), version: row.int(5)),
        encoding: TextEncoding(rawValue: row.text(6)),
        location: row.optionalText(7) ?? "", headline: row.span(8),
        dateline: dateline(row),
        outlet: outlet(row),
        published: row.date(17, basis: row.optionalText(18) ?? ""),
        url: row.optionalText(19), language: row.optionalText(20))
    }
  }

  private func dateline(_ row: borrowing Row) -> Article.Dateline? {
    guard let span = row.span(10) else { return nil }
    return Article.Dateline(
      span: span, place: row.optionalText(12), date: row.date(13, basis: "dateline"),
      agency: row.optionalText(14))
  }

  private func outlet(_ row: borrowing Row) -> Article.Outlet? {
    guard let name = row.optionalText(15) else { return nil }
    return Article.Outlet(name: name, basis: row.optionalText(16) ?? "")
  }

  /// Puts what was found in an article now in the place of what was found before.
  ///
  /// What is resolved still speaks of the old rows: the caller must let everything be resolved anew before
  /// anybody reads the archive, and foreign keys must not be enforced meanwhile.
  ///
  /// - Throws: `InvalidExtract` if the extract does not fit the article.
  public func renew(_ id: Int64, _ article: Article, _ extract: Extract) throws {
    try InvalidExtract.check(extract, of: article)
    for (table, column, owner) in Self.found {
      try database.run(
        "DELETE FROM \(table) WHERE \(column) IN (SELECT id FROM \(owner) WHERE article_id = ?)",
        [id])
    }
    for table in ["mention", "report", "event_mention", "actor"] {
      try database.run("DELETE FROM \(table) WHERE article_id = ?", [id])
    }
    try database.run(
      "UPDATE article SET countries = ?, bodies = ?, run_id = ? WHERE id = ?",
      [json(extract.countries), json(extract.bodies), run.id(), id])
    let actors = try insertActors(extract.actors, of: id)
    try insertMentions(extract.mentions, actors: actors, in: article, id)
    let events = try insertEvents(extract.events, actors: actors, in: article, id)
    try insertReports(extract, actors: actors, events: events, in: article, id)
  }

  /// The tables of what was found that do not name the article themselves.
  private static let found = [
    ("report_span", "report_id", "report"), ("report_addressee", "report_id", "report"),
    ("report_about", "report_id", "report"),
    ("event_mention_span", "event_mention_id", "event_mention"),
    ("event_mention_actor", "event_mention_id", "event_mention"),
  ]
}

extension Row {
  /// A span in two columns.
  fileprivate borrowing func span(_ column: Int) -> TextSpan? {
    guard let start = optionalInt(column), let end = optionalInt(column + 1) else { return nil }
    return TextSpan(start, end)
  }

  fileprivate borrowing func date(_ column: Int, basis: String) -> ResolvedDate? {
    guard let text = optionalText(column), let edtf = EDTF(text) else { return nil }
    return ResolvedDate(edtf: edtf, basis: basis)
  }
}
