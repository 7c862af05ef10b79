internal import ArchiveStore
internal import Dates
internal import SQLite

/// Reads the rows of an archive into columns.
struct ColumnSource {
  private let database: Database
  private let limit: Int
  /// By the raw values of their names, as are numbers and days.
  private var columns: [ColumnDraft]
  private var numbers: [[UInt32]]
  private var days: [[Int32]]
  private var keys: [UInt64]
  private var statements: RowSet
  private var current: RowSet

  /// The columns of all statements; nil if the numbers of the rows are too sparse for arrays.
  static func image(of database: Database) throws -> (image: ColumnImage, limit: Int)? {
    let highest = try database.int("SELECT max(id) FROM statement") ?? 0
    let count = try database.int("SELECT count(*) FROM statement") ?? 0
    guard highest < 4 * count + 65_536, highest < Int(UInt32.max) else { return nil }
    var source = ColumnSource(database, limit: highest + 1)
    try source.readStatements()
    try source.readLengths()
    try source.readReports()
    try source.readPosts()
    try source.readTopics()
    try source.readEvents()
    return (source.image, highest + 1)
  }

  private init(_ database: Database, limit: Int) {
    self.database = database
    self.limit = limit
    columns = ColumnName.allCases.map { _ in ColumnDraft(limit: limit) }
    numbers = NumberName.allCases.map { _ in Array(repeating: 0, count: limit) }
    days = DayName.allCases.map { _ in Array(repeating: ColumnFile.noDay, count: limit) }
    keys = Array(repeating: 0, count: limit)
    statements = RowSet(limit: limit)
    current = RowSet(limit: limit)
  }

  private var image: ColumnImage {
    var image = ColumnImage()
    for name in ColumnName.allCases { self[name].write(name, to: &image) }
    for (index, numbers) in zip(UInt32(0)..., numbers) {
      image.addCodes(Section(.numbers, index), numbers)
    }
    for (index, days) in zip(UInt32(0)..., days) { image.add(Section(.days, index), days) }
    image.add(Section(.keys), keys)
    image.add(Section(.statements), statements.words)
    image.add(Section(.current), current.words)
    return image
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
    try database.forEach(
      """
      SELECT id, attitude = 'statement', is_current, key, speaker_id, speaker_name, country, kind,
        form, act, channel, role_as_stated, said_year, said_month, reported_month, confidence,
        said_from_on, said_to_on, reported_from_on, reported_to_on, report_count, outlet_count,
        said_quarter
      FROM statement
      """
    ) { cells in
      let row = cells.int(0)
      guard row > 0, row < limit else { return }
      if cells.bool(1) {
        statements.insert(row)
        if cells.bool(2) { current.insert(row) }
      }
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
    try database.forEach("SELECT id, sz FROM statement_fts_docsize") { cells in
      let row = cells.int(0)
      guard row > 0, row < limit else { return }
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
    struct Article {
      var outlet: UInt32?
      var language: UInt32?
      var isSuperseded = false
    }
    var articles: [Int: Article] = [:]
    try database.forEach(
      """
      SELECT a.id, a.superseded_by_id IS NOT NULL, o.id, o.name, a.language
      FROM article AS a LEFT JOIN outlet AS o ON o.id = a.outlet_id
      """
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
    try database.forEach(
      """
      SELECT statement_id, article_id, kind, act, channel, via FROM report
      WHERE statement_id IS NOT NULL
      """
    ) { cells in
      let row = cells.int(0)
      guard row > 0, row < limit, let article = articles[cells.int(1)],
        !article.isSuperseded || !current[row]
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
    try database.forEach(
      """
      SELECT statement_id, qualifier, post, post_class, body FROM statement_post
      WHERE qualifier IS NULL OR qualifier = 'acting'
      """
    ) { cells in
      let row = cells.int(0)
      guard row > 0, row < limit else { return }
      if cells.isNull(1) {
        add(.post, row, cells, 2)
        add(.postClass, row, cells, 3)
      }
      add(.postBody, row, cells, 4)
    }
  }

  private mutating func readTopics() throws {
    try database.forEach("SELECT id, key FROM topic") { cells in
      cells.withBytes(1) { _ = self[.topic].value(id: cells.int64(0), $0) }
    }
    try link(.topic, "SELECT statement_id, topic_id FROM statement_topic")
  }

  private mutating func readEvents() throws {
    var places: [Int64: UInt32] = [:]
    try database.forEach("SELECT id, name, place FROM event") { cells in
      let id = cells.int64(0)
      cells.withBytes(1) { _ = self[.event].value(id: id, $0) }
      if !cells.isNull(2) { places[id] = cells.withBytes(2) { self[.place].value($0) } }
    }
    try link(.event, "SELECT statement_id, event_id FROM statement_event")
    try database.forEach("SELECT statement_id, event_id FROM statement_event") { cells in
      let row = cells.int(0)
      if row > 0, row < limit, let place = places[cells.int64(1)] {
        self[.place].add(place, at: row)
      }
    }
  }

  /// Adds values by their ids.
  private mutating func link(_ name: ColumnName, _ sql: String) throws {
    try database.forEach(sql) { cells in
      let row = cells.int(0)
      if row > 0, row < limit, let value = self[name].value(id: cells.int64(1)) {
        self[name].add(value, at: row)
      }
    }
  }
}
