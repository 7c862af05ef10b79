internal import Charsets

/// Turns the bytes of a file into text.
///
/// A byte order mark decides; without one the bytes are UTF-8, or else what their sender has stated,
/// or else Windows-1252 if they look like text at all. The mark is no part of the text. Nothing else is changed: no normalisation, no
/// newline change.
struct TextDecoding {
  /// The text as UTF-8.
  let text: [UInt8]
  let encoding: TextEncoding

  /// More code points than any article has.
  static let maximumCodePoints = 5_000_000

  /// - Parameter stated: the encoding's name by whoever sent the bytes; senders often are wrong about
  ///   text that is UTF-8, and seldom about other text.
  init(_ bytes: [UInt8], stated: String? = nil) throws(Fault) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw Fault(
        .badEncoding, "UTF-32; convert it first (iconv -f UTF-32 -t UTF-8 FILE)")
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = try Self.utf16(bytes, isLittleEndian: true)
      encoding = .utf16LittleEndian
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = try Self.utf16(bytes, isLittleEndian: false)
      encoding = .utf16BigEndian
    } else {
      let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
      try Self.checkNoNull(content)
      let sequences = UTF8Sequences(content)
      if let firstInvalid = sequences.firstInvalid, !hasMark,
        let charset = stated.flatMap(Charset.init(label:)), charset != .utf8
      {
        try Self.checkControls(content, isFallback: true)
        let decoded = charset.decode(content)
        guard decoded.damaged == 0 else {
          throw Fault(
            .badEncoding,
            "the byte at offset \(firstInvalid) is neither UTF-8 nor \(charset.name), as the text is "
              + "said to be; fetch it again")
        }
        text = decoded.utf8
        encoding = TextEncoding(rawValue: charset.name)
      } else if let firstInvalid = sequences.firstInvalid {
        guard !hasMark, sequences.validMultibyte <= sequences.invalid else {
          throw Fault(
            .badEncoding,
            "UTF-8 with a damaged byte at offset \(firstInvalid + (hasMark ? 3 : 0)); "
              + "repair it or fetch the file again")
        }
        try Self.checkControls(content, isFallback: true)
        text = Windows1252.utf8(content)
        encoding = .windows1252
      } else {
        try Self.checkControls(content, isFallback: false)
        text = content
        encoding = .utf8
      }
    }
    try Self.checkLength(text)
  }

  private static func checkNoNull(_ bytes: [UInt8]) throws(Fault) {
    guard let offset = bytes.firstIndex(of: 0) else { return }
    let nulls = bytes.prefix(4096).count { $0 == 0 }
    let looksWide = nulls * 3 >= min(bytes.count, 4096)
    throw Fault(
      .binary,
      "a NUL byte at offset \(offset)"
        + (looksWide
          ? "; if it is UTF-16 without a byte order mark, convert it first "
            + "(iconv -f UTF-16LE -t UTF-8 FILE)" : "; it is not text"))
  }

  /// Few texts have control characters other than tabs and newlines, and none has many.
  private static func checkControls(_ bytes: [UInt8], isFallback: Bool) throws(Fault) {
    let controls = bytes.count {
      $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A || $0 == 0x7F
    }
    let limit = isFallback ? bytes.count / 500 : bytes.count / 100
    if controls > max(isFallback ? 1 : 4, limit) {
      throw Fault(.binary, "\(controls) control characters; it is not text")
    }
  }

  private static func checkLength(_ text: [UInt8]) throws(Fault) {
    guard text.count > maximumCodePoints else { return }
    let codePoints = text.count { $0 & 0xC0 != 0x80 }
    if codePoints > maximumCodePoints {
      throw Fault(
        .tooLong,
        "\(codePoints) code points; an article may have \(maximumCodePoints): split the file")
    }
  }

  private static func utf16(_ bytes: [UInt8], isLittleEndian: Bool) throws(Fault) -> [UInt8] {
    guard bytes.count % 2 == 0 else {
      throw Fault(.badEncoding, "UTF-16 with an odd number of bytes; fetch the file again")
    }
    var text = String.UnicodeScalarView()
    var controls = 0
    var offset = 2
    func unit(_ offset: Int) -> UInt32 {
      let low = UInt32(bytes[isLittleEndian ? offset : offset + 1])
      return low | UInt32(bytes[isLittleEndian ? offset + 1 : offset]) << 8
    }
    while offset < bytes.count {
      var value = unit(offset)
      let start = offset
      offset += 2
      if (0xD800...0xDBFF).contains(value), offset < bytes.count,
        (0xDC00...0xDFFF).contains(unit(offset))
      {
        value = 0x10000 + (value - 0xD800) << 10 + (unit(offset) - 0xDC00)
        offset += 2
      }
      guard let scalar = Unicode.Scalar(value) else {
        throw Fault(
          .badEncoding, "UTF-16 with half a character at byte \(start); fetch the file again")
      }
      if value == 0 {
        throw Fault(.binary, "a NUL character at byte \(start); it is not text")
      }
      if value < 0x20, !(0x09...0x0D).contains(value) { controls += 1 }
      text.append(scalar)
    }
    if controls > max(4, bytes.count / 200) {
      throw Fault(.binary, "\(controls) control characters; it is not text")
    }
    return Array(String(text).utf8)
  }
}

/// Counts the sequences of bytes that are UTF-8 and those that are not.
struct UTF8Sequences {
  /// Offset of the first byte that begins no valid sequence.
  private(set) var firstInvalid: Int?
  /// Bytes that belong to no valid sequence.
  private(set) var invalid = 0
  /// Valid sequences of more than one byte.
  private(set) var validMultibyte = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = Self.length(at: index, in: bytes)
      if length == 0 {
        if firstInvalid == nil { firstInvalid = index }
        invalid += 1
        index += 1
      } else {
        validMultibyte += 1
        index += length
      }
    }
  }

  /// The length of the valid sequence of several bytes at `index`, or 0.
  private static func length(at index: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
