import SQLite
import Testing

@Suite struct ValueTests {
  @Test(
    arguments: [
      .null, 0, -1, .integer(.min), .integer(.max), 0.1, -0.0, .real(.infinity),
      .real(.leastNonzeroMagnitude), "", "plain", "a\u{0}b", "\u{0}", "é", "e\u{301}", "🙂",
      .blob([]), .blob([0, 255, 0]), .blob(Array(repeating: 7, count: 100_000)),
    ] as [Value])
  func `comes back as it went in`(_ value: Value) throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE cell (content ANY) STRICT")
    try database.run("INSERT INTO cell VALUES (?)", Bindings([value]))
    #expect(try database.value("SELECT content FROM cell") == value)
    let list = try database.map("SELECT content, 1 FROM cell") { $0.values }
    #expect(list == [[value, 1]])
  }

  @Test func `text keeps its length across U+0000`() throws {
    let database = try Database(.memory)
    #expect(try database.int("SELECT length(CAST(? AS BLOB))", ["a\u{0}bc"]) == 4)
    #expect(try database.text("SELECT ?", ["a\u{0}bc"]) == "a\u{0}bc")
  }

  @Test func `text is equal byte by byte`() {
    #expect(Value.text("é") != Value.text("e\u{301}"))
    #expect(Value.text("é").hashValue == Value.text("é").hashValue)
    #expect(Value.integer(1) != Value.real(1))
  }

  @Test func `empty text and blob are not NULL`() throws {
    let database = try Database(.memory)
    let statement = try database.prepare("SELECT typeof(?), typeof(?), typeof(?)")
    try statement.bind("", at: 1)
    try statement.bind([UInt8](), at: 2)
    try statement.bind(utf8: [], at: 3)
    #expect(try statement.step())
    #expect(statement.row.text(0) == "text")
    #expect(statement.row.text(1) == "blob")
    #expect(statement.row.text(2) == "text")
    statement.reset()
  }

  @Test func `Swift's types bind as SQLite's`() throws {
    enum Kind: String, Bindable { case direct }
    let database = try Database(.memory)
    let name: String? = nil
    let kinds: [Value]? = try database.first(
      "SELECT ?, ?, ?, ?, ?, ?",
      [Kind.direct, true, 7, 1.5, name, "abc".dropFirst()]
    ) { $0.values }
    #expect(kinds == ["direct", 1, 7, 1.5, nil, "bc"])
  }

  @Test func `a row reads optional columns and names`() throws {
    let database = try Database(.memory)
    try database.forEach("SELECT NULL AS none, 3 AS three, x'00ff' AS bytes, 'é' AS text") {
      row in
      #expect(row.optionalInt(0) == nil)
      #expect(row.optionalText(0) == nil)
      #expect(row.optionalBlob(0) == nil)
      #expect(row.optionalDouble(0) == nil)
      #expect(row.optionalInt(1) == 3)
      #expect(row.bool(1) == true)
      #expect(row.double(1) == 3)
      #expect(row.blob(2) == [0, 255])
      #expect(row.blob(3) == [0xC3, 0xA9])
      #expect(row.value(named: "three") == 3)
      #expect(row.value(named: "four") == nil)
      #expect(row.count == 4)
    }
  }
}
