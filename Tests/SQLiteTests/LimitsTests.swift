import SQLite
import Testing

@Suite struct LimitsTests {
  static let endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

  @Test func `a time limit interrupts`() throws {
    let database = try Database(.memory)
    let error = SQLiteError.thrown {
      try database.withTimeLimit(.milliseconds(20)) { _ = try database.int(Self.endless) }
    }
    #expect(error?.code == .interrupt)
    #expect(try database.int("SELECT 1") == 1)
  }

  @Test func `a progress handler interrupts`() throws {
    let database = try Database(.memory)
    var calls = 0
    database.setProgressHandler {
      calls += 1
      return calls < 3
    }
    #expect(SQLiteError.thrown { _ = try database.int(Self.endless) }?.code == .interrupt)
    #expect(calls == 3)
    database.setProgressHandler(nil)
    #expect(try database.int("SELECT 1") == 1)
  }

  @Test func `another thread interrupts`() async throws {
    let database = try Database(.memory)
    let interrupter = database.interrupter
    let stopping = Task.detached {
      while !Task.isCancelled {
        interrupter.interrupt()
        try? await Task.sleep(for: .milliseconds(1))
      }
    }
    #expect(SQLiteError.thrown { _ = try database.int(Self.endless) }?.code == .interrupt)
    stopping.cancel()
    await stopping.value
  }

  @Test func `interrupting a closed database does nothing`() throws {
    let interrupter = try Database(.memory).interrupter
    interrupter.interrupt()
  }
}
