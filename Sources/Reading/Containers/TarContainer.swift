/// Reads tar archives: ustar, those of before, and with the long names of GNU tar and of pax.
public struct TarContainer: Container {
  /// What is said of it.
  public let format = FormatDescription(
    name: "tar", recognisedBy: "the check sum in its first block",
    takes: [
      ("each file in it", "`name.tar!/folder/file`; long names of pax and GNU tar are read")
    ],
    remarks: """
      Links, devices and hidden files in it are passed over. The times of files are not used: when
      a file was written is not when an article was published.
      """)

  /// The container.
  public init() {}

  /// Takes what begins with a block whose check sum is right.
  public func accepts(_ beginning: Beginning, options: ReadingOptions) -> Bool {
    TarHeader(beginning.bytes.prefix(TarHeader.size)) != nil
  }

  /// The files of the archive.
  public func open(_ file: OpenFile, options: ReadingOptions) -> any InnerFiles { TarFiles(file) }
}

/// A block of 512 bytes in front of a file's bytes.
struct TarHeader {
  static let size = 512

  let name: ArraySlice<UInt8>
  let length: Int
  let type: UInt8

  /// Nothing if the check sum is wrong or the length is none.
  init?(_ block: ArraySlice<UInt8>) {
    let block = Array(block)
    guard block.count == Self.size, block[0] != 0 || block[345] != 0,
      let stated = Self.number(block[148..<156])
    else { return nil }
    let sum = block.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(block[$1])) }
    guard sum == stated, let length = Self.number(block[124..<136]) else { return nil }
    self.length = length
    type = block[156]
    let name = block[0..<100].prefix { $0 != 0 }
    let prefix = block[345..<500].prefix { $0 != 0 }
    let isPOSIX = block[257..<265].elementsEqual(Array("ustar\u{0}00".utf8))
    self.name = isPOSIX && !prefix.isEmpty ? (Array(prefix) + [0x2F] + name)[...] : name
  }

  /// Octal digits, or a number of bytes as GNU tar writes what has more.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    if let first = field.first, first == 0x80 {
      return field.dropFirst().reduce(Int?.some(0)) { sum, byte in
        guard let sum, sum < 1 << 54 else { return nil }
        return sum << 8 | Int(byte)
      }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    let rest = field[digits.endIndex...]
    guard rest.allSatisfy({ $0 == 0x20 || $0 == 0 }), digits.count <= 18 else { return nil }
    return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  }
}

/// The files of a tar archive.
final class TarFiles: InnerFiles {
  private let file: OpenFile
  private var section: Section?
  private var padding = 0
  private(set) var passedOver: [String: Int] = [:]

  /// Longer names and lists of properties are not believed.
  private static let maximumNameBytes = 1 << 20

  init(_ file: OpenFile) { self.file = file }

  func next() throws(Rejection) -> Result<OpenFile, Rejection>? {
    do throws(Fault) {
      return try entry()
    } catch {
      throw file.rejection(error)
    }
  }

  private func entry() throws(Fault) -> Result<OpenFile, Rejection>? {
    var longName: [UInt8]?
    var longLength: Int?
    while true {
      try endEntry()
      guard let header = try header() else { return nil }
      let length = longLength ?? header.length
      begin(length)
      switch header.type {
      case UInt8(ascii: "L"): longName = Array(try content().prefix { $0 != 0 })
      case UInt8(ascii: "x"):
        for (key, value) in Self.records(try content()) {
          if key == "path" { longName = Array(value) }
          if key == "size" { longLength = Int(String(decoding: value, as: UTF8.self)) ?? -1 }
        }
        if let longLength, longLength < 0 {
          throw Fault(.malformed, "a file's size is no number; fetch the archive again")
        }
      case UInt8(ascii: "K"), UInt8(ascii: "g"): break
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"), UInt8(ascii: "S"):
        let name = InnerName.text(longName?[...] ?? header.name)
        longName = nil
        longLength = nil
        if name.hasSuffix("/") { continue }
        if InnerName.isPassedOver(name) {
          passedOver["hidden files", default: 0] += 1
          continue
        }
        try file.allowance.countFile()
        let place = "!/" + name
        if header.type == UInt8(ascii: "S") {
          return .failure(
            file.rejection(
              Fault(.unsupported, "a sparse file; unpack the archive first"), at: place)
          )
        }
        guard let section else { continue }
        return .success(file.inner(place, section))
      default:
        if header.type != UInt8(ascii: "5") { passedOver["links and devices", default: 0] += 1 }
        longName = nil
        longLength = nil
      }
    }
  }

  private static let cutOff = Fault(.malformed, "the archive breaks off; fetch the file again")

  private func begin(_ length: Int) {
    section = Section(of: file.bytes, count: length, cutOff: Self.cutOff)
    padding = (TarHeader.size - length % TarHeader.size) % TarHeader.size
  }

  private func content() throws(Fault) -> [UInt8] {
    try section?.all(
      limit: Self.maximumNameBytes,
      tooLong: Fault(.malformed, "a file's name is absurdly long; fetch the archive again")) ?? []
  }

  private func endEntry() throws(Fault) {
    guard let section else { return }
    try section.finish()
    // Some writers leave out what would fill the last block.
    let rest = try file.bytes.peek(padding).count
    file.bytes.skip(rest)
    self.section = nil
  }

  private func header() throws(Fault) -> TarHeader? {
    let block = try file.bytes.peek(TarHeader.size)
    if block.isEmpty || block.allSatisfy({ $0 == 0 }) { return nil }
    guard block.count == TarHeader.size else { throw Self.cutOff }
    guard let header = TarHeader(block) else {
      throw Fault(.malformed, "the archive is damaged; fetch the file again")
    }
    file.bytes.skip(TarHeader.size)
    return header
  }

  /// The records `LENGTH KEY=VALUE\n` of a list of properties.
  private static func records(_ bytes: [UInt8]) -> [(key: String, value: ArraySlice<UInt8>)] {
    var records: [(key: String, value: ArraySlice<UInt8>)] = []
    var rest = bytes[...]
    while let space = rest.firstIndex(of: 0x20) {
      guard let length = Int(String(decoding: rest[..<space], as: UTF8.self)), length > 0,
        length <= rest.count, rest.startIndex + length > space
      else { break }
      let record = rest[(space + 1)..<(rest.startIndex + length)].dropLast()
      if let equals = record.firstIndex(of: 0x3D) {
        records.append(
          (String(decoding: record[..<equals], as: UTF8.self), record[(equals + 1)...]))
      }
      rest = rest.dropFirst(length)
    }
    return records
  }
}
