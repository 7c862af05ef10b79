import SQLite
import Testing

@Suite struct TransactionTests {
  struct Stop: Error {}
  let database: Database

  init() throws {
    database = try Database(.memory)
    try database.execute(
      """
      CREATE TABLE a (x INTEGER PRIMARY KEY);
      CREATE TABLE b (x INTEGER REFERENCES a DEFERRABLE INITIALLY DEFERRED)
      """)
  }

  var count: Int? { get throws { try database.int("SELECT count(*) FROM a") } }

  @Test func `commits what the body wrote and returns its result`() throws {
    let result = try database.transaction {
      #expect(database.isInTransaction)
      try database.run("INSERT INTO a VALUES (1)")
      return "done"
    }
    #expect(result == "done")
    #expect(!database.isInTransaction)
    #expect(try count == 1)
  }

  @Test func `rolls back when the body throws`() throws {
    #expect(throws: Stop.self) {
      try database.transaction {
        try database.run("INSERT INTO a VALUES (1)")
        throw Stop()
      }
    }
    #expect(!database.isInTransaction)
    #expect(try count == 0)
  }

  @Test func `rolls back when the commit fails`() throws {
    func write() throws(SQLiteError) {
      try database.transaction { () throws(SQLiteError) in
        try database.run("INSERT INTO b VALUES (99)")
      }
    }
    #expect(SQLiteError.thrown { try write() }?.code.primary == .constraint)
    #expect(!database.isInTransaction)
  }

  @Test func `does not nest, and what was written before is undone`() throws {
    #expect(throws: SQLiteError.self) {
      try database.transaction {
        try database.run("INSERT INTO a VALUES (1)")
        try database.transaction {}
      }
    }
    #expect(try count == 0)
  }

  @Test func `a savepoint undoes only its own`() throws {
    try database.transaction {
      try database.run("INSERT INTO a VALUES (1)")
      #expect(throws: Stop.self) {
        try database.savepoint {
          try database.run("INSERT INTO a VALUES (2)")
          try database.savepoint { try database.run("INSERT INTO a VALUES (3)") }
          throw Stop()
        }
      }
      try database.savepoint { try database.run("INSERT INTO a VALUES (4)") }
    }
    #expect(try database.map("SELECT x FROM a ORDER BY x") { $0.int(0) } == [1, 4])
  }

  @Test func `a second writer is told that the file is busy`() throws {
    let scratch = try Scratch()
    let one = try Database(.create(scratch.path("a.db")))
    try one.execute("PRAGMA journal_mode = wal; CREATE TABLE a (x)")
    let two = try Database(.readWrite(scratch.path("a.db")), busyTimeout: .milliseconds(10))
    try one.transaction {
      #expect(SQLiteError.thrown { try two.transaction {} }?.code == .busy)
    }
    try two.transaction {}
  }

  @Test func `a snapshot sees one state`() throws {
    let scratch = try Scratch()
    let writer = try Database(.create(scratch.path("a.db")))
    try writer.execute("PRAGMA journal_mode = wal; CREATE TABLE a (x)")
    let reader = try Database(.readOnly(scratch.path("a.db")))
    try reader.snapshot {
      #expect(try reader.int("SELECT count(*) FROM a") == 0)
      try writer.run("INSERT INTO a VALUES (1)")
      #expect(try reader.int("SELECT count(*) FROM a") == 0)
    }
    #expect(try reader.int("SELECT count(*) FROM a") == 1)
  }
}
