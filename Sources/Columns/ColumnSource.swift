internal import ArchiveStore
internal import Dates
internal import SQLite

/// Reads the rows of an archive into columns.
struct ColumnSource {
  private var rows: StatementRows
  /// By the raw values of their names, as are numbers and days.
  private var columns: [ColumnDraft]
  private var numbers: [[UInt32]] = []
  private var days: [[Int32]] = []
  private var keys: [UInt64] = []
  /// 1 for what is a statement, 2 more for what is in a current article.
  private var flags: [UInt8] = []

  /// Knows no values.
  init(_ database: Database) {
    rows = StatementRows(database)
    columns = ColumnName.allCases.map { _ in ColumnDraft() }
  }

  /// Knows the values that a file has; nil if the file lacks a column.
  init?(_ database: Database, over file: ColumnFile) {
    rows = StatementRows(database)
    columns = ColumnName.allCases.compactMap { file.column($0).map(ColumnDraft.init) }
    if columns.count < ColumnName.allCases.count { return nil }
  }

  /// The file of all statements, in pieces; nil if the numbers of the rows are too sparse for arrays.
  mutating func file(number: Int64) throws -> [[UInt8]]? {
    let highest = try rows.database.int("SELECT max(id) FROM statement") ?? 0
    let count = try rows.database.int("SELECT count(*) FROM statement") ?? 0
    guard highest < 4 * count + 65_536, ColumnImage.rowCapacity(highest) < Int(UInt32.max) else {
      return nil
    }
    let limit = highest + 1
    try read(.all(limit: limit), places: limit)
    var image = ColumnImage(hasRoom: true)
    writeRows(to: &image)
    let flags = self.flags
    for (kind, flag) in [(Section.Kind.statements, UInt8(1)), (.current, 2)] {
      var rows = RowSet(limit: limit)
      for (row, flags) in zip(flags.indices, flags) where flags & flag != 0 { rows.insert(row) }
      image.add(Section(kind), rows.words, rest: 0)
    }
    return image.pieces(limit: limit, number: number)
  }

  /// The change that some rows are.
  ///
  /// - Parameters:
  ///   - rows: changed, added or removed.
  ///   - limit: below which rows were numbered before.
  mutating func change(_ rows: Set<Int64>, limit: Int, number: Int64) throws -> ColumnChange? {
    let rows = rows.filter { $0 > 0 && $0 < Int64(UInt32.max) }.sorted()
    try read(.some(rows), places: rows.count)
    var image = ColumnImage(hasRoom: false)
    image.add(Section(.rows), rows.map { UInt32(truncatingIfNeeded: $0) }, rest: 0)
    image.add(Section(.flags), flags, rest: 0)
    writeRows(to: &image)
    return ColumnChange(
      Array(image.pieces(limit: max(limit, Int(rows.last ?? 0) + 1), number: number).joined()))
  }

  private mutating func read(_ selection: StatementRows.Selection, places count: Int) throws {
    rows.selection = selection
    for index in columns.indices { columns[index].begin(rowCount: count) }
    numbers = NumberName.allCases.map { _ in Array(repeating: 0, count: count) }
    days = DayName.allCases.map { _ in Array(repeating: ColumnFile.noDay, count: count) }
    keys = Array(repeating: 0, count: count)
    flags = Array(repeating: 0, count: count)
    try readStatements()
    try readLengths()
    try readReports()
    try readPosts()
    try readTopics()
    try readEvents()
  }

  private mutating func writeRows(to image: inout ColumnImage) {
    for name in ColumnName.allCases { self[name].write(name, to: &image) }
    for (index, numbers) in zip(UInt32(0)..., numbers) {
      image.addCodes(Section(.numbers, index), numbers)
    }
    for (index, days) in zip(UInt32(0)..., days) {
      image.add(Section(.days, index), days, rest: ColumnFile.noDay)
    }
    image.add(Section(.keys), keys, rest: 0)
  }

