internal import Dates
internal import Extraction
internal import Formats
internal import Reading
internal import SQLite
internal import Text

extension ArticleStore {
  /// Writes the article, its bytes and its full-text entry.
  func insertArticle(_ article: Article, _ extract: Extract) throws -> Int64 {
    let source = article.text.source
    let published = DateColumns(article.published)
    let headline = article.headline
    let dateline = article.dateline
    let values: Bindings = [
      article.sha256, try article.outlet.map { try outlet($0.name) }, article.outlet?.basis,
      article.agency, headline.map { source.string($0) }, headline?.start, headline?.end,
      dateline?.span.start, dateline?.span.end, dateline?.place, dateline?.date?.day?.iso,
      published.edtf, published.precision, published.basis, published.fromOn, published.toOn,
      published.year, published.month, article.url, article.language, source.string,
      article.textSHA256, source.codePointCount, article.reader.name, article.reader.version,
      article.encoding.rawValue, try run.id(), json(extract.countries),
      json(extract.bodies), article.languageBasis, extract.rules.rawValue,
      article.authors.isEmpty ? nil : article.authors.joined(separator: "; "),
    ]
    try database.run(
      """
      INSERT INTO article (
        sha256, outlet_id, outlet_basis, agency, headline, headline_start_cp, headline_end_cp,
        dateline_start_cp, dateline_end_cp, dateline_place, written_on, published_edtf,
        published_precision, published_basis, published_from_on, published_to_on, published_year,
        published_month, url, language, text, text_sha256, text_length_cp, reader,
        reader_version, encoding, run_id, countries, bodies, language_basis, rules, author)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?)
      """, values)
    let id = database.lastInsertRowID
    try database.run(
      "INSERT INTO article_raw (article_id, bytes, size_bytes) VALUES (?, ?, ?)",
      [id, article.raw, article.raw.count])
    try insertFingerprint(article.fingerprint, of: id)
    fullText.insert(id, [headline.map { source.string($0) }, source.string], in: .article)
    return id
  }

  func json(_ values: [String]) -> String {
    values.isEmpty ? "[]" : JSON.array(values.map { .string($0) }).compact
  }

  /// The row of an outlet, written if need be.
  private func outlet(_ name: String) throws(SQLiteError) -> Int64 {
    let find = "SELECT id FROM outlet WHERE name = ?"
    if let id = try database.int(find, [name]) { return Int64(id) }
    try database.run("INSERT INTO outlet (name) VALUES (?)", [name])
    return database.lastInsertRowID
  }
}
