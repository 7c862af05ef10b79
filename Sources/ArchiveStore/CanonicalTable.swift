internal import Formats
package import SQLite

/// A table as the canonical export shows it: by content, without row numbers.
package struct CanonicalTable {
  /// The table's name.
  package let name: String
  /// The fields' names: those of the columns, of references without `_id`.
  package let fields: [String]
  private let sql: String

  /// In which order rows come, and what of them.
  package enum Order {
    /// By content alone, without what tells when rows came.
    case content
    /// As they were stored, with all that is in them.
    case stored
  }

  /// The tables that are exported, in order of their names.
  ///
  /// Runs and versions are left out, as they tell when and not what; `key_redirect` is, as it tells in which
  /// order articles came. As stored, what others name comes before them, and only runs are left out.
  package static func all(
    in database: Database, order: Order = .content
  ) throws(SQLiteError) -> [CanonicalTable] {
    let left =
      switch order {
      case .content:
        """
        'run', 'identity', 'column_state', 'column_change', 'key_redirect', 'derivation', 'copy_band'
        """
      case .stored:
        "'run', 'identity', 'column_state', 'column_change', 'data_dictionary', 'copy_band'"
      }
    let names = try database.map(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND name NOT IN (\(left))
      ORDER BY name
      """
    ) { row throws(SQLiteError) in row.text(0) }
    let first = order == .content ? [] : Self.named
    var tables: [CanonicalTable] = []
    for name in first + names.filter({ !first.contains($0) }) {
      tables.append(try CanonicalTable(name, order, in: database))
    }
    return tables
  }

  /// The index by which copies are found, which is not exported: it follows from what is.
  package static func copyBands(in database: Database) throws(SQLiteError) -> CanonicalTable {
    try CanonicalTable("copy_band", .content, in: database)
  }

  /// The tables whose rows others name, each behind those that it names itself. Reports are before the
  /// statements of which they are reports: their order counts, as it gives a statement its key.
  private static let named = [
    "outlet", "topic", "article", "speaker", "event", "actor", "event_mention", "report",
    "statement", "copy_group",
  ]

  private init(_ name: String, _ order: Order, in database: Database) throws(SQLiteError) {
    var targets: [String: String] = [:]
    try database.forEach(#"SELECT "from", "table" FROM pragma_foreign_key_list(?)"#, [name]) {
      row throws(SQLiteError) in targets[row.text(0)] = row.text(1)
    }
    let columns = try database.map("SELECT name FROM pragma_table_info(?)", [name]) {
      row throws(SQLiteError) in row.text(0)
    }
    var fields: [String] = []
    var values: [String] = []
    for column in columns where column != "id" && column != "run_id" {
      if order == .content, column.hasSuffix("_at") { continue }
      if let target = targets[column] {
        fields.append(column.hasSuffix("_id") ? String(column.dropLast(3)) : column)
        values.append(Self.key(of: target, "t.\"\(column)\"", order))
      } else {
        fields.append(column)
        values.append(
          name == "statement" && column == "key"
            ? Self.key(of: "statement", "t.id", order) : "t.\"\(column)\"")
      }
    }
    self.name = name
    self.fields = fields
    let places = values.indices.map { String($0 + 1) }.joined(separator: ", ")
    let rows = columns.contains("id") ? " ORDER BY t.id" : ""
    sql =
      "SELECT \(values.joined(separator: ", ")) FROM \"\(name)\" AS t"
      + (order == .content ? " ORDER BY \(places)" : rows)
  }

  /// What stands for a row number of a table.
  private static func key(of table: String, _ id: String, _ order: Order) -> String {
    switch table {
    case "article": "(SELECT k.sha256 FROM article AS k WHERE k.id = \(id))"
    case "outlet": "(SELECT k.name FROM outlet AS k WHERE k.id = \(id))"
    case "actor", "event_mention":
      "(SELECT a.sha256 || ':' || k.ordinal FROM \(table) AS k "
        + "JOIN article AS a ON a.id = k.article_id WHERE k.id = \(id))"
    // The key that a statement bears depends on which of its reports was stored first.
    case "statement" where order == .content:
      "(SELECT min(k.key) FROM report AS k WHERE k.statement_id = \(id))"
    default: "(SELECT k.key FROM \"\(table)\" AS k WHERE k.id = \(id))"
    }
  }

  /// The rows, sorted by their fields.
  package func rows(in database: Database) throws(SQLiteError) -> CanonicalRows {
    CanonicalRows(try database.prepare(sql))
  }

  /// A row as a line of JSON.
  package func line(_ row: [Value]) -> [UInt8] {
    var members = [JSON.Member("table", .string(name))]
    for (field, value) in zip(fields, row) { members.append(JSON.Member(field, value.json)) }
    var bytes: [UInt8] = []
    JSON.object(members).write(into: &bytes)
    bytes.append(0x0A)
    return bytes
  }
}

/// The rows of a table, one after the other.
package final class CanonicalRows {
  private let statement: Statement

  init(_ statement: Statement) { self.statement = statement }

  /// The next row, or nil after the last.
  package func next() throws(SQLiteError) -> [Value]? {
    if try statement.step() { return statement.row.values }
    statement.reset()
    return nil
  }
}

extension Value {
  /// A blob as hexadecimal digits.
  fileprivate var json: JSON {
    switch self {
    case .null: .null
    case .integer(let number): .integer(Int(number))
    case .real(let number): .double(number)
    case .text(let text): .string(text)
    case .blob(let bytes): .string(ContentKeys.hex(bytes))
    }
  }
}
