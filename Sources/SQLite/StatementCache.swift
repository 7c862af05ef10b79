/// The prepared statements of one connection, by their SQL, the longest unused leaving first.
final class StatementCache {
  private struct Entry {
    let statement: Statement
    var lastUse: Int
  }

  private var entries: [String: Entry] = [:]
  private var clock = 0
  private let capacity = 128

  /// The statement for that very text, unless it is in use.
  func statement(for sql: String) -> Statement? {
    guard let statement = entries[sql]?.statement, !statement.isBusy,
      // Strings that differ only in how a letter is composed are equal keys.
      Self.hasSameBytes(statement.sql, sql)
    else { return nil }
    clock += 1
    entries[sql]?.lastUse = clock
    return statement
  }

  private static func hasSameBytes(_ a: String, _ b: String) -> Bool {
    var (a, b) = (a, b)
    return a.withUTF8 { a in b.withUTF8 { b in a.elementsEqual(b) } }
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
    entries[statement.sql] = Entry(statement: statement, lastUse: clock)
  }

  func removeAll() { entries.removeAll() }
}
