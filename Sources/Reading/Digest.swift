internal import Crypto

/// SHA-256 as hexadecimal digits.
public enum Digest {
  /// The digest of bytes: 64 digits in lower case.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    let hashed: Void? = bytes.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { hash.update(data: Array(bytes)) }
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in hash.finalize() {
      digits.append(hexadecimal[Int(byte >> 4)])
      digits.append(hexadecimal[Int(byte & 15)])
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
