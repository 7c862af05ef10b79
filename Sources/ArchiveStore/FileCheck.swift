internal import SQLite

/// SQLite's own checks: pages, indexes, types, and references between rows.
enum FileCheck {
  static func findings(_ database: Database) throws(SQLiteError) -> [Finding] {
    var findings: [Finding] = []
    try database.forEach("PRAGMA integrity_check(100)") { row throws(SQLiteError) in
      let message = row.text(0)
      if message != "ok" { findings.append(Finding(.file, "archive", message)) }
    }
    try database.forEach("PRAGMA foreign_key_check") { row throws(SQLiteError) in
      findings.append(
        Finding(
          .reference, row.text(0), key: row.isNull(1) ? "" : "row \(row.int64(1))",
          "refers to a row of \(row.text(2)) that is not there"))
    }
    return findings
  }
}
