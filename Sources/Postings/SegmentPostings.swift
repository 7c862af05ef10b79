internal import SQLite

/// The rows of a term in one segment, a page at a time.
final class SegmentPostings {
  /// A row whose places go on upon the next page.
  private struct Open {
    var row: UInt32
    var frequency: Double
    /// How many bytes of places are to come, and the column that they are in.
    var bytes: Int
    var column: Int
    /// The next number is that of a column: it may stand on another page than the mark before it.
    var isAtColumn = false
  }

  private let index: PostingIndex
  private let segment: Segment
  private let leaf = Leaf()
  private var page: Int64
  /// What is still to be read of the page, and whether the list ends there; nil behind its end.
  private var rest: (range: Range<Int>, isLast: Bool)?
  private var open: Open?

  /// The rows that the page has last added, ascending.
  private(set) var rows: [UInt32] = []
  /// How often the term stands in each of them, by the weights of columns; 0 where the row was taken out of
  /// the index.
  private(set) var frequencies: [Double] = []
  /// None of these rows was taken out of the index.
  private(set) var isWhole = true
  /// Where a reader of several segments stands.
  var position = 0

  /// Finds a term; nil if the segment has none of it.
  init?(_ term: [UInt8], in segment: Segment, of index: PostingIndex) throws(SQLiteError) {
    self.index = index
    self.segment = segment
    page = try index.page(of: term, in: segment)
    try leaf.load(page, of: segment, in: index)
    guard let list = leaf.list(of: term) else { return nil }
    rest = list
  }

  /// Reads on until there are rows; false at the end of the list.
  func read() throws(SQLiteError) -> Bool {
    position = 0
    isWhole = true
    rows.removeAll(keepingCapacity: true)
    frequencies.removeAll(keepingCapacity: true)
    while rows.isEmpty, let list = rest {
      decode(list.range)
      if list.isLast || page >= segment.lastPage {
        rest = nil
      } else {
        page += 1
        try leaf.load(page, of: segment, in: index)
        let (end, isLast) = leaf.continuedList
        rest = (4..<end, isLast)
      }
    }
    return !rows.isEmpty
  }

  /// Goes to the next row; there are no rows behind the last.
  func advance() throws(SQLiteError) {
    position += 1
    if position == rows.count { _ = try read() }
  }

  /// Reads the rows in a part of the page: whole ones, after what is left of one that is open.
  private func decode(_ range: Range<Int>) {
    var frequencies: [Double] = []
    // A row takes two bytes at least, and one may be open.
    let room = range.count / 2 + 1
    rows = Array(unsafeUninitializedCapacity: room) { rows, count in
      frequencies = Array(unsafeUninitializedCapacity: room) { frequencies, frequencyCount in
        count = decode(range, rows, frequencies)
        frequencyCount = count
      }
    }
    self.frequencies = frequencies
  }

  /// - Returns: how many rows there are.
  private func decode(
    _ range: Range<Int>, _ rows: UnsafeMutableBufferPointer<UInt32>,
    _ frequencies: UnsafeMutableBufferPointer<Double>
  ) -> Int {
    leaf.withBytes { bytes in
      index.weights.withUnsafeBufferPointer { weights in
        var count = 0
        let end = bytes + range.upperBound
        var numbers = Varints(next: bytes + range.lowerBound)
        if var open {
          Self.addPlaces(&open, &numbers, end, weights)
          self.open = open.bytes > 0 ? open : nil
          if open.bytes > 0 { return 0 }
          rows.initializeElement(at: 0, to: open.row)
          frequencies.initializeElement(at: 0, to: open.frequency)
          count = 1
          // Where the next row begins is said by the page, if one does.
          if numbers.next < end { numbers.next = bytes + max(leaf.firstRow, numbers.next - bytes) }
        }
        // The first row of a list and of a page is written out, the others as differences.
        var row: UInt64 = 0
        while numbers.next < end {
          count += Self.readPlain(
            &numbers, end, &row, weights[0], rows.baseAddress.map { $0 + count },
            frequencies.baseAddress.map { $0 + count })
          if numbers.next == end { break }
          row &+= numbers.number()
          let size = numbers.number()
          var open = Open(
            row: UInt32(truncatingIfNeeded: row), frequency: 0, bytes: Int(clamping: size >> 1),
            column: 0)
          Self.addPlaces(&open, &numbers, end, weights)
          if open.bytes > 0 {
            self.open = open
            return count
          }
          if size < 2 { isWhole = false }
          rows.initializeElement(at: count, to: UInt32(truncatingIfNeeded: row))
          frequencies.initializeElement(at: count, to: open.frequency)
          count += 1
        }
        return count
      }
    }
  }

  /// Reads rows as long as they are like most: numbers of one byte each, and places in the first column alone.
  ///
  /// - Returns: how many they are.
  private static func readPlain(
    _ numbers: inout Varints, _ end: UnsafePointer<UInt8>, _ row: inout UInt64, _ weight: Double,
    _ rows: UnsafeMutablePointer<UInt32>?, _ frequencies: UnsafeMutablePointer<Double>?
  ) -> Int {
    guard let rows, let frequencies else { return 0 }
    var next = numbers.next
    var last = UInt32(truncatingIfNeeded: row)
    let start = last
    var count = 0
    while end - next > 2, (next[0] | next[1]) < 0x80 {
      let size = next[1]
      let stop = next + 2 + Int(size >> 1)
      var frequency = weight
      if size != 2 {
        if size & 1 != 0 || size == 0 || stop > end { break }
        frequency = 0
        var place = next + 2
        while place < stop, place[0] != 1 {
          if place[0] < 0x80 { frequency += weight }
          place += 1
        }
        if place < stop { break }
      }
      last &+= UInt32(next[0])
      rows[count] = last
      frequencies[count] = frequency
      count += 1
      next = stop
    }
    numbers.next = next
    row &+= UInt64(last &- start)
    return count
  }

  /// Counts the places of a row up to the end of the page.
  @inline(__always)
  private static func addPlaces(
    _ open: inout Open, _ numbers: inout Varints, _ end: UnsafePointer<UInt8>,
    _ weights: UnsafeBufferPointer<Double>
  ) {
    let start = numbers.next
    let stop = start + min(open.bytes, end - start)
    var weight = open.column < weights.count ? weights[open.column] : 1
    while numbers.next < stop {
      if open.isAtColumn {
        open.isAtColumn = false
        open.column = Int(clamping: numbers.number())
        weight = open.column < weights.count ? weights[open.column] : 1
      } else if numbers.next[0] == 1 {
        // What follows is in another column. A place is a difference to the one before, plus 2.
        open.isAtColumn = true
        numbers.next += 1
      } else {
        numbers.skip()
        open.frequency += weight
      }
    }
    open.bytes -= stop - start
  }
}
