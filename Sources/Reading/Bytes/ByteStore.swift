/// Bytes that can be read at any place.
protocol ByteStore: AnyObject {
  /// How many there are.
  var count: Int { get }

  /// The bytes from a place on: so many, or fewer where they end.
  func bytes(at offset: Int, count: Int) throws(Fault) -> [UInt8]
}

/// Bytes in memory.
final class MemoryStore: ByteStore {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func bytes(at offset: Int, count: Int) -> [UInt8] {
    guard offset >= 0, offset < bytes.count, count > 0 else { return [] }
    return Array(bytes[offset...].prefix(count))
  }
}

/// A part of a store from its beginning to its end.
final class StoreSource: ByteSource {
  private let store: any ByteStore
  private var offset: Int
  private let end: Int

  /// - Parameter range: within the store.
  init(_ store: any ByteStore, _ range: Range<Int>) {
    self.store = store
    offset = range.lowerBound
    end = range.upperBound
  }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    let next = try store.bytes(at: offset, count: min(count, end - offset))
    buffer += next
    offset += next.count
    return !next.isEmpty
  }
}
