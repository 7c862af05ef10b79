internal import Charsets

/// Fields of a mail's header as text (RFC 2047): `=?utf-8?B?0JzQmNCU?=`.
enum EncodedWords {
  /// A field's text; words that cannot be decoded stay as they are.
  static func text(_ field: [UInt8]) -> String {
    var text = ""
    /// Bytes in the encoding of the words before: a character may be cut between two words.
    var pending: (charset: String, bytes: [UInt8])?
    var rest = field[...]
    func flush() {
      guard let (charset, bytes) = pending else { return }
      text += String(
        decoding: Charset(label: charset)?.decode(bytes).utf8 ?? bytes, as: UTF8.self)
      pending = nil
    }
    var plain: [UInt8] = []
    while !rest.isEmpty {
      if rest.starts(with: [0x3D, 0x3F]), let word = word(rest) {
        // White space between two words is none.
        if !(pending != nil && plain.allSatisfy { $0 == 0x20 || $0 == 0x09 }) {
          flush()
          text += raw(plain)
        }
        plain = []
        if let known = pending, known.charset == word.charset {
          pending = (known.charset, known.bytes + word.bytes)
        } else {
          flush()
          pending = (word.charset, word.bytes)
        }
        rest = rest[word.end...]
      } else if let byte = rest.popFirst() {
        plain.append(byte)
      }
    }
    flush()
    return text + raw(plain)
  }

  /// Bytes that are not encoded: ASCII by the rules, UTF-8 in newer mail, else of a Western system.
  private static func raw(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(decoding: Windows1252.utf8(bytes), as: UTF8.self)
  }

  private static func word(_ rest: ArraySlice<UInt8>) -> (
    charset: String, bytes: [UInt8], end: Int
  )? {
    let parts = rest.dropFirst(2).prefix(1_000).split(
      separator: 0x3F, maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[1].count == 1, parts[3].first == 0x3D,
      !parts[0].isEmpty, let kind = parts[1].first
    else { return nil }
    // The language may follow the encoding: `utf-8*en`.
    let charset = String(decoding: parts[0].prefix { $0 != 0x2A }, as: UTF8.self).lowercased()
    let bytes: [UInt8]
    switch kind | 0x20 {
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64(parts[2])
    case UInt8(ascii: "q"):
      let spaced = parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = TransferEncoding.quotedPrintable(spaced[...])
    default: return nil
    }
    guard Charset(label: charset) != nil else { return nil }
    return (charset, bytes, parts[3].startIndex + 1)
  }
}
