/// The prepared statements of one connection, by their SQL, the longest unused leaving first.
///
/// No dictionary: its first use costs a search as much as preparing ten statements.
final class StatementCache {
  // An object, so that a use is noted without a second look.
  private final class Entry {
    let statement: Statement
    var lastUse: Int

    init(_ statement: Statement, at clock: Int) {
      self.statement = statement
      lastUse = clock
    }
  }

  /// By the length of the text, which tells most of them apart and is known without reading it.
  private var entries: [[Entry]] = Array(repeating: [], count: 64)
  private var count = 0
  private var clock = 0
  private let capacity = 128

  private static func place(of sql: String) -> Int { sql.utf8.count & 63 }

  private func entry(for sql: String) -> Entry? {
    entries[Self.place(of: sql)].first { Self.hasSameBytes($0.statement.sql, sql) }
  }

  /// The statement for that very text, unless it is in use.
  func statement(for sql: String) -> Statement? {
    guard let entry = entry(for: sql), !entry.statement.isBusy else { return nil }
    clock += 1
    entry.lastUse = clock
    return entry.statement
  }

  private static func hasSameBytes(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        // Mostly they are one string.
        a.count == b.count && (a.baseAddress == b.baseAddress || a.elementsEqual(b))
      }
    }
  }

  /// Keeps a statement, unless one of the same text is kept.
  func keep(_ statement: Statement) {
    guard entry(for: statement.sql) == nil else { return }
    if count >= capacity { removeLongestUnused() }
    clock += 1
    count += 1
    entries[Self.place(of: statement.sql)].append(Entry(statement, at: clock))
  }

  private func removeLongestUnused() {
    let oldest = entries.joined().min { $0.lastUse < $1.lastUse }
    for place in entries.indices { entries[place].removeAll { $0 === oldest } }
    count -= 1
  }

  func removeAll() {
    entries = Array(repeating: [], count: entries.count)
    count = 0
  }
}
