package import SQLite
internal import Text

/// The full-text index of a table.
///
/// An entry is written in the transaction of its row, and taken out with the very words that were
/// put in. Beside each column stands one with the lines of it that `SearchFolding` changes, in the table
/// and in the index; most are NULL.
package struct FullText: Sendable {
  /// The table that it indexes.
  package let table: String
  /// The columns that it indexes, without the folded ones.
  package let columns: [String]
  private let insertSQL: String
  private let deleteSQL: String
  private let foldSQL: String

  private init(_ table: String, _ columns: [String]) {
    self.table = table
    self.columns = columns
    let folded = columns.map(Self.folded)
    let names = (columns + folded).joined(separator: ", ")
    let marks = (columns + folded).map { _ in "?" }.joined(separator: ", ")
    foldSQL =
      "UPDATE \(table) SET \(folded.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?"
    insertSQL = "INSERT INTO \(table)_fts (rowid, \(names)) VALUES (?, \(marks))"
    deleteSQL =
      "INSERT INTO \(table)_fts (\(table)_fts, rowid, \(names)) VALUES ('delete', ?, \(marks))"
  }

  package static let statement = FullText(
    "statement", ["content", "speaker_name", "role_as_stated"])
  package static let speaker = FullText("speaker", ["name", "aliases", "posts"])
  package static let event = FullText("event", ["name", "participants", "place", "description"])
  package static let article = FullText("article", ["headline", "text"])
  package static let all = [statement, speaker, event, article]

  /// The column that holds what folding changes of a column.
  package static func folded(_ column: String) -> String { column + "_folded" }

  /// The columns with their folded ones, as the index has them.
  package var allColumns: [String] { columns + columns.map(Self.folded) }

  /// What the folded columns hold beside some values.
  private static func folds(_ values: [String?]) -> [String?] {
    values.map { $0.flatMap(SearchFolding.folded) }
  }

  private static func bindings(_ folds: [String?], _ id: Int64) -> Bindings {
    Bindings(folds.map { $0.map(Value.text) ?? .null } + [.integer(id)])
  }

  /// Empties the index.
  package func deleteAll(in database: Database) throws(SQLiteError) {
    try database.run("INSERT INTO \(table)_fts (\(table)_fts) VALUES ('delete-all')")
  }

  /// Changes an entry, and the folded columns of its row.
  fileprivate func change(
    _ id: Int64, from old: [String?]?, to new: [String?]?, _ database: Database
  ) throws(SQLiteError) {
    let oldFolds = old.map(Self.folds) ?? []
    let newFolds = new.map(Self.folds) ?? []
    if new != nil,
      oldFolds.contains(where: { $0 != nil }) || newFolds.contains(where: { $0 != nil })
    {
      try database.run(foldSQL, Self.bindings(newFolds, id))
    }
    if let old { try run(deleteSQL, id, old + oldFolds, database) }
    if let new { try run(insertSQL, id, new + newFolds, database) }
  }

  /// Writes the folded columns of all rows behind a row, where they are not what they should be.
  package func fold(
    after row: Int64 = 0, in database: Database
  ) throws(SQLiteError) {
    try forEachUnfolded(after: row, in: database) { id, folds throws(SQLiteError) in
      try database.run(foldSQL, Self.bindings(folds, id))
    }
  }

  /// Gives the rows whose folded columns are not what they should be to `body`, with what those should be.
  package func forEachUnfolded(
    after row: Int64 = 0, in database: Database,
    _ body: (Int64, [String?]) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    let names = allColumns.joined(separator: ", ")
    let last = Int64(try database.int("SELECT max(id) FROM \(table)") ?? 0)
    // Some at a time: rows that are read are not written.
    let step: Int64 = 1000
    var first = row
    while first < last {
      let rows = try database.map(
        "SELECT id, \(names) FROM \(table) WHERE id > ? AND id <= ?", [first, first + step]
      ) { cells throws(SQLiteError) in
        var values: [String?] = []
        for index in 1...allColumns.count { values.append(cells.optionalText(index)) }
        return (id: cells.int64(0), values: values)
      }
      for row in rows {
        let folds = Self.folds(Array(row.values.prefix(columns.count)))
        if folds != Array(row.values.suffix(columns.count)) { try body(row.id, folds) }
      }
      first += step
    }
  }

  private func run(
    _ sql: String, _ id: Int64, _ values: [String?], _ database: Database
  ) throws(SQLiteError) {
    let statement = try database.cached(sql)
    try statement.bind(id, at: 1)
    for (index, value) in values.enumerated() { try statement.bind(value, at: index + 2) }
    try statement.run()
  }
}

/// Changes of full-text entries, gathered and written at the end of their transaction.
///
/// SQLite writes out what an index has gathered whenever a statement that may fail half-way begins,
/// and whenever row numbers step back: entries written between other rows cost several times more.
package final class FullTextQueue {
  private struct Change {
    /// What the index holds.
    let old: [String?]?
    /// What it is to hold.
    var new: [String?]?
  }

  private let database: Database
  private var changes: [String: [Int64: Change]] = [:]

  init(_ database: Database) { self.database = database }

  /// Adds the entry of a new row, or of a changed one whose old entry was removed.
  package func insert(_ id: Int64, _ values: [String?], in index: FullText) {
    changes[index.table, default: [:]][id, default: Change(old: nil)].new = values
  }

  /// Removes the entry of a row.
  ///
  /// - Parameter values: what the row has held until now.
  package func delete(_ id: Int64, _ values: [String?], in index: FullText) {
    changes[index.table, default: [:]][id, default: Change(old: values)].new = nil
  }

  /// Writes the changes.
  package func write() throws(SQLiteError) {
    for index in FullText.all {
      guard let rows = changes[index.table] else { continue }
      for (id, change) in rows.sorted(by: { $0.key < $1.key }) {
        try index.change(id, from: change.old, to: change.new, database)
      }
    }
    changes = [:]
  }

  /// Forgets the changes of a transaction that was rolled back.
  func discard() { changes = [:] }
}
