internal import SQLite
internal import Text

/// The forms of a speaker's name.
enum AliasRows {
  /// - Parameters:
  ///   - articles: the forms that articles use.
  ///   - authority: those that the authority knows.
  ///   - name: the name that is shown.
  static func write(
    articles: [String], authority: [String], _ name: String, of speaker: Int64,
    in database: Database
  ) throws(SQLiteError) {
    let wanted = sources(articles: articles, authority: authority, name)
    var known: [Value: String] = [:]
    try database.forEach("SELECT form, source FROM alias WHERE speaker_id = ?", [speaker]) {
      row throws(SQLiteError) in known[row.value(0)] = row.text(1)
    }
    for (form, source) in known where wanted[form] != source {
      try database.run("DELETE FROM alias WHERE speaker_id = ? AND form = ?", [speaker, form])
    }
    var batch = RowBatch(insertion)
    for (form, source) in wanted where known[form] != source {
      add(form, source, of: speaker, to: &batch)
    }
    try database.insert(batch)
  }

  /// Adds the forms of a speaker who has none.
  static func add(
    articles: [String], authority: [String], _ name: String, of speaker: Int64,
    to batch: inout RowBatch
  ) {
    for (form, source) in sources(articles: articles, authority: authority, name) {
      add(form, source, of: speaker, to: &batch)
    }
  }

  static let insertion = RowInsertion(
    into: "alias", ["speaker_id", "form", "form_fold", "source", "script"])

  private static func sources(
    articles: [String], authority: [String], _ name: String
  ) -> [Value: String] {
    var sources: [Value: String] = [.text(name): "curator"]
    for form in authority { sources[.text(form)] = "authority" }
    for form in articles { sources[.text(form)] = "article" }
    return sources
  }

  private static func add(
    _ form: Value, _ source: String, of speaker: Int64, to batch: inout RowBatch
  ) {
    guard case .text(let text) = form else { return }
    batch.add(speaker)
    batch.add(text)
    batch.add(Folding.folded(text))
    batch.add(source)
    batch.add(Script.code(of: text))
  }
}