  private subscript(name: ColumnName) -> ColumnDraft {
    get { columns[Int(name.rawValue)] }
    _modify { yield &columns[Int(name.rawValue)] }
  }

  private subscript(name: NumberName) -> [UInt32] {
    get { numbers[Int(name.rawValue)] }
    _modify { yield &numbers[Int(name.rawValue)] }
  }

  private subscript(name: DayName) -> [Int32] {
    get { days[Int(name.rawValue)] }
    _modify { yield &days[Int(name.rawValue)] }
  }

  // MARK: Values of one row

  /// Gives a row the text in a cell, or nothing for NULL.
  private mutating func set(
    _ name: ColumnName, _ row: Int, _ cells: borrowing Row, _ cell: Int
  ) {
    if cells.isNull(cell) { return }
    cells.withBytes(cell) { text in self[name].set(self[name].value(text), at: row) }
  }

  /// Gives a row one more text, or none for NULL.
  private mutating func add(
    _ name: ColumnName, _ row: Int, _ cells: borrowing Row, _ cell: Int
  ) {
    if cells.isNull(cell) { return }
    cells.withBytes(cell) { text in self[name].add(self[name].value(text), at: row) }
  }

  private func day(_ cells: borrowing Row, _ cell: Int) -> Int32 {
    cells.isNull(cell) ? ColumnFile.noDay : cells.withBytes(cell, Self.dayNumber)
  }

