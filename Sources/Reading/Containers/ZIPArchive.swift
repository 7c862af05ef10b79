/// The entries of a ZIP archive, by its central directory.
///
/// After APPNOTE.TXT 6.3.10 of PKWARE: stored, deflated and zstd entries, ZIP64. Entries that are
/// encrypted, or spread over several disks, are refused with a reason.
struct ZIPArchive {
  /// A file in the archive.
  struct Entry {
    let name: String
    let method: Int
    let isEncrypted: Bool
    /// Kept by Unix as a link, whose content is a path.
    let isLink: Bool
    let crc: UInt32
    let packedCount: Int
    let count: Int
    /// Of the header in front of its bytes.
    let offset: Int
  }

  private let store: any ByteStore
  /// Of the central directory.
  private let directory: Range<Int>

  /// Finds the central directory, and checks that no two entries share bytes: where they do, a small
  /// file can hold much more than it has.
  init(_ store: any ByteStore) throws(Fault) {
    self.store = store
    directory = try Self.directory(of: store)
    var ranges: [Range<Int>] = []
    var list = entries()
    while let entry = try list.next() {
      let end = entry.offset + 30 + entry.packedCount
      guard entry.offset >= 0, entry.packedCount >= 0, entry.count >= 0, end <= directory.lowerBound
      else { throw Self.damaged }
      ranges.append(entry.offset..<end)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    for (range, next) in zip(ranges, ranges.dropFirst()) where next.lowerBound < range.upperBound {
      throw Fault(
        .malformed, "two files in the archive share their bytes, as in one made to exhaust a reader"
      )
    }
  }

  /// The archive in some bytes, as an office document is one.
  init(_ bytes: [UInt8]) throws(Fault) { try self.init(MemoryStore(bytes)) }

  /// All entries in the order of the directory.
  func entries() -> Entries { Entries(Lookahead(StoreSource(store, directory))) }

  /// The bytes of the file of a name.
  /// - Parameter limit: how many at most.
  /// - Returns: nothing if there is no such file.
  func bytes(named name: String, limit: Int, allowance: Allowance) throws(Fault) -> [UInt8]? {
    var list = entries()
    while let entry = try list.next() {
      guard entry.name == name else { continue }
      return try source(of: entry, allowance).all(
        limit: limit, tooLong: Fault(.tooLong, "\(name) in it is longer than \(limit) bytes"))
    }
    return nil
  }

  /// The bytes of an entry.
  func source(of entry: Entry, _ allowance: Allowance) throws(Fault) -> any ByteSource {
    if entry.isEncrypted {
      throw Fault(.unreadable, "encrypted; unpack the archive with its password first")
    }
    let header = try store.bytes(at: entry.offset, count: 30)
    guard header.count == 30, header.starts(with: [0x50, 0x4B, 3, 4]) else { throw Self.damaged }
    let fields = LittleEndian(header)
    let start = entry.offset + 30 + fields.short(26) + fields.short(28)
    guard start + entry.packedCount <= directory.lowerBound else { throw Self.damaged }
    let packed = StoreSource(store, start..<(start + entry.packedCount))
    let content: any ByteSource
    switch entry.method {
    case 0: content = packed
    case 8: content = InflateSource(Lookahead(packed), .none, allowance)
    case 93: content = ZstdSource(Lookahead(packed), allowance)
    default:
      throw Fault(
        .unsupported,
        "compressed by method \(entry.method)\(Self.methods[entry.method].map { " (\($0))" } ?? ""); "
          + "unpack the archive first")
    }
    return CheckedSource(content, count: entry.count, crc: entry.crc)
  }

  static let damaged = Fault(.malformed, "the archive is damaged; fetch the file again")

  private static let methods = [
    1: "shrink", 6: "implode", 9: "deflate64", 12: "bzip2", 14: "LZMA", 95: "xz", 98: "PPMd",
    99: "AES",
  ]

  // MARK: The end of the file

  private static func directory(of store: any ByteStore) throws(Fault) -> Range<Int> {
    // The last record is 22 bytes and a comment of 65535 at most.
    let tail = try store.bytes(at: max(0, store.count - 65_557), count: 65_557)
    let tailStart = store.count - tail.count
    guard
      let position = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
        tail[$0...].starts(with: [0x50, 0x4B, 5, 6])
      })
    else {
      throw Fault(
        .malformed,
        "the list of files at the archive's end is missing; fetch it again or mend it (zip -FF)")
    }
    let record = LittleEndian(Array(tail[position...]))
    var (disk, count, start) = (record.short(4), record.long(12), record.long(16))
    var end = tailStart + position
    if end >= 20, start == 0xFFFF_FFFF || count == 0xFFFF_FFFF || record.short(10) == 0xFFFF {
      let locator = LittleEndian(try store.bytes(at: end - 20, count: 20))
      if locator.starts(with: [0x50, 0x4B, 6, 7]), let place = locator.quad(8) {
        let wide = LittleEndian(try store.bytes(at: place, count: 56))
        guard wide.starts(with: [0x50, 0x4B, 6, 6]), let size = wide.quad(40),
          let first = wide.quad(48)
        else { throw damaged }
        (disk, count, start, end) = (wide.long(16), size, first, place)
      }
    }
    guard disk == 0 || disk == 0xFFFF else {
      throw Fault(.unsupported, "one part of an archive in several; join the parts first")
    }
    guard count <= end, start <= end - count else { throw damaged }
    return start..<(start + count)
  }
}

