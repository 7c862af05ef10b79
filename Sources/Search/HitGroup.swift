internal import ArchiveStore
internal import SQLite

/// The first hits of those that share a value.
public struct HitGroup: Sendable {
  /// Nil for those that have none.
  public let value: String?
  /// How many statements have it.
  public let count: Int
  /// The first of them.
  public let hits: [Hit]
}

extension StatementSearch {
  /// The groups by SQL, in the order of the facet.
  func groups(by facet: Facet, in archive: Archive) throws -> [HitGroup] {
    let rows = try rowsInOrder(in: archive)
    let places = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    var members: [String?: [Int]] = [:]
    try facet.forEachValue(of: self, in: archive.database) { row, value in
      if let place = places[row] { members[value, default: []].append(place) }
    }
    let counts = try facet.counts(of: self, lifting: false, in: archive.database)
    return try counts.dropFirst(offset).prefix(limit).map { count in
      let first = members[count.value, default: []].sorted().prefix(Self.groupSize)
      return HitGroup(
        value: count.value, count: count.count,
        hits: try hits(first.map { (rows[$0], nil) }, in: archive))
    }
  }

  /// The page behind a statement, by SQL, and how many statements come before it.
  func hits(after key: String, in archive: Archive) throws -> (offset: Int, hits: [Hit]) {
    let rows = try rowsInOrder(in: archive)
    guard let row = try row(ofKey: key, in: archive.database),
      let place = rows.firstIndex(of: row)
    else { throw PagingError(key: key) }
    let page = rows.dropFirst(place + 1 + offset).prefix(limit)
    return (place + 1 + offset, try hits(page.map { ($0, nil) }, in: archive))
  }
}

/// A page is to begin behind a statement that is not found.
public struct PagingError: Error, CustomStringConvertible {
  public let key: String

  public var description: String {
    "no statement “\(key)” among the matches: the key is the one that the last page ended with"
  }
}
