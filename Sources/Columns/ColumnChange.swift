/// What a transaction has changed of a column file: the rows that it wrote, and the values that came new.
struct ColumnChange {
  let bytes: [UInt8]
  private let sectionCount: Int
  /// Rows are numbered below this after the change.
  let limit: Int
  /// Its rows, ascending.
  private(set) var rows: [UInt32] = []

  /// Nil if it is none.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let header = bytes.withUnsafeBytes({ Header($0) }) else { return nil }
    (sectionCount, limit) = (Int(header.sectionCount), Int(header.limit))
    rows =
      with(Section(.rows)) { bytes, width in
        width == 4 ? Array(bytes.bindMemory(to: UInt32.self)) : []
      } ?? []
  }

  /// Hands the elements of a section to `body`; nil if it has none.
  func with<Result>(
    _ section: Section, _ body: (UnsafeRawBufferPointer, _ width: Int) -> Result
  ) -> Result? {
    bytes.withUnsafeBytes { bytes in
      for index in 0..<sectionCount where Place.section(index, in: bytes) == section.id {
        guard let place = Place(index, in: bytes) else { return nil }
        let end = place.offset + place.count * place.width
        return body(UnsafeRawBufferPointer(rebasing: bytes[place.offset..<end]), place.width)
      }
      return nil
    }
  }
}
