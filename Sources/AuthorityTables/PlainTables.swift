internal import Authority

/// The plain tables, parsed.
struct PlainTables {
  private let rows: [Section: [TableRow]]
  /// The numbers of rows by their first cells, for tables in which that is an identifier.
  private let numbers: [Section: [String: Int]]

  /// - Parameter sources: the bytes of each plain table by its name: "countries".
  init(_ sources: [String: [UInt8]]) throws(TableError) {
    var rows: [Section: [TableRow]] = [:]
    var numbers: [Section: [String: Int]] = [:]
    for section in Section.plain {
      guard let bytes = sources[section.table] else { throw .missing(table: section.table) }
      let columns = (section.columns ?? []).map(\.name)
      let parsed = try Table(name: section.table, columns: columns, bytes: bytes).rows()
      rows[section] = parsed
      if let key = columns.first, key == "id" || key == "code" {
        numbers[section] = try Self.unique(parsed)
      }
    }
    // Grouped by person, so that those of one person are found by halving.
    let people = numbers[.people] ?? [:]
    rows[.tenures] = try rows[.tenures].map { rows throws(TableError) in
      var persons: [(person: Int, row: TableRow)] = []
      for row in rows { persons.append((people[try row.text(Tenure.Column.person)] ?? -1, row)) }
      return persons.enumerated()
        .sorted { ($0.element.person, $0.offset) < ($1.element.person, $1.offset) }
        .map(\.element.row)
    }
    self.rows = rows
    self.numbers = numbers
  }

  private static func unique(
    _ rows: [TableRow]
  ) throws(TableError) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for (number, row) in rows.enumerated() {
      let id = try row.text(0)
      guard numbers.updateValue(number, forKey: id) == nil else {
        throw row.malformed("'\(id)' occurs twice")
      }
    }
    return numbers
  }

  subscript(_ section: Section) -> [TableRow] { rows[section] ?? [] }

  /// The number of the row with an identifier.
  func number(of id: String, in section: Section) -> Int? { numbers[section]?[id] }
}

extension TableRow {
  func optional(_ column: some TableColumn) -> String? { optional(column.rawValue) }

  func text(_ column: some TableColumn) throws(TableError) -> String {
    try text(column.rawValue)
  }

  func list(_ column: some TableColumn) throws(TableError) -> [String] {
    try list(column.rawValue)
  }
}