extension ZIPArchive {
  /// Walks over the central directory.
  struct Entries {
    private let bytes: Lookahead

    init(_ bytes: Lookahead) { self.bytes = bytes }

    mutating func next() throws(Fault) -> Entry? {
      let head = try bytes.peek(46)
      // A signature may stand behind the last entry.
      if head.isEmpty || head.starts(with: [0x50, 0x4B, 5, 5]) { return nil }
      let fields = LittleEndian(Array(head))
      guard head.count == 46, fields.starts(with: [0x50, 0x4B, 1, 2]) else { throw damaged }
      let (nameCount, extraCount, commentCount) = (
        fields.short(28), fields.short(30), fields.short(32)
      )
      bytes.skip(46)
      guard let rest = try bytes.take(nameCount + extraCount + commentCount) else { throw damaged }
      let wide = WideNumbers(
        extra: rest[nameCount..<(nameCount + extraCount)], count: fields.long(24),
        packedCount: fields.long(20), offset: fields.long(42))
      guard let wide else { throw damaged }
      let flags = fields.short(8)
      let isUnix = fields.short(4) >> 8 == 3
      return Entry(
        name: InnerName.text(rest[..<nameCount]), method: fields.short(10),
        isEncrypted: flags & 0x2041 != 0,
        isLink: isUnix && fields.long(38) >> 28 == 0xA, crc: UInt32(fields.long(16)),
        packedCount: wide.packedCount, count: wide.count, offset: wide.offset)
    }
  }

  /// The numbers of an entry that may be too wide for its fixed fields.
  private struct WideNumbers {
    var count: Int
    var packedCount: Int
    var offset: Int

    init?(extra: ArraySlice<UInt8>, count: Int, packedCount: Int, offset: Int) {
      (self.count, self.packedCount, self.offset) = (count, packedCount, offset)
      let isWide = 0xFFFF_FFFF
      guard count == isWide || packedCount == isWide || offset == isWide else { return }
      var rest = extra
      while rest.count >= 4 {
        let field = LittleEndian(Array(rest.prefix(4)))
        let content = rest.dropFirst(4).prefix(field.short(2))
        rest = rest.dropFirst(4 + field.short(2))
        guard field.short(0) == 1 else { continue }
        let numbers = LittleEndian(Array(content))
        var place = 0
        func next(_ value: inout Int) -> Bool {
          guard value == isWide else { return true }
          guard let number = numbers.quad(place) else { return false }
          value = number
          place += 8
          return true
        }
        guard next(&self.count), next(&self.packedCount), next(&self.offset) else { return nil }
        return
      }
    }
  }
}

/// Numbers in bytes, the lowest byte first.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func starts(with signature: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// Two bytes; 0 beyond the end.
  func short(_ offset: Int) -> Int { number(offset, 2) ?? 0 }

  /// Four bytes; 0 beyond the end.
  func long(_ offset: Int) -> Int { number(offset, 4) ?? 0 }

  /// Eight bytes; nothing beyond the end, and for a number that no file has.
  func quad(_ offset: Int) -> Int? { number(offset, 8) }

  private func number(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    let number = bytes[offset..<(offset + count)].reversed().reduce(UInt64(0)) {
      $0 << 8 | UInt64($1)
    }
    return number < 1 << 60 ? Int(number) : nil
  }
}

/// Holds unpacked bytes against the number and the check sum that the archive states.
private final class CheckedSource: ByteSource {
  private let source: any ByteSource
  private let count: Int
  private let crc: UInt32
  private var received = 0
  private var sum = CRC32()

  init(_ source: any ByteSource, count: Int, crc: UInt32) {
    self.source = source
    self.count = count
    self.crc = crc
  }

  func read(into buffer: inout [UInt8], count: Int) throws(Fault) -> Bool {
    let before = buffer.count
    let hasMore = try source.read(into: &buffer, count: count)
    received += buffer.count - before
    sum.update(buffer[before...])
    if received > self.count || !hasMore && (received != self.count || sum.value != crc) {
      throw Fault(
        .malformed, "its length or check sum is not what the archive states; fetch the file again")
    }
    return hasMore
  }
}
