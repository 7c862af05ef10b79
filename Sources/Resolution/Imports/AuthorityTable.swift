/// A table of people and posts, read from a file of tab-separated lines under a header.
///
/// Lines that start with "#" are comments, but for the header, which may stand behind one: "# person	name ...".
public struct AuthorityTable: Sendable {
  public let rows: [AuthorityRow]
  /// Lines that were passed over, with what is wrong with them.
  public let faults: [Fault]

  public struct Fault: Sendable {
    /// From 1.
    public let line: Int
    public let reason: String
  }

  /// - Throws: `UnknownAuthorityTable` if the header is that of no table that can be imported.
  public init(_ bytes: [UInt8]) throws {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UnknownAuthorityTable("it is not UTF-8")
    }
    var layout: AuthorityLayout?
    var rows: [AuthorityRow] = []
    var faults: [Fault] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let known = layout else {
        let plain = line.hasPrefix("# ") ? line.dropFirst(2) : line
        layout = AuthorityLayout(
          header: plain.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        if layout == nil, !line.hasPrefix("#"), !line.isEmpty { break }
        continue
      }
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard cells.count == known.columnCount else {
        faults.append(Fault(line: number, reason: "\(cells.count) cells, not \(known.columnCount)"))
        continue
      }
      guard let row = known.row(cells, line: number) else { continue }
      if let fault = row.fault {
        faults.append(Fault(line: number, reason: fault))
      } else {
        rows.append(row)
      }
    }
    guard layout != nil else {
      throw UnknownAuthorityTable(
        "its first line is no header of a known table; the project's own is: "
          + AuthorityRow.columns.joined(separator: ", ") + ", divided by tabs")
    }
    self.rows = rows
    self.faults = faults
  }
}

/// Why a file cannot be imported.
public struct UnknownAuthorityTable: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}

extension AuthorityLayout {
  var columnCount: Int {
    switch self {
    case .own: AuthorityRow.columns.count
    case .wikidataMinisters: 8
    case .wikidataPersons, .assemblySpeakers: 6
    case .factbook: 11
    case .chiefsOfMission: 9
    }
  }
}
