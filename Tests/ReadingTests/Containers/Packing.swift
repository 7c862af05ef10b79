import CZlib
import CZstd
import Testing

/// Deflated data without a wrapping.
func deflated(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(UInt(bytes.count))
  var packed = [UInt8](repeating: 0, count: Int(length))
  compress2(&packed, &length, bytes, UInt(bytes.count), 6)
  return Array(packed[2..<(Int(length) - 4)])
}

func crc(_ bytes: [UInt8]) -> Int { Int(crc32_z(0, bytes, bytes.count)) }

func littleEndian(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// One member of a gzip file.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + deflated(bytes) + littleEndian(crc(bytes), 4)
    + littleEndian(bytes.count, 4)
}

func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }

/// One frame of a zstd file.
func zstd(_ bytes: [UInt8]) -> [UInt8] {
  var packed = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  let count = ZSTD_compress(&packed, packed.count, bytes, bytes.count, 3)
  return Array(packed[..<count])
}

/// A tar archive, block by block.
struct TarDraft {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ name: String, _ content: [UInt8], type: Character = "0", prefix: String = "")
  {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
    }
    put(name, at: 0)
    put("0000644\u{0}0000000\u{0}0000000\u{0}", at: 100)
    let digits = String(content.count, radix: 8)
    put(String(repeating: "0", count: 11 - digits.count) + digits + " ", at: 124)
    put("00000000000 ", at: 136)
    put("        ", at: 148)
    put(String(type), at: 156)
    put("ustar\u{0}00", at: 257)
    put(prefix, at: 345)
    let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", at: 148)
    bytes += block + content
    bytes += [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  mutating func finish() { bytes += [UInt8](repeating: 0, count: 1024) }
}

func tar(_ files: [(String, String)]) -> [UInt8] {
  var draft = TarDraft()
  for (name, text) in files { draft.add(name, text) }
  draft.finish()
  return draft.bytes
}

/// A ZIP archive, entry by entry.
struct ZIPDraft {
  struct Entry {
    var name: [UInt8]
    var content: [UInt8]
    /// 0 stored, 8 deflated, 93 zstd.
    var method = 8
    var flags = 0x800
    var crc: Int?
    /// Of the content, as the directory states it.
    var count: Int?
    /// In the list at the end, of the header that is meant.
    var offset: Int?
    var isWide = false
    var isLink = false

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    init(_ name: String, _ content: [UInt8]) {
      self.name = Array(name.utf8)
      self.content = content
    }
  }

  static func bytes(_ entries: [Entry], comment: String = "") -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let packed =
        switch entry.method {
        case 8: deflated(entry.content)
        case 93: zstd(entry.content)
        default: entry.content
        }
      let count = entry.count ?? entry.content.count
      let offset = entry.offset ?? bytes.count
      let wide = 0xFFFF_FFFF
      let extra =
        entry.isWide
        ? littleEndian(1, 2) + littleEndian(24, 2) + littleEndian(count, 8)
          + littleEndian(packed.count, 8) + littleEndian(offset, 8) : []
      let common =
        littleEndian(entry.flags, 2) + littleEndian(entry.method, 2) + littleEndian(0, 4)
        + littleEndian(entry.crc ?? crc(entry.content), 4)
        + littleEndian(entry.isWide ? wide : packed.count, 4)
        + littleEndian(entry.isWide ? wide : count, 4) + littleEndian(entry.name.count, 2)
      bytes += [0x50, 0x4B, 3, 4, 45, 0] + common + littleEndian(0, 2) + entry.name + packed
      directory += [0x50, 0x4B, 1, 2, 45, 3, 45, 0] + common + littleEndian(extra.count, 2)
      directory += littleEndian(0, 2) + littleEndian(0, 2) + littleEndian(0, 2)
      directory += littleEndian(entry.isLink ? 0o120777 << 16 : 0o100644 << 16, 4)
      directory += littleEndian(entry.isWide ? wide : offset, 4) + entry.name + extra
    }
    let start = bytes.count
    bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes += littleEndian(entries.count, 2) + littleEndian(entries.count, 2)
    bytes += littleEndian(directory.count, 4) + littleEndian(start, 4)
    return bytes + littleEndian(comment.utf8.count, 2) + Array(comment.utf8)
  }
}

func zip(_ files: [(String, String)]) -> [UInt8] {
  ZIPDraft.bytes(files.map { ZIPDraft.Entry($0.0, $0.1) })
}
