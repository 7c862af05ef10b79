internal import SQLite

/// All rows of an archive as records: JSON Lines, one a row, with keys in place of row numbers, in the order
/// in which they were stored. `RecordImport` reads them.
public enum RecordExport {
  /// Hands each line, with its line feed, to `body`.
  public static func forEachLine(of archive: Archive, _ body: ([UInt8]) throws -> Void) throws {
    let database = archive.database
    try database.snapshot {
      for table in try CanonicalTable.all(in: database, order: .stored) {
        let rows = try table.rows(in: database)
        while let row = try rows.next() { try body(table.line(row)) }
      }
    }
  }
}

/// The content of an archive in a form that is equal, byte by byte, for equal input: in whatever
/// order the articles came, and however many cores read them.
///
/// JSON Lines, one a row; the tables by name, their rows by content. References are keys; a
/// statement is known by the least key of its reports. Row numbers, runs and times are left out.
/// Only the order among the versions of one path is that of arrival.
public struct CanonicalExport {
  private let archive: Archive

  /// The export of an archive.
  public init(_ archive: Archive) { self.archive = archive }

  /// Hands each line, with its line feed, to `body`.
  public func forEachLine(_ body: ([UInt8]) throws -> Void) throws {
    let database = archive.database
    try database.snapshot {
      for table in try CanonicalTable.all(in: database) {
        let rows = try table.rows(in: database)
        while let row = try rows.next() { try body(table.line(row)) }
      }
    }
  }
}
