import SQLite
import Testing

@Suite struct StatementTests {
  let database: Database

  init() throws {
    database = try Database(.memory)
    try database.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)")
  }

  @Test func `parameters bind by name, with or without its mark`() throws {
    let sql = "SELECT :a || @b || $c"
    #expect(try database.text(sql, ["a": "1", "@b": nil, "c": "3"] as Bindings) == nil)
    #expect(try database.text(sql, ["a": "1", "@b": "2", "$c": "3"]) == "123")
    let statement = try database.prepare("SELECT ?1, :name")
    #expect(statement.parameterNames == ["?1", ":name"])
  }

  @Test(arguments: [([] as [Value]), ["a", "b", "c"]])
  func `the wrong number of values is refused`(_ values: [Value]) throws {
    let error = SQLiteError.thrown {
      try database.run("INSERT INTO note VALUES (?, ?)", Bindings(values))
    }
    #expect(error?.code == .range)
    #expect(error?.description.contains("\(values.count) values for 2 parameters") == true)
  }

  @Test func `values bound one by one count for rows too`() throws {
    let statement = try database.prepare("SELECT ? + ?")
    try statement.bind(2, at: 1)
    try statement.bind(3, at: 2)
    #expect(try statement.map { $0.int(0) } == [5])
    #expect(try statement.map([4, 5]) { $0.int(0) } == [9])
    #expect(try statement.first { $0.int(0) } == 9)
  }

  @Test func `an unknown name is refused`() {
    let error = SQLiteError.thrown { _ = try database.int("SELECT :a", ["b": 1]) }
    #expect(error?.message == "no parameter is called b")
  }

  @Test func `a statement is reset whatever the body throws`() throws {
    struct Stop: Error {}
    let statement = try database.prepare("SELECT 1 UNION SELECT 2")
    #expect(throws: Stop.self) { try statement.forEach { _ in throw Stop() } }
    #expect(!statement.isBusy)
    #expect(try statement.first { $0.int(0) } == 1)
    #expect(!statement.isBusy)
    #expect(try statement.map { $0.int(0) } == [1, 2])
  }

  @Test func `the cache gives the same statement, and another while it is busy`() throws {
    let first = try database.cached("SELECT 1 UNION SELECT 2")
    #expect(try database.cached("SELECT 1 UNION SELECT 2") === first)
    try first.step()
    #expect(try database.cached("SELECT 1 UNION SELECT 2") !== first)
    first.reset()
    for number in 0..<300 { #expect(try database.int("SELECT \(number)") == number) }
    #expect(try database.cached("SELECT 1 UNION SELECT 2") !== first)
  }

  @Test func `the cache tells composed from decomposed`() throws {
    #expect(try database.int("SELECT length('é')") == 1)
    #expect(try database.int("SELECT length('e\u{301}')") == 2)
  }

  @Test func `rows nest with the same SQL`() throws {
    try database.execute("INSERT INTO note (text) VALUES ('a'), ('b')")
    var pairs: [String] = []
    let sql = "SELECT text FROM note ORDER BY id"
    try database.forEach(sql) { outer in
      try database.forEach(sql) { inner in pairs.append(outer.text(0) + inner.text(0)) }
    }
    #expect(pairs == ["aa", "ab", "ba", "bb"])
  }

  @Test func `counts and row numbers`() throws {
    #expect(try database.run("INSERT INTO note (text) VALUES ('a'), ('b')") == 2)
    #expect(database.lastInsertRowID == 2)
    #expect(try database.run("DELETE FROM note WHERE id = ?", [1]) == 1)
    #expect(database.changes == 1)
    #expect(database.totalChanges == 3)
  }

  @Test func `a statement tells what it is`() throws {
    let statement = try database.prepare("SELECT id, text AS words FROM note WHERE text = ? -- end")
    #expect(statement.columnNames == ["id", "words"])
    #expect(statement.isReadOnly)
    try statement.bind("it's", at: 1)
    #expect(
      statement.expandedSQL.hasPrefix("SELECT id, text AS words FROM note WHERE text = 'it''s'"))
    #expect(try !database.prepare("DELETE FROM note").isReadOnly)
  }

  @Test(arguments: ["", "  ", "-- only a comment", "SELECT 1; SELECT 2", "SELECT 1; x"])
  func `prepare wants exactly one statement`(_ sql: String) {
    #expect(SQLiteError.thrown { _ = try database.prepare(sql) }?.code == .misuse)
  }

  @Test(arguments: ["SELECT 1;", "SELECT 1; -- done", " /* a */ SELECT 1 ; ; /* b */ "])
  func `comments and semicolons around a statement do not matter`(_ sql: String) throws {
    #expect(try database.int(sql) == 1)
  }

  @Test func `U+0000 in SQL is refused`() {
    #expect(SQLiteError.thrown { _ = try database.prepare("SELECT 1\u{0}; DROP") }?.offset == 8)
  }

  @Test func `a statement outlives its database`() throws {
    var other: Database? = try Database(.memory)
    let statement = try other?.prepare("SELECT 5")
    other = nil
    #expect(try statement?.first { $0.int(0) } == 5)
  }
}
