internal import SQLite

/// The full-text indexes against their tables. The check is an INSERT: it needs a private copy.
enum FullTextCheck {
  static func findings(_ copy: Database) throws(SQLiteError) -> [Finding] {
    var findings: [Finding] = []
    for index in FullText.all {
      let name = "\(index.table)_fts"
      var unfolded = 0
      try index.forEachUnfolded(in: copy) { _, _ in unfolded += 1 }
      if unfolded > 0 {
        findings.append(
          Finding(
            .fullText, name, "the folded text of \(unfolded) rows of \(index.table) is not theirs"))
      }
      do throws(SQLiteError) {
        try copy.execute("INSERT INTO \(name) (\(name), rank) VALUES ('integrity-check', 1)")
      } catch {
        guard SQLiteError.Code.corrupt.matches(error.code) else { throw error }
        findings.append(Finding(.fullText, name, "does not index what \(index.table) holds"))
      }
    }
    return findings
  }
}
