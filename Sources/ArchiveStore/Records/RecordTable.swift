internal import SQLite

/// A table as records fill it: columns by name, references by the keys of their rows.
final class RecordTable {
  let name: String
  /// The columns that hold bytes.
  let blobs: Set<String>
  private let columns: Set<String>
  /// By field: the table whose row a field names.
  private let references: [String: String]
  /// The fields by which other rows name a row of this table; empty where none does.
  let key: [String]
  let hasRun: Bool
  /// It has one row, whose number is 1.
  var isSingle: Bool { name == "derivation" }

  /// The highest row number before the import; what is not above was there.
  let highestBefore: Int64
  private var highest: Int64
  /// The numbers of rows that lines have given or named.
  private var numbers: [RecordKey: Int64] = [:]
  /// Rows that were named and not yet given, with the line that named each first.
  private(set) var awaited: [Int64: Int] = [:]

  var stored = 0
  var present = 0

  init?(_ name: String, in database: Database) throws(SQLiteError) {
    let columns = try database.map("SELECT name, type, pk FROM pragma_table_info(?)", [name]) {
      row throws(SQLiteError) in (name: row.text(0), type: row.text(1))
    }
    if columns.isEmpty { return nil }
    var references: [String: String] = [:]
    try database.forEach(#"SELECT "from", "table" FROM pragma_foreign_key_list(?)"#, [name]) {
      row throws(SQLiteError) in references[Self.field(row.text(0))] = row.text(1)
    }
    self.name = name
    self.columns = Set(columns.map(\.name))
    self.references = references
    blobs = Set(columns.filter { $0.type == "BLOB" }.map(\.name))
    let hasID = columns.contains { $0.name == "id" }
    hasRun = references["run"] != nil
    key =
      switch name {
      case "article": ["sha256"]
      case "outlet": ["name"]
      case "actor", "event_mention": ["article", "ordinal"]
      default: columns.contains { $0.name == "key" } && hasID ? ["key"] : []
      }
    highestBefore = hasID ? Int64(try database.int("SELECT max(id) FROM \"\(name)\"") ?? 0) : 0
    highest = highestBefore
  }

  /// A column's name in records: that of a reference is without `_id`.
  static func field(_ column: String) -> String {
    column.hasSuffix("_id") ? String(column.dropLast(3)) : column
  }

  /// The column that a field fills; nil if there is none.
  func column(_ field: String) -> String? {
    let column = references[field] == nil ? field : field + "_id"
    return columns.contains(column) && column != "id" ? column : nil
  }

  func target(_ field: String) -> String? { references[field] }

  // MARK: Numbers

  /// The number of a row that a line has given or named, or that was there before.
  func known(
    _ key: RecordKey, _ text: UnsafeBufferPointer<UInt8>, in database: Database
  ) throws(SQLiteError) -> Int64? {
    if let number = numbers[key] { return number }
    guard let number = try stored(text, database) else { return nil }
    numbers[key] = number
    return number
  }

  /// The number of a row that another one names; a new one is kept for a row that is still to come.
  func number(
    of key: RecordKey, _ text: UnsafeBufferPointer<UInt8>, line: Int, in database: Database
  ) throws(SQLiteError) -> Int64 {
    if let number = try known(key, text, in: database) { return number }
    let number = next()
    numbers[key] = number
    awaited[number] = line
    return number
  }

  /// The number that a row of this key is to have; nil if there is such a row.
  func claim(
    _ key: RecordKey, _ text: UnsafeBufferPointer<UInt8>, in database: Database
  ) throws(SQLiteError) -> Int64? {
    if let number = numbers[key] {
      return awaited.removeValue(forKey: number) == nil ? nil : number
    }
    if let number = try stored(text, database) {
      numbers[key] = number
      return nil
    }
    let number = next()
    numbers[key] = number
    return number
  }

  private func next() -> Int64 {
    highest += 1
    return highest
  }

  /// The row of that key which was there before.
  private func stored(
    _ text: UnsafeBufferPointer<UInt8>, _ database: Database
  ) throws(SQLiteError) -> Int64? {
    if highestBefore == 0 { return nil }
    let text = String(decoding: text, as: UTF8.self)
    if key.count == 2 {
      guard let colon = text.lastIndex(of: ":") else { return nil }
      return try database.int(
        """
        SELECT k.id FROM "\(name)" AS k JOIN article AS a ON a.id = k.article_id
        WHERE a.sha256 = ? AND k.ordinal = ?
        """, [String(text[..<colon]), Int(text[text.index(after: colon)...])]
      ).map(Int64.init)
    }
    return try database.int("SELECT id FROM \"\(name)\" WHERE \"\(key[0])\" = ?", [text])
      .map(Int64.init)
  }
}
