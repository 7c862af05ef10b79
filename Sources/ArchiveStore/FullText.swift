package import SQLite

/// The full-text index of a table.
///
/// An entry is written in the transaction of its row, and taken out with the very words that were
/// put in.
package struct FullText: Sendable {
  /// The table that it indexes.
  package let table: String
  /// The columns that it indexes.
  package let columns: [String]
  private let insertSQL: String
  private let deleteSQL: String

  private init(_ table: String, _ columns: [String]) {
    self.table = table
    self.columns = columns
    let names = columns.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
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

  /// Empties the index.
  package func deleteAll(in database: Database) throws(SQLiteError) {
    try database.run("INSERT INTO \(table)_fts (\(table)_fts) VALUES ('delete-all')")
  }

  fileprivate func insert(
    _ id: Int64, _ values: [String?], _ database: Database
  ) throws(SQLiteError) {
    try run(insertSQL, id, values, database)
  }

  fileprivate func delete(
    _ id: Int64, _ values: [String?], _ database: Database
  ) throws(SQLiteError) {
    try run(deleteSQL, id, values, database)
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
        if let old = change.old { try index.delete(id, old, database) }
        if let new = change.new { try index.insert(id, new, database) }
      }
    }
    changes = [:]
  }

  /// Forgets the changes of a transaction that was rolled back.
  func discard() { changes = [:] }
}
