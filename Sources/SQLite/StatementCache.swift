/// The prepared statements of one connection, by their SQL, the longest unused leaving first.
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

  private var entries: [String: Entry] = [:]
  private var clock = 0
  private let capacity = 128

  /// The statement for that very text, unless it is in use.
  func statement(for sql: String) -> Statement? {
    guard let entry = entries[sql], !entry.statement.isBusy,
      // Strings that differ only in how a letter is composed are equal keys.
      Self.hasSameBytes(entry.statement.sql, sql)
    else { return nil }
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
    guard entries[statement.sql] == nil else { return }
    if entries.count >= capacity,
      let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      entries[oldest.key] = nil
    }
    clock += 1
    entries[statement.sql] = Entry(statement, at: clock)
  }

  func removeAll() { entries.removeAll() }
}
