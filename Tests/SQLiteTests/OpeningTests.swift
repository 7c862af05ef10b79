import Foundation
import SQLite
import Testing

@Suite struct OpeningTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: [
    "plain.db", "what?mode=memory.db", "a#b.db", "100%.db", "%41.db", "sp ace&x=1.db", ":memory:",
    "ünï🙂.db", "quote'\".db", "back\\slash.db", "new\nline.db",
  ])
  func `any name opens the file of that name`(_ name: String) throws {
    do {
      let database = try Database(.create(scratch.path(name)))
      try database.execute("CREATE TABLE a (x); INSERT INTO a VALUES (1)")
    }
    #expect(scratch.exists(name))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == [name])
    for opening in [
      Database.Opening.readOnly(scratch.path(name)), .readWrite("/" + scratch.path(name)),
      .immutable(scratch.path(name)),
    ] {
      #expect(try Database(opening).int("SELECT x FROM a") == 1)
    }
  }

  @Test func `a missing file is not made unless asked for`() {
    let path = scratch.path("missing.db")
    for opening in [Database.Opening.readOnly(path), .readWrite(path), .immutable(path)] {
      let error = SQLiteError.thrown { _ = try Database(opening) }
      #expect(error?.code.primary == .cantOpen)
      #expect(error?.path == path)
      #expect(error?.description.contains(path) == true)
    }
    #expect(!scratch.exists("missing.db"))
  }

  @Test(arguments: ["", "a\u{0}b"])
  func `what is no file name is refused`(_ path: String) {
    #expect(SQLiteError.thrown { _ = try Database(.create(path)) }?.code == .cantOpen)
  }

  @Test func `a file that is no database is told at once`() throws {
    try Data("this is surely not a database, but it is long enough".utf8)
      .write(to: URL(filePath: scratch.path("text")))
    for opening in [
      Database.Opening.readOnly(scratch.path("text")), .readWrite(scratch.path("text")),
    ] {
      #expect(SQLiteError.thrown { _ = try Database(opening) }?.code == .notADatabase)
    }
  }

  @Test func `a reader undoes what a killed writer left half done`() throws {
    let path = scratch.path("a.db")
    let writer = try Database(.create(path))
    try writer.execute(
      """
      CREATE TABLE note (text);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)
      INSERT INTO note SELECT 'before' FROM n;
      PRAGMA cache_size = 2; BEGIN; UPDATE note SET text = 'a text that takes more room than before';
      """)
    // As it is when the process is killed now: nobody holds a lock on the copy.
    for end in ["", "-journal"] {
      try FileManager.default.copyItem(
        atPath: path + end, toPath: scratch.path("killed.db") + end)
    }
    let reader = try Database(.readOnly(scratch.path("killed.db")))
    #expect(reader.isReadOnly)
    #expect(try reader.int("SELECT count(*) FROM note WHERE text = 'before'") == 500)
    #expect(!scratch.exists("killed.db-journal"))
  }

  @Test func `a reader cannot write`() throws {
    try scratch.makeWAL("a.db")
    let database = try Database(.readOnly(scratch.path("a.db")))
    #expect(database.isReadOnly)
    for sql in ["INSERT INTO note VALUES ('x')", "CREATE TABLE t (x)", "PRAGMA user_version = 1"] {
      #expect(SQLiteError.thrown { try database.execute(sql) }?.code.primary == .readOnly)
    }
    #expect(try database.map("SELECT text FROM note") { $0.text(0) } == ["kept"])
  }

  @Test func `foreign keys hold for writers`() throws {
    let database = try Database(.memory)
    try database.execute(
      "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a)")
    let error = SQLiteError.thrown { try database.run("INSERT INTO b VALUES (1)") }
    #expect(error?.code == .constraintForeignKey)
  }

  @Test func `a database defends itself`() throws {
    let database = try Database(.memory)
    try database.execute("CREATE TABLE a (x); PRAGMA writable_schema = 1")
    #expect(SQLiteError.thrown { try database.execute("DELETE FROM sqlite_schema") } != nil)
    #expect(try database.int("PRAGMA trusted_schema") == 0)
  }

  // Permissions do not bind a privileged user, so a link to nowhere in place of the shared-memory
  // file stands for a folder where that file cannot be made.

  @Test func `a WAL file opens where its companions cannot be made`() throws {
    try scratch.makeWAL("a.db")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("a.db-shm"), withDestinationPath: "nowhere")
    let database = try Database(.readOnly(scratch.path("a.db")))
    #expect(database.isImmutable)
    #expect(try database.text("SELECT text FROM note") == "kept")
    #expect(SQLiteError.thrown { try database.run("DELETE FROM note") }?.code == .readOnly)
  }

  @Test func `content left in a log is not passed over`() throws {
    try scratch.makeWAL("a.db")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("a.db-shm"), withDestinationPath: "nowhere")
    try Data(repeating: 1, count: 100).write(to: URL(filePath: scratch.path("a.db-wal")))
    let error = SQLiteError.thrown { _ = try Database(.readOnly(scratch.path("a.db"))) }
    #expect(error?.code.primary == .cantOpen)
  }

  @Test func `a read-only folder will do`() throws {
    try scratch.makeWAL("a.db")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: scratch.folder)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: scratch.folder)
    }
    let database = try Database(.readOnly(scratch.path("a.db")))
    #expect(try database.text("SELECT text FROM note") == "kept")
  }

  @Test func `a symbolic link's log is looked for beside the file itself`() throws {
    try scratch.makeWAL("a.db")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.db"), withDestinationPath: scratch.path("a.db"))
    let database = try Database(.readOnly(scratch.path("link.db")))
    #expect(try database.text("SELECT text FROM note") == "kept")
  }
}
