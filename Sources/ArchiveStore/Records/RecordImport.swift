internal import Formats
internal import SQLite

/// Takes rows into an archive as `archive export` writes them: a JSON object a line, with the name of its
/// table, its columns, and the keys of other rows where the table has their numbers.
///
/// Lines may come in any order. A row whose key the archive has is left out, with all that belongs to it.
public final class RecordImport {
  private let archive: Archive
  private let database: Database
  private let run: Run
  private var tables: [String: RecordTable] = [:]
  private var plans: [String: [RecordPlan]] = [:]
  private var line = RecordLine()
  private var lineNumber = 0
  private var later: [Later] = []

  /// A reference to a row of the same table that no line had given yet. It waits, so that rows get their
  /// numbers in the order of the lines.
  private struct Later {
    let table: RecordTable
    let row: Int64
    let column: String
    let key: [UInt8]
    let line: Int
  }

  /// How many rows were stored, and how many were left out since they were there.
  public struct Summary: Sendable {
    public var stored: [String: Int] = [:]
    public var present = 0
  }

  private init(into archive: Archive, run: Run) {
    self.archive = archive
    database = archive.database
    self.run = run
  }

  /// Imports lines: all of them, or none if one is wrong.
  ///
  /// - Parameters:
  ///   - next: the next line without its line feed; nil after the last.
  ///   - progress: called now and then with the number of lines so far and what is being done.
  /// - Throws: `RecordError`, `SQLiteError`, and what `next` throws.
  public static func run(
    into archive: Archive, as run: Run,
    next: (_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool,
    progress: (_ lines: Int, _ what: String) -> Void = { _, _ in }
  ) throws -> Summary {
    let database = archive.database
    let isNew = try database.int("SELECT 1 FROM statement LIMIT 1") == nil
    // References are checked here, each once: a row and what it names may come in any order.
    try database.execute("PRAGMA foreign_keys = OFF")
    defer { try? database.execute("PRAGMA foreign_keys = ON") }
    // Into a new file each page is written once, without a log.
    if isNew { try? database.execute("PRAGMA journal_mode = delete") }
    return try archive.transaction {
      let work = RecordImport(into: archive, run: run)
      let indexes = isNew ? try work.dropIndexes() : []
      while try next({ try work.add($0) }) {
        if work.lineNumber % 4096 == 0 { progress(work.lineNumber, "rows read") }
      }
      try work.storeLater()
      try work.checkAwaited()
      progress(work.lineNumber, "rows stored; writing the full-text indexes")
      try work.writeFullText()
      progress(work.lineNumber, "rows stored; writing the other indexes")
      for index in indexes { try database.execute(index) }
      try work.keyStatements()
      try work.writeCopyBands()
      return work.summary
    }
  }

  private var summary: Summary {
    var summary = Summary()
    for table in tables.values {
      if table.stored > 0 { summary.stored[table.name] = table.stored }
      summary.present += table.present
    }
    return summary
  }

  // MARK: Indexes

  /// - Returns: the SQL that makes them again.
  private func dropIndexes() throws -> [String] {
    let indexes = try database.map(
      """
      SELECT name, sql FROM sqlite_schema
      WHERE type = 'index' AND sql IS NOT NULL AND sql NOT LIKE 'CREATE UNIQUE%' ORDER BY rowid
      """
    ) { row in (name: row.text(0), sql: row.text(1)) }
    for index in indexes { try database.execute("DROP INDEX \"\(index.name)\"") }
    return indexes.map(\.sql)
  }

  /// New words wait in as much memory as that, in bytes, before they are written: few and long segments.
  private static let wordRoom = 32 << 20
  /// What FTS5 takes if nothing is said.
  private static let usualWordRoom = 1 << 20

  private func writeFullText() throws {
    for index in FullText.all {
      guard let table = tables[index.table], table.stored > 0 else { continue }
      let name = "\(index.table)_fts"
      try index.fold(after: table.highestBefore, in: database)
      let columns = index.allColumns.joined(separator: ", ")
      let configure = "INSERT INTO \(name) (\(name), rank) VALUES ('hashsize', ?)"
      try database.run(configure, [Self.wordRoom])
      try database.run(
        """
        INSERT INTO \(name) (rowid, \(columns))
        SELECT id, \(columns) FROM \(index.table) WHERE id > ? ORDER BY id
        """, [table.highestBefore])
      try database.run(configure, [Self.usualWordRoom])
    }
  }

  /// A statement bears the key of the report that was stored first, whatever order the lines had.
  private func keyStatements() throws {
    guard let statements = tables["statement"] else { return }
    try database.run(
      """
      UPDATE statement SET key = first.key
      FROM (
        SELECT f.id, r.key FROM (
          SELECT statement_id AS id, min(id) AS report_id FROM report
          WHERE statement_id > ?1 GROUP BY statement_id
        ) AS f JOIN report AS r ON r.id = f.report_id JOIN statement AS s ON s.id = f.id
        WHERE s.key <> r.key
      ) AS first
      WHERE statement.id = first.id
      """, [statements.highestBefore])
  }

  private func writeCopyBands() throws {
    guard let articles = tables["article"], articles.stored > 0 else { return }
    try CopyBands(database).writeAll(above: articles.highestBefore)
  }

  private func storeLater() throws {
    for reference in later {
      let number = try reference.key.withUnsafeBufferPointer { text throws(SQLiteError) in
        try reference.table.number(of: RecordKey(text), text, line: reference.line, in: database)
      }
      try database.run(
        "UPDATE \"\(reference.table.name)\" SET \"\(reference.column)\" = ? WHERE id = ?",
        [number, reference.row])
    }
  }

  private func checkAwaited() throws {
    let missing = tables.values.compactMap { table in
      table.awaited.values.min().map { (table: table.name, line: $0) }
    }
    if let first = missing.min(by: { $0.line < $1.line }) {
      throw RecordError(
        line: first.line,
        detail: "names a row of \(first.table) that neither a line nor the archive has")
    }
  }

  // MARK: Lines

  private func add(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    lineNumber += 1
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
    guard line.read(bytes) else { throw error(Self.reason(bytes)) }
    guard let place = line.names.firstIndex(where: { bytes[$0].elementsEqual("table".utf8) }) else {
      throw error("it has no “table”")
    }
    let name = String(decoding: text(line.values[place], bytes), as: UTF8.self)
    if name == "data_dictionary" { return }
    let plan = try plan(name, bytes)
    try store(plan, bytes)
  }

  private func error(_ detail: String) -> RecordError {
    RecordError(line: lineNumber, detail: detail)
  }

  /// Why a line is no record.
  private static func reason(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    do throws(JSONSyntaxError) {
      _ = try JSON.parse(utf8: Array(bytes))
      return "it is no object of plain values"
    } catch {
      return "\(error)"
    }
  }

  private func table(_ name: String) throws -> RecordTable {
    if let known = tables[name] { return known }
    let isOwn = name.allSatisfy { $0.isLetter || $0 == "_" } && !Self.closed.contains(name)
    guard isOwn, !name.contains("_fts"), let table = try RecordTable(name, in: database) else {
      throw error("there is no table “\(name)” to import into")
    }
    tables[name] = table
    return table
  }

  private static let closed: Set<String> = [
    "run", "identity", "column_state", "column_change", "sqlite_schema", "statement_term",
    "copy_band",
  ]

  /// How lines of these fields are stored.
  private func plan(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>) throws -> RecordPlan {
    if let known = plans[name]?.first(where: { $0.fits(line, bytes) }) { return known }
    let table = try table(name)
    var steps: [RecordPlan.Step] = []
    var columns: [String] = []
    var keyPlaces: [Int] = []
    let names = line.names.map { String(decoding: bytes[$0], as: UTF8.self) }
    for field in names {
      if field == "table" {
        steps.append(.none)
        continue
      }
      guard let column = table.column(field) else {
        throw error("the table \(name) has no column “\(field)”")
      }
      guard !columns.contains(column) else { throw error("it has “\(field)” twice") }
      columns.append(column)
      if let target = table.target(field) {
        steps.append(.reference(try self.table(target), column: column, parameter: columns.count))
      } else {
        steps.append(.value(parameter: columns.count, isBlob: table.blobs.contains(column)))
      }
    }
    for field in table.key {
      guard let place = names.firstIndex(of: field) else { throw error("it has no “\(field)”") }
      keyPlaces.append(place)
    }
    if table.hasRun { columns.append("run_id") }
    if table.isSingle || !table.key.isEmpty { columns.append("id") }
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    // A row that others may name must be stored; one that is there already was left out before.
    let conflict = table.key.isEmpty ? " ON CONFLICT DO NOTHING" : ""
    let plan = RecordPlan(
      table: table, names: line.names.map { Array(bytes[$0]) }, steps: steps, key: keyPlaces,
      run: columns.firstIndex(of: "run_id").map { $0 + 1 },
      id: columns.last == "id" ? columns.count : nil,
      insert: try database.prepare(
        "INSERT INTO \"\(name)\" (\(list)) VALUES (\(marks))\(conflict)"))
    plans[name, default: []].append(plan)
    return plan
  }

  private func store(_ plan: RecordPlan, _ bytes: UnsafeBufferPointer<UInt8>) throws {
    let table = plan.table
    do throws(SQLiteError) {
      guard let row = try number(plan, bytes) else {
        table.present += 1
        return
      }
      var isOwned = plan.id != nil
      for (step, value) in zip(plan.steps, line.values) {
        switch step {
        case .none: break
        case .value(let parameter, let isBlob):
          try bind(value, isBlob, plan.insert, parameter, bytes)
        case .reference(_, _, let parameter) where value.isNull:
          try plan.insert.bindNull(at: parameter)
        case .reference(let target, let column, let parameter):
          let text = text(value, bytes)
          let named = try text.withUnsafeBufferPointer { text throws(SQLiteError) in
            let key = RecordKey(text)
            return if target === table {
              try target.known(key, text, in: database)
            } else {
              try target.number(of: key, text, line: lineNumber, in: database)
            }
          }
          guard let number = named else {
            later.append(
              Later(table: table, row: row, column: column, key: text, line: lineNumber))
            try plan.insert.bindNull(at: parameter)
            continue
          }
          // What belongs to a row that was there is not taken: it would stand there twice.
          if !isOwned, number <= target.highestBefore {
            table.present += 1
            return
          }
          isOwned = true
          try plan.insert.bind(number, at: parameter)
        }
      }
      if let parameter = plan.run { try plan.insert.bind(try run.id(), at: parameter) }
      try plan.insert.run()
      var isStored = database.changes > 0
      if !isStored { isStored = try storeAsVersion(plan, bytes) }
      if isStored { table.stored += 1 } else { table.present += 1 }
    } catch {
      throw self.error("\(table.name): \(error.message)")
    }
  }

  /// Binds the number of a row that other rows may name.
  ///
  /// - Returns: the number, 0 for a row that no other names; nil if the archive has the row.
  private func number(
    _ plan: RecordPlan, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Int64? {
    guard let id = plan.id else { return 0 }
    if plan.table.isSingle {
      try plan.insert.bind(1, at: id)
      return 1
    }
    let parts = plan.key.map { text(line.values[$0], bytes) }
    let whole = parts.count == 1 ? parts[0] : parts[0] + [UInt8(ascii: ":")] + parts[1]
    let claimed = try whole.withUnsafeBufferPointer { text throws(SQLiteError) in
      try plan.table.claim(RecordKey(text), text, in: database)
    }
    if let claimed { try plan.insert.bind(claimed, at: id) }
    return claimed
  }

  /// Stores where an article was read though the archive has read another one there: as the latest version
  /// of what stood at that place.
  ///
  /// - Returns: whether it was necessary.
  private func storeAsVersion(
    _ plan: RecordPlan, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> Bool {
    guard plan.table.name == "location" else { return false }
    func value(_ field: String) -> String {
      guard let place = line.names.firstIndex(where: { bytes[$0].elementsEqual(field.utf8) })
      else { return "" }
      return String(decoding: text(line.values[place], bytes), as: UTF8.self)
    }
    try database.run(
      """
      INSERT INTO location (path, version, article_id, run_id)
      SELECT l.path, max(l.version) + 1, a.id, ?3 FROM location AS l, article AS a
      WHERE l.path = ?1 AND a.sha256 = ?2
        AND NOT EXISTS (SELECT 1 FROM location WHERE path = ?1 AND article_id = a.id)
      GROUP BY l.path, a.id
      """, [value("path"), value("article"), try run.id()])
    return database.changes > 0
  }

  private func bind(
    _ value: RecordLine.Value, _ isBlob: Bool, _ insert: Statement, _ parameter: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) {
    switch value {
    case .null: try insert.bindNull(at: parameter)
    case .integer(let number): try insert.bind(number, at: parameter)
    case .real(let number): try insert.bind(number, at: parameter)
    case .text(let range):
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      if isBlob {
        try insert.bind(Self.unhexed(text), at: parameter)
      } else {
        try insert.bind(utf8: text, at: parameter)
      }
    case .decoded(let text): try insert.bind(utf8: text, at: parameter)
    }
  }

  /// The bytes that hexadecimal digits write.
  private static func unhexed(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8 { byte <= 57 ? byte &- 48 : (byte | 32) &- 87 }
    return stride(from: 0, to: text.count - 1, by: 2).map {
      digit(text[$0]) << 4 | digit(text[$0 + 1]) & 15
    }
  }

  private func text(_ value: RecordLine.Value, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    switch value {
    case .text(let range): Array(bytes[range])
    case .decoded(let text): text
    case .integer(let number): Array(String(number).utf8)
    case .null, .real: []
    }
  }
}
