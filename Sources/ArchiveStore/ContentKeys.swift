internal import Crypto

/// Keys made of content, the same in every archive.
package enum ContentKeys {
  /// SHA-256 as 64 hexadecimal digits.
  package static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(data: Array(bytes)).withUnsafeBytes { hex($0) }
  }

  /// The key of a report: the first 32 digits (128 bits) of a SHA-256 over the article's SHA-256,
  /// the folded content and the number of earlier reports in the article with that fold.
  package static func report(article: String, contentFold: String, occurrence: Int) -> String {
    let digest = hash(article, "\n", contentFold, "\n", "\(occurrence)")
    return digest.withUnsafeBytes { hex(UnsafeRawBufferPointer(rebasing: $0[..<16])) }
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
    let digest = hash(contentFold, "\n", scope)
    return digest.withUnsafeBytes {
      Int64(bigEndian: $0.loadUnaligned(as: Int64.self))
    }
  }

  /// The SHA-256 of texts, one behind the other.
  private static func hash(_ texts: String...) -> SHA256.Digest {
    var hash = SHA256()
    for var text in texts {
      text.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    return hash.finalize()
  }

  /// Bytes as hexadecimal digits.
  static func hex(_ digest: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: 2 * digest.count) { text in
      var count = 0
      for byte in digest {
        text[count] = digit(byte >> 4)
        text[count + 1] = digit(byte & 15)
        count += 2
      }
      return count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
