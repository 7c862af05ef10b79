internal import Crypto

/// Keys made of content, the same in every archive.
package enum ContentKeys {
  /// SHA-256 as 64 hexadecimal digits.
  package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    hex(SHA256.hash(data: Array(bytes)))
  }

  /// The key of a report: the first 32 digits (128 bits) of a SHA-256 over the article's SHA-256,
  /// the folded content and the number of earlier reports in the article with that fold.
  package static func report(article: String, contentFold: String, occurrence: Int) -> String {
    String(sha256("\(article)\n\(contentFold)\n\(occurrence)".utf8).prefix(32))
  }

  /// What reports that may be of one statement have in common: 64 bits of a SHA-256.
  ///
  /// Contents of under five words say little: they are alike only with the same known day, or
  /// within one article. A content without any letter or digit is like none.
  package static func match(
    contentFold: String, day: String?, article: String, report: String
  ) -> Int64 {
    let words = contentFold.utf8.count { $0 == 0x20 } + 1
    let scope = contentFold.isEmpty ? report : words < 5 ? day ?? article : ""
    return SHA256.hash(data: Array("\(contentFold)\n\(scope)".utf8))
      .prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }

  /// Bytes as hexadecimal digits.
  static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
