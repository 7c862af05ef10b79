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
    var wanted: [Value: String] = [.text(name): "curator"]
    for form in authority { wanted[.text(form)] = "authority" }
    for form in articles { wanted[.text(form)] = "article" }
    var known: [Value: String] = [:]
    try database.forEach("SELECT form, source FROM alias WHERE speaker_id = ?", [speaker]) {
      row throws(SQLiteError) in known[row.value(0)] = row.text(1)
    }
    for (form, source) in known where wanted[form] != source {
      try database.run("DELETE FROM alias WHERE speaker_id = ? AND form = ?", [speaker, form])
    }
    for (form, source) in wanted where known[form] != source {
      guard case .text(let text) = form else { continue }
      try database.run(
        "INSERT INTO alias (speaker_id, form, form_fold, source, script) VALUES (?, ?, ?, ?, ?)",
        [speaker, form, Folding.folded(text), source, Script.code(of: text)])
    }
  }
}
