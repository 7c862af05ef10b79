internal import CSQLite

extension Database {
  /// The number of the page where a table begins; nil if there is no such table.
  public func rootPage(of table: String) throws(SQLiteError) -> UInt32? {
    try int("SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?", [table])
      .map(UInt32.init)
  }

  /// Goes up with every change of the schema, and with VACUUM.
  public var schemaCookie: Int {
    get throws(SQLiteError) { try int("PRAGMA schema_version") ?? 0 }
  }

  /// Whether no transaction is in the write-ahead log.
  public var logIsEmpty: Bool { csqlite_log_size(connection.handle) <= 0 }

  /// Whether the transaction that wrote a mark is the last of those that the connection sees, by what is in
  /// the write-ahead log. It says no where the log does not tell.
  ///
  /// Whoever takes part writes a mark, never the same again, on the page with each transaction. So a
  /// transaction without the page is somebody else's. One of a later mark is not seen yet: whoever sees it
  /// does not see this mark.
  ///
  /// - Parameters:
  ///   - mark: bytes that stand on the page, as the connection sees it.
  ///   - page: the number of the page.
  public func logEnds(with mark: [UInt8], onPage page: UInt32) -> Bool {
    guard let log = WriteAheadLog(connection), var end = log.lastCommit else { return false }
    // A search may begin just before a few transactions.
    for _ in 0..<4 {
      guard let commit = log.commit(endingAt: end, page: page), let frame = commit.frame else {
        return false
      }
      if log.page(frame, has: mark) { return true }
      guard let earlier = commit.earlier else { return false }
      end = earlier
    }
    return false
  }
}

/// The write-ahead log of a database as it lies on the disk, by <https://www.sqlite.org/walformat.html>:
/// a head of 32 bytes, and frames of a page each behind 24 bytes that say whose it is.
///
/// It may be written to meanwhile. What belongs to a commit that somebody sees stays, or has other salts.
private struct WriteAheadLog {
  private let connection: Connection
  private let pageSize: Int
  private let salts: UInt64
  /// How many frames are of this log, and not left from an earlier one.
  private let frameCount: Int

  init?(_ connection: Connection) {
    self.connection = connection
    let size = csqlite_log_size(connection.handle)
    guard size >= 32, let head = Self.read(32, at: 0, connection) else { return nil }
    let pageSize = Int(Self.number(head, 8))
    guard pageSize >= 512 else { return nil }
    let salts = UInt64(Self.number(head, 16)) << 32 | UInt64(Self.number(head, 20))
    // Frames of an earlier log are behind those of this one.
    var (low, high) = (0, (Int(size) - 32) / (pageSize + 24))
    while low < high {
      let middle = (low + high) / 2
      if let frame = Self.frame(middle, pageSize, connection), frame.salts == salts {
        low = middle + 1
      } else {
        high = middle
      }
    }
    (self.pageSize, self.salts, frameCount) = (pageSize, salts, low)
  }

  /// The frame that ends the last transaction. Behind it may be some of one that is not committed.
  var lastCommit: Int? {
    var index = frameCount - 1
    while index >= 0 {
      guard let frame = frame(index) else { return nil }
      if frame.isCommit { return index }
      index -= 1
    }
    return nil
  }

  /// Looks through a transaction.
  ///
  /// - Returns: the frame with the page, and where the transaction before ends; nil if the log was begun
  ///   anew meanwhile.
  func commit(endingAt end: Int, page: UInt32) -> (frame: Int?, earlier: Int?)? {
    var (index, found) = (end, Int?.none)
    while index >= 0 {
      guard let frame = frame(index) else { return nil }
      if index < end, frame.isCommit { return (found, index) }
      if frame.page == page, found == nil { found = index }
      index -= 1
    }
    return (found, nil)
  }

  /// Whether the page in a frame has these bytes.
  func page(_ index: Int, has bytes: [UInt8]) -> Bool {
    guard let page = Self.read(pageSize, at: Self.offset(index, pageSize) + 24, connection),
      // It is still that frame.
      frame(index) != nil
    else { return false }
    return page.withUnsafeBufferPointer { page in
      page.indices.dropLast(max(0, bytes.count - 1)).contains { start in
        page[start] == bytes.first && page[start..<start + bytes.count].elementsEqual(bytes)
      }
    }
  }

  // MARK: Frames

  private typealias Frame = (page: UInt32, isCommit: Bool, salts: UInt64)

  /// A frame of this log.
  private func frame(_ index: Int) -> Frame? {
    guard let frame = Self.frame(index, pageSize, connection), frame.salts == salts else {
      return nil
    }
    return frame
  }

  private static func offset(_ index: Int, _ pageSize: Int) -> Int64 {
    32 + Int64(index) * Int64(pageSize + 24)
  }

  private static func frame(_ index: Int, _ pageSize: Int, _ connection: Connection) -> Frame? {
    guard let head = read(16, at: offset(index, pageSize), connection) else { return nil }
    return (
      number(head, 0), number(head, 4) != 0,
      UInt64(number(head, 8)) << 32 | UInt64(number(head, 12))
    )
  }

  private static func read(_ count: Int, at offset: Int64, _ connection: Connection) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    let code = csqlite_read_log(connection.handle, &bytes, Int32(count), offset)
    return code == SQLITE_OK ? bytes : nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