  /// "2022-01-12" as a day number.
  private static func dayNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
    func number(_ range: Range<Int>) -> Int { text[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    guard text.count == 10,
      let date = CalendarDate(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    else { return ColumnFile.noDay }
    return Int32(date.dayNumber)
  }

  /// The first 16 hexadecimal digits of a key.
  private static func number(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    key.prefix(16).reduce(0) { number, digit in
      number << 4 | UInt64(digit <= 57 ? digit &- 48 : digit &- 87) & 15
    }
  }

  // MARK: Tables

  private mutating func readStatements() throws {
    let rows = rows
    try rows.forEach(
      """
      SELECT id, attitude = 'statement', is_current, key, speaker_id, speaker_name, country, kind,
        form, act, channel, role_as_stated, said_year, said_month, reported_month, confidence,
        said_from_on, said_to_on, reported_from_on, reported_to_on, report_count, outlet_count,
        said_quarter
      FROM statement
      """, where: "id IN \(StatementRows.chosen)"
    ) { row, cells in
      if cells.bool(1) { flags[row] = cells.bool(2) ? 3 : 1 }
      keys[row] = cells.withBytes(3, Self.number)
      if !cells.isNull(5) {
        let id = cells.optionalInt(4)
        cells.withBytes(5) { name in
          let value = id.map { self[.speaker].value(id: Int64($0), name) }
          self[.speaker].set(value ?? self[.speaker].value(name), at: row)
        }
      }
      let texts: [(ColumnName, Int)] = [
        (.country, 6), (.kind, 7), (.form, 8), (.act, 9), (.channel, 10), (.role, 11),
        (.saidYear, 12), (.saidQuarter, 22), (.saidMonth, 13), (.reportedMonth, 14),
      ]
      for (name, cell) in texts { set(name, row, cells, cell) }
      let confidence = Int64(bitPattern: cells.double(15).bitPattern)
      let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
      self[.confidence].set(self[.confidence].value(id: confidence, none), at: row)
      self[.saidFrom][row] = day(cells, 16)
      self[.saidTo][row] = day(cells, 17)
      self[.reportedFrom][row] = day(cells, 18)
      self[.reportedTo][row] = day(cells, 19)
      self[.reports][row] = UInt32(clamping: cells.int(20))
      self[.outlets][row] = UInt32(clamping: cells.int(21))
    }
  }

  /// How many tokens each row has, as FTS5 keeps it: a varint a column.
  private mutating func readLengths() throws {
    let rows = rows
    try rows.forEach(
      "SELECT id, sz FROM statement_fts_docsize", where: "id IN \(StatementRows.chosen)"
    ) { row, cells in
      self[.length][row] = cells.withBytes(1) { bytes in
        var sum: UInt32 = 0
        var number: UInt32 = 0
        for byte in bytes {
          number = number << 7 | UInt32(byte & 0x7F)
          if byte & 0x80 == 0 {
            sum &+= number
            number = 0
          }
        }
        return sum
      }
    }
  }

  private mutating func readReports() throws {
    let rows = rows
    struct Article {
      var outlet: UInt32?
      var language: UInt32?
      var isSuperseded = false
    }
    var articles: [Int: Article] = [:]
    try rows.forEachOther(
      """
      SELECT a.id, a.superseded_by_id IS NOT NULL, o.id, o.name, a.language
      FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id
      """,
      where: "a.id IN (SELECT article_id FROM report WHERE statement_id IN \(StatementRows.chosen))"
    ) { cells in
      var article = Article(isSuperseded: cells.bool(1))
      if let id = cells.optionalInt(2) {
        article.outlet = cells.withBytes(3) { self[.outlet].value(id: Int64(id), $0) }
      }
      if !cells.isNull(4) {
        article.language = cells.withBytes(4) { self[.language].value($0) }
      }
      articles[cells.int(0)] = article
    }
    try rows.forEach(
      """
      SELECT statement_id, article_id, kind, act, channel, via FROM report
      """, where: "statement_id IN \(StatementRows.chosen)"
    ) { row, cells in
      // Reports in articles that were superseded count where there is no other.
      guard let article = articles[cells.int(1)], !article.isSuperseded || flags[row] & 2 == 0
      else { return }
      add(.reportKind, row, cells, 2)
      add(.reportAct, row, cells, 3)
      add(.reportChannel, row, cells, 4)
      add(.reportChannel, row, cells, 5)
      if let outlet = article.outlet { self[.outlet].add(outlet, at: row) }
      if let language = article.language { self[.language].add(language, at: row) }
    }
  }

  private mutating func readPosts() throws {
    let rows = rows
    try rows.forEach(
      "SELECT statement_id, qualifier, post, post_class, body FROM statement_post",
      where: "statement_id IN \(StatementRows.chosen)"
    ) { row, cells in
      if !cells.isNull(1), cells.withBytes(1, { !$0.elementsEqual("acting".utf8) }) { return }
      if cells.isNull(1) {
        add(.post, row, cells, 2)
        add(.postClass, row, cells, 3)
      }
      add(.postBody, row, cells, 4)
    }
  }

  private mutating func readTopics() throws {
    let rows = rows
    try rows.database.forEach("SELECT id, key FROM topic") { cells in
      cells.withBytes(1) { _ = self[.topic].value(id: cells.int64(0), $0) }
    }
    try link(.topic, "SELECT statement_id, topic_id FROM statement_topic")
  }

  private mutating func readEvents() throws {
    let rows = rows
    var places: [Int64: UInt32] = [:]
    try rows.forEachOther(
      "SELECT id, name, place FROM event",
      where:
        "id IN (SELECT event_id FROM statement_event WHERE statement_id IN \(StatementRows.chosen))"
    ) { cells in
      let id = cells.int64(0)
      cells.withBytes(1) { _ = self[.event].value(id: id, $0) }
      if !cells.isNull(2) { places[id] = cells.withBytes(2) { self[.place].value($0) } }
    }
    try link(.event, "SELECT statement_id, event_id FROM statement_event")
    try rows.forEach(
      "SELECT statement_id, event_id FROM statement_event",
      where: "statement_id IN \(StatementRows.chosen)"
    ) { row, cells in
      if let place = places[cells.int64(1)] { self[.place].add(place, at: row) }
    }
  }

  /// Adds values by their ids.
  private mutating func link(_ name: ColumnName, _ sql: String) throws {
    let rows = rows
    try rows.forEach(sql, where: "statement_id IN \(StatementRows.chosen)") { row, cells in
      if let value = self[name].value(id: cells.int64(1)) { self[name].add(value, at: row) }
    }
  }
}
