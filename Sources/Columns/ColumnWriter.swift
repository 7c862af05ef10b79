internal import ArchiveStore
internal import Glibc
internal import SQLite

/// Keeps the columns of an archive that is open for writing: adds to them, in each transaction, the rows
/// that it changes.
final class ColumnWriter: ArchiveWitness {
  private let database: Database
  private let path: String
  /// With fewer statements there are no columns.
  private let fewest: Int
  private var current: Current?
  /// What `Database.dataVersion` was in the last transaction.
  private var dataVersion: Int

  /// Columns that are those of the rows.
  private struct Current {
    /// The file, with the changes that it had when it was opened.
    let file: ColumnFile
    var source: ColumnSource
    var limit: Int
    var changeCount: Int
    var changedRows: Int
    /// As it was written last: another one means that a transaction was rolled back.
    var mark: [UInt8]
  }

  /// Notes what changes while there are columns to add to.
  private var watch: RowWatch?
  /// The file cannot be written.
  private var isImpossible = false

  /// Whether there are columns that follow the rows.
  var isFollowing: Bool { current != nil }

  /// Begins with the columns that the archive has, if they are those of its rows.
  ///
  /// - Returns: nil for an archive in memory.
  init?(_ archive: Archive, fewest: Int) throws {
    guard let path = archive.database.path else { return nil }
    (database, self.path, self.fewest) = (
      archive.database, ColumnFile.path(ofArchive: path), fewest
    )
    dataVersion = 0
    let before = archive.stateBeforeWriting
    try database.snapshot {
      dataVersion = try database.dataVersion
      guard let state = try ColumnState(in: database) else { return }
      let header = ColumnFile(self.path, changes: { _ in [] })?.header
      guard let header, header.number == state.file else { return }
      // Before the archive was made ready for writing it was a single file, or it has a log.
      let isCurrent =
        if let before { header.state == before && database.logIsEmpty } else {
          try state.isCurrent(header, in: database)
        }
      if isCurrent { try load() }
    }
  }

  private static let subjects: [RowWatch.Subject] = [
    .rows(of: "statement"), .rows(of: "statement_fts_docsize"),
    .values(of: "statement_id", in: "report"),
    .values(of: "statement_id", in: "statement_post"),
    .values(of: "statement_id", in: "statement_topic"),
    .values(of: "statement_id", in: "statement_event"),
    // What is new is referred to by rows that are new.
    .rows(of: "article", new: false), .rows(of: "event", new: false),
    .rows(of: "outlet", new: false), .rows(of: "topic", new: false),
  ]

  /// With more changes than that the file is written anew.
  private static let mostChanges = 256

  /// Begins with the state that the archive is in, if the file can take changes.
  private func load() throws {
    current = nil
    guard let state = try ColumnState(in: database),
      let changes = try ColumnState.changes(in: database),
      let file = ColumnFile(path, changes: { $0.number == state.file ? changes : nil }),
      let source = ColumnSource(database, over: file)
    else { return }
    current = Current(
      file: file, source: source, limit: file.limit, changeCount: changes.count,
      changedRows: changes.reduce(0) { $0 + $1.rows.count }, mark: state.mark)
    if watch == nil {
      watch = try RowWatch(
        Self.subjects, limit: ColumnImage.rowCapacity(file.limit) - file.limit, in: database)
    }
  }

  // MARK: In a transaction

  /// Adds what the transaction has changed, at its end.
  func willCommit() throws {
    let version = try database.dataVersion
    let isOthers = version != dataVersion
    dataVersion = version
    if current != nil {
      let state = try ColumnState(in: database)
      if isOthers {
        // Another run of the program has added what it wrote; whoever else has written has not.
        let header = ColumnFile(path, changes: { _ in [] })?.header
        let isCurrent = try header.map { try state?.isCurrent($0, in: database) ?? false } ?? false
        if isCurrent { try load() } else { current = nil }
      } else if state?.mark != current?.mark {
        // The transaction before was rolled back.
        try load()
      }
    }
    if try add() { try ColumnState.mark(in: database) } else { try write() }
    watch?.empty()
    current?.mark = try ColumnState(in: database)?.mark ?? []
  }

  /// Adds the rows that were changed; false if there is no file, or no room for them in it.
  private func add() throws -> Bool {
    guard let watch, !watch.isOverflowing, var current, watch.numbers(of: "outlet").isEmpty,
      watch.numbers(of: "topic").isEmpty
    else { return false }
    let rows = try changedRows(watch)
    if rows.isEmpty { return true }
    current.changeCount += 1
    current.changedRows += rows.count
    guard current.changeCount <= Self.mostChanges,
      current.changedRows <= ColumnImage.rowCapacity(current.limit) - current.limit,
      let change = try current.source.change(
        rows, limit: current.limit, number: current.file.header.number),
      current.file.takes(change)
    else { return false }
    current.file.noteTables(of: change)
    current.limit = change.limit
    try ColumnState.add(change, in: database)
    self.current = current
    return true
  }

  /// The statements of which anything in the columns may have changed.
  private func changedRows(_ watch: RowWatch) throws -> Set<Int64> {
    var rows = watch.numbers(of: "statement").union(watch.numbers(of: "statement_fts_docsize"))
    for table in ["report", "statement_post", "statement_topic", "statement_event"] {
      rows.formUnion(watch.numbers(of: table))
    }
    for (table, column) in [("report", "article"), ("statement_event", "event")] {
      for number in watch.numbers(of: column) {
        try database.forEach(
          "SELECT statement_id FROM \(table) WHERE \(column)_id = ? AND statement_id IS NOT NULL",
          [number]
        ) { row in rows.insert(row.int64(0)) }
      }
    }
    return rows
  }

  /// Writes the file anew, if the archive is large enough.
  private func write() throws {
    current = nil
    watch = nil
    if isImpossible { return }
    try ColumnState.end(in: database)
    guard try database.int("SELECT max(id) FROM statement") ?? 0 >= fewest,
      try database.int("SELECT count(*) FROM statement") ?? 0 >= fewest
    else {
      unlink(path)
      return
    }
    let number = Int64.random(in: .min ... .max)
    var source = ColumnSource(database)
    guard let pieces = try source.file(number: number), Self.write(pieces, to: path) else {
      isImpossible = true
      return
    }
    try ColumnState.begin(file: number, in: database)
    try load()
  }

  // MARK: As a single file

  /// Notes what the archive's file says of itself now that it is a single file, which nobody else can have
  /// changed since the last transaction.
  func isSingleFile() throws {
    guard current != nil, let state = database.headState else { return }
    _ = Header.write(state, to: path)
  }

  /// Puts a file in the place of another; false if that cannot be done.
  private static func write(_ pieces: [[UInt8]], to path: String) -> Bool {
    let draft = "\(path).\(getpid())"
    let file = Glibc.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { return false }
    // Else a power cut could leave the name without the content.
    let isWritten = pieces.allSatisfy { write($0, to: file) } && fdatasync(file) == 0
    close(file)
    if isWritten, rename(draft, path) == 0 { return true }
    unlink(draft)
    return false
  }

  // Large writes get large pages, which are mapped at a fraction of the cost of small ones.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
