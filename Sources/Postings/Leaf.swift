internal import SQLite

/// A page of a segment: lists of rows, each behind its term, and a footer that says where terms begin.
///
/// Two bytes say where the first row's number is, two where the footer begins; offsets count from the
/// page's start.
final class Leaf {
  /// The page, and as many zeros as a number may have bytes, so that no number is read beyond it.
  private var bytes: [UInt8] = []
  private static let margin = 16

  /// Loads a page.
  ///
  /// - Throws: `corrupt` if there is none, or it is none.
  func load(_ number: Int64, of segment: Segment, in index: PostingIndex) throws(SQLiteError) {
    let isRead = try index.withBlock(segment.id << 37 + number) { block in
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: block)
      bytes.append(contentsOf: repeatElement(0, count: Self.margin))
      return block.count >= 4 && footer >= 4 && footer <= block.count && firstRow <= footer
    }
    if isRead != true { throw index.corrupt("page \(number) of segment \(segment.id)") }
  }

  private func short(_ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }

  /// Where the number of the first row that begins here is; 0 if none does.
  var firstRow: Int { short(0) }
  /// Where the footer begins: the end of the lists.
  var footer: Int { short(2) }

  /// Where a list that began on an earlier page ends, and whether it ends there rather than go on upon the
  /// next page.
  var continuedList: (end: Int, isLast: Bool) {
    termOffsets(atMost: 1).first.map { ($0, true) } ?? (footer, false)
  }

  /// Where terms begin, ascending.
  private func termOffsets(atMost limit: Int = .max) -> [Int] {
    var offsets: [Int] = []
    withBytes { bytes in
      var footer = Varints(next: bytes + footer)
      let end = bytes + (self.bytes.count - Self.margin)
      var offset: UInt64 = 0
      while footer.next < end, offsets.count < limit {
        offset &+= footer.number()
        guard offset < UInt64(self.footer), offset > offsets.last ?? 3 else { break }
        offsets.append(Int(offset))
      }
    }
    return offsets
  }

  /// Where a term's list begins and ends on this page, and whether it ends there; nil if the term does not
  /// begin here.
  func list(of term: [UInt8]) -> (range: Range<Int>, isLast: Bool)? {
    let offsets = termOffsets()
    return withBytes { bytes in
      var current: [UInt8] = []
      for (index, offset) in offsets.enumerated() {
        var numbers = Varints(next: bytes + offset)
        // What it shares with the term before; the first on a page is written out.
        let shared = index == 0 ? 0 : Int(clamping: numbers.number())
        let count = Int(clamping: numbers.number())
        let start = numbers.next - bytes
        guard shared <= current.count, count <= footer - start else { return nil }
        current.removeSubrange(shared...)
        current.append(contentsOf: UnsafeBufferPointer(start: numbers.next, count: count))
        if current == term {
          let isLast = index + 1 < offsets.count
          let end = isLast ? offsets[index + 1] : footer
          return start + count <= end ? (start + count..<end, isLast) : nil
        }
      }
      return nil
    }
  }

  @inline(__always)
  func withBytes<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { preconditionFailure("no page is loaded") }
      return body(base)
    }
  }
}
