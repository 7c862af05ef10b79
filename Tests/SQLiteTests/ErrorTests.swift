import SQLite
import Testing

@Suite struct ErrorTests {
  @Test func `an error carries its SQL and the place in it`() throws {
    let database = try Database(.memory)
    let sql = "SELECT 'é', missing FROM sqlite_schema"
    let error = try #require(SQLiteError.thrown { _ = try database.prepare(sql) })
    #expect(error.code == .error)
    #expect(error.sql == sql)
    #expect(error.offset == 13)
    #expect(error.message == "no such column: missing")
    #expect(error.description.contains("SELECT 'é', ⟶missing FROM"))
  }

  @Test func `double quotes do not make strings`() throws {
    let database = try Database(.memory)
    #expect(SQLiteError.thrown { _ = try database.prepare("SELECT \"text\"") }?.offset == 7)
  }

  @Test func `a script's error names the statement, its line and offset`() throws {
    let database = try Database(.memory)
    let script = """
      CREATE TABLE a (x INTEGER);
      -- a comment; with a semicolon

      INSERT INTO a VALUE (1);
      CREATE TABLE b (y);
      """
    let error = try #require(SQLiteError.thrown { try database.execute(script) })
    let sql = try #require(error.sql)
    #expect(sql.hasSuffix("INSERT INTO a VALUE (1);"))
    #expect(error.scriptLine == 2)
    #expect(error.scriptOffset == 28)
    let offset = try #require(error.offset)
    let place = sql.utf8.index(sql.startIndex, offsetBy: offset)
    #expect(sql[place...].hasPrefix("VALUE"))
    #expect(try database.int("SELECT count(*) FROM sqlite_schema") == 1)
  }

  @Test func `a script's running error names the statement`() throws {
    let database = try Database(.memory)
    let error = try #require(
      SQLiteError.thrown {
        try database.execute(
          "CREATE TABLE a (x INTEGER UNIQUE);\nINSERT INTO a VALUES (1), (1);\nSELECT 1;")
      })
    #expect(error.code == .constraintUnique)
    #expect(error.sql == "INSERT INTO a VALUES (1), (1);")
    #expect(error.scriptLine == 2)
  }

  @Test func `a primary code matches its extensions, an extension only itself`() throws {
    let error = SQLiteError(code: .constraintNotNull, message: "")
    #expect(SQLiteError.constraint ~= error)
    #expect(!(SQLiteError.Code.constraintUnique ~= error))
    #expect(!(SQLiteError.busy ~= error))
    let erased: any Error = SQLiteError(code: .busySnapshot, message: "")
    #expect(SQLiteError.busy ~= erased)
    #expect(!(SQLiteError.locked ~= erased))
  }

  @Test func `a catch names a code`() throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE a (x INTEGER NOT NULL) STRICT")
    var caught = ""
    do {
      try database.run("INSERT INTO a VALUES (NULL)")
    } catch SQLiteError.busy {
      caught = "busy"
    } catch SQLiteError.constraint {
      caught = "constraint"
    } catch {
      throw error
    }
    #expect(caught == "constraint")
  }

  @Test func `a switch names a code`() throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE a (x INTEGER NOT NULL) STRICT")
    let error = SQLiteError.thrown { try database.run("INSERT INTO a VALUES ('x')") }
    switch error?.code {
    case .some(.constraintDataType): break
    default: Issue.record("\(String(describing: error))")
    }
  }

  @Test func `a long statement is cut around the place`() throws {
    let database = try Database(.memory)
    let filler = String(repeating: "1, ", count: 300)
    let error = SQLiteError.thrown {
      _ = try database.prepare("SELECT \(filler) missing, \(filler) 2")
    }
    let description = try #require(error?.description)
    #expect(description.utf8.count < 400)
    #expect(description.contains("⟶missing"))
  }
}
