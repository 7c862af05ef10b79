internal import Charsets

/// Turns the bytes of a file into text.
///
/// A byte order mark decides; without one the bytes are UTF-16 or UTF-32 where their blanks say so,
/// UTF-8, or else what their sender has stated, or else Windows-1252 if they look like text at all. The
/// mark is no part of the text. Nothing else is changed: no normalisation, no newline change.
struct TextDecoding {
  /// The text as UTF-8.
  let text: [UInt8]
  let encoding: TextEncoding

  /// More code points than any article has.
  static let maximumCodePoints = 5_000_000

  /// - Parameter stated: the encoding's name by whoever sent the bytes; senders often are wrong about
  ///   text that is UTF-8, and seldom about other text.
  init(_ bytes: [UInt8], stated: String? = nil) throws(Fault) {
    if let charset = Self.wide(bytes) {
      text = try Self.text(bytes, in: charset)
      encoding = TextEncoding(rawValue: charset.name)
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

  /// The encoding in units of two or four bytes, if it is one.
  private static func wide(_ bytes: [UInt8]) -> Charset? {
    if let marked = Charset.marked(bytes)?.charset { return marked == .utf8 ? nil : marked }
    guard let charset = Charset.unmarkedWide(bytes) else { return nil }
    // Without a mark only what is text throughout is taken for it.
    let decoded = charset.decode(bytes)
    let points = String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars
    let strange = points.count {
      [.unassigned, .privateUse].contains($0.properties.generalCategory)
    }
    return decoded.damaged == 0 && !decoded.utf8.contains(0) && strange * 100 <= points.count
      ? charset : nil
  }

  /// Text in units of two or four bytes.
  private static func text(_ bytes: [UInt8], in charset: Charset) throws(Fault) -> [UInt8] {
    let decoded = charset.decode(bytes)
    if let offset = decoded.firstDamaged {
      throw Fault(
        .badEncoding,
        "\(charset.name) with what is no character at byte \(offset); fetch the file again")
    }
    guard !decoded.utf8.contains(0) else {
      throw Fault(.binary, "\(charset.name) with a NUL character; it is not text")
    }
    try checkControls(decoded.utf8, isFallback: false)
    return decoded.utf8
  }

  private static func checkNoNull(_ bytes: [UInt8]) throws(Fault) {
    guard let offset = bytes.firstIndex(of: 0) else { return }
    throw Fault(.binary, "a NUL byte at offset \(offset); it is not text")
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
}
