import SQLite
import Testing

@Suite struct BackupTests {
  @Test func `a copy holds everything`() throws {
    let scratch = try Scratch()
    let database = try Database(.memory)
    try database.execute("CREATE TABLE a (x); INSERT INTO a VALUES (1), (2)")
    try database.setUserVersion(7)
    try database.setApplicationID(0x6172_6368)
    try database.backup(toFile: scratch.path("copy.db"))
    let copy = try Database(.readOnly(scratch.path("copy.db")))
    #expect(try copy.int("SELECT sum(x) FROM a") == 3)
    #expect(try copy.userVersion == 7)
    #expect(try copy.applicationID == 0x6172_6368)

    let another = try Database(.memory)
    try copy.backup(to: another)
    try another.run("DELETE FROM a")
    #expect(try copy.int("SELECT count(*) FROM a") == 2)
  }

  @Test func `a copy cannot replace what is being read-only`() throws {
    let scratch = try Scratch()
    try scratch.makeWAL("a.db")
    let database = try Database(.memory)
    let error = SQLiteError.thrown {
      try database.backup(to: Database(.readOnly(scratch.path("a.db"))))
    }
    #expect(error?.code.primary == .readOnly)
  }
}
