internal import SQLite

/// Reads the rows of all statements, or of some, each for a place of its own.
struct StatementRows {
  enum Selection {
    /// All below a limit, whose places are their numbers.
    case all(limit: Int)
    /// Those of a list.
    case some([Int: Int], list: String)

    static func some(_ rows: [Int64]) -> Selection {
      var places: [Int: Int] = [:]
      for (place, row) in rows.enumerated() { places[Int(row)] = place }
      return .some(places, list: "[\(rows.map(String.init).joined(separator: ","))]")
    }
  }

  let database: Database
  var selection = Selection.all(limit: 0)

  init(_ database: Database) { self.database = database }

  /// What a condition chooses from.
  static let chosen = "(SELECT value FROM json_each(?1))"

  /// Hands the rows of the statements that are read to `body`, each with its place.
  ///
  /// - Parameters:
  ///   - sql: a query whose first column is a statement's number, or NULL.
  ///   - condition: says by `chosen` which rows those are, where not all are read.
  func forEach(
    _ sql: String, where condition: String, _ body: (_ place: Int, borrowing Row) throws -> Void
  ) throws {
    switch selection {
    case .all(let limit):
      try database.forEach(sql) { cells in
        guard let row = cells.optionalInt(0), row > 0, row < limit else { return }
        try body(row, cells)
      }
    case .some(let places, let list):
      try database.forEach("\(sql)\nWHERE \(condition)", [list]) { cells in
        if let place = places[cells.int(0)] { try body(place, cells) }
      }
    }
  }

  /// As `forEach` for rows that statements refer to.
  func forEachOther(
    _ sql: String, where condition: String, _ body: (borrowing Row) throws -> Void
  ) throws {
    switch selection {
    case .all: try database.forEach(sql, [], body)
    case .some(_, let list): try database.forEach("\(sql)\nWHERE \(condition)", [list], body)
    }
  }
}
