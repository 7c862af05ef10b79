internal import Authority

/// The compiled table while it is written: numbers at known places, then strings and lists, each of
/// them once.
struct Block {
  private(set) var bytes: [UInt8]
  private var strings: [[UInt8]: Int] = [:]
  private var lists: [[Int]: Int] = [:]

  /// - Parameter length: of all that comes before strings and lists, in bytes.
  init(length: Int) { bytes = Array(repeating: 0, count: length) }

  mutating func write(_ number: Int, at place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }

  mutating func write(_ start: [UInt8], at place: Int) {
    bytes.replaceSubrange(place..<(place + start.count), with: start)
  }

  /// The place of a string; nothing if it is longer than its length can say.
  mutating func place(of string: String) -> Int? {
    let utf8 = Array(string.utf8)
    if let place = strings[utf8] { return place }
    guard let length = UInt16(exactly: utf8.count) else { return nil }
    let place = bytes.count
    bytes += [UInt8(truncatingIfNeeded: length), UInt8(length >> 8)]
    bytes += utf8
    strings[utf8] = place
    return place
  }

  /// The place of a list of strings, 0 for an empty one.
  mutating func place(of list: [String]) -> Int? {
    guard !list.isEmpty else { return 0 }
    var items: [Int] = []
    for string in list {
      guard let item = place(of: string) else { return nil }
      items.append(item)
    }
    if let place = lists[items] { return place }
    align()
    let place = bytes.count
    bytes += Array(repeating: 0, count: 4 * (items.count + 1))
    write(items.count, at: place)
    for (index, item) in items.enumerated() { write(item, at: place + 4 + 4 * index) }
    lists[items] = place
    return place
  }

  /// Fills up to a multiple of four bytes.
  mutating func align() {
    while bytes.count % 4 != 0 { bytes.append(0) }
  }
}
