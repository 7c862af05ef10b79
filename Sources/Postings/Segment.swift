/// A sorted run of terms with their rows, on pages of its own.
struct Segment: Hashable {
  let id: Int64
  let firstPage: Int64
  let lastPage: Int64

  /// Reads the structure record: the segments of all levels, the newest first; nil if it is of another kind.
  static func list(_ record: [UInt8]) -> [Segment]? {
    guard record.count > 7 else { return nil }
    var numbers = Self.numbers(record[4...])[...]
    // A record that begins with the mark of a later layout has too many of everything.
    guard let levelCount = numbers.popFirst(), let segmentCount = numbers.popFirst(),
      numbers.popFirst() != nil, levelCount <= 64, segmentCount <= 2000
    else { return nil }
    var segments: [Segment] = []
    var segmentsSeen = 0
    for _ in 0..<levelCount {
      // How many are being merged, and how many there are.
      guard numbers.popFirst() != nil, let count = numbers.popFirst(), count <= 2000 else {
        return nil
      }
      var level: [Segment] = []
      for _ in 0..<count {
        guard let id = numbers.popFirst(), let first = numbers.popFirst(),
          let last = numbers.popFirst(), id > 0, id < 1 << 16, first <= last, last < 1 << 31,
          first > 0 || last == 0
        else { return nil }
        segmentsSeen += 1
        // One that is being merged has no pages once all its terms are in the new one.
        if first == 0 { continue }
        level.append(Segment(id: Int64(id), firstPage: Int64(first), lastPage: Int64(last)))
      }
      segments += level.reversed()
    }
    return numbers.isEmpty && segmentsSeen == segmentCount ? segments : nil
  }

  /// All numbers of a record.
  static func numbers(_ record: ArraySlice<UInt8>) -> [UInt64] {
    let padded = record + [UInt8](repeating: 0, count: 16)
    return padded.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var varints = Varints(next: base)
      var numbers: [UInt64] = []
      while varints.next < base + record.count { numbers.append(varints.number()) }
      return numbers
    }
  }
}
