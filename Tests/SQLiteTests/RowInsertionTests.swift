import SQLite
import Testing

@Suite struct RowInsertionTests {
  static let insertion = RowInsertion(into: "note", ["id", "day", "text", "weight", "is_read"])

  private func database() throws -> Database {
    let database = try Database(.memory)
    try database.execute(
      """
      CREATE TABLE note (
        id INTEGER PRIMARY KEY, day TEXT, text TEXT NOT NULL, weight REAL, is_read INTEGER) STRICT;
      CREATE INDEX note_day ON note (day);
      """)
    return database
  }

  private func add(_ id: Int, _ day: String?, _ text: String?, _ batch: inout RowBatch) {
    batch.add(id)
    batch.add(day)
    batch.add(text)
    batch.add(Double(id) / 4)
    batch.add(id.isMultiple(of: 2))
  }

  @Test func rowsArriveAsTheyAre() throws {
    let database = try database()
    var batch = RowBatch(Self.insertion)
    add(3, nil, "", &batch)
    add(1, "2022-01-12", "Çavuşoğlu: “ja”", &batch)
    add(2, "", "a\u{0}b", &batch)
    try database.insert(batch)
    let rows = try database.map("SELECT * FROM note ORDER BY id") { $0.values }
    #expect(
      rows == [
        [.integer(1), .text("2022-01-12"), .text("Çavuşoğlu: “ja”"), .real(0.25), .integer(0)],
        [.integer(2), .text(""), .text("a\u{0}b"), .real(0.5), .integer(1)],
        [.integer(3), .null, .text(""), .real(0.75), .integer(0)],
      ])
  }

  @Test func nothingIsInsertedFromNothing() throws {
    let database = try database()
    try database.insert(RowBatch(Self.insertion))
    var batch = RowBatch(Self.insertion)
    add(1, nil, "", &batch)
    try database.insert(batch)
    #expect(try database.int("SELECT count(*) FROM note") == 1)
  }

  @Test func aBrokenConstraintIsUndoneWithItsTransaction() throws {
    let database = try database()
    var batch = RowBatch(Self.insertion)
    add(1, nil, "one", &batch)
    add(2, nil, nil, &batch)
    #expect(throws: SQLiteError.self) { try database.transaction { try database.insert(batch) } }
    #expect(try database.int("SELECT count(*) FROM note") == 0)
  }

  @Test func incompleteRowsAreRefused() throws {
    let database = try database()
    var batch = RowBatch(Self.insertion)
    batch.add(1)
    #expect(throws: SQLiteError.self) { try database.insert(batch) }
  }

  @Test func theTableGivesNothingByItself() throws {
    let database = try database()
    #expect(throws: SQLiteError.self) {
      try database.int("SELECT count(*) FROM rows_in_memory")
    }
    #expect(try database.int("SELECT count(*) FROM rows_in_memory(7)") == 0)
  }
}
