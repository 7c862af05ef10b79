/// How bytes are written in a mail so that they are lines of ASCII. What is no part of the encoding
/// is passed over: mail is mended on its way more often than rejected.
enum TransferEncoding {
  /// The bytes that are meant; `name` is that of `Content-Transfer-Encoding`.
  static func decoded(_ bytes: ArraySlice<UInt8>, _ name: String?) -> [UInt8] {
    switch name?.lowercased().filter({ $0 != " " }) {
    case "base64": base64(bytes)
    case "quoted-printable": quotedPrintable(bytes)
    default: Array(bytes)
    }
  }

  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count * 3 / 4)
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 0x41...0x5A: value = UInt32(byte) - 0x41
      case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
      case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      case UInt8(ascii: "="):
        // Pieces that were encoded by themselves may follow one another.
        count = 0
        continue
      default: continue
      }
      bits = bits << 6 | value
      count += 1
      if count > 1 {
        let shift = (4 - count) * 2
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift)))
      }
      if count == 4 { count = 0 }
    }
    return decoded
  }

  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        decoded.append(byte)
        continue
      }
      if let code = UInt8(hexadecimal: rest.prefix(2)) {
        decoded.append(code)
        rest = rest.dropFirst(2)
        continue
      }
      // A newline that is none; white space may stand before it.
      let end = rest.drop { $0 == 0x20 || $0 == 0x09 }
      if end.starts(with: [0x0D, 0x0A]) {
        rest = end.dropFirst(2)
      } else if end.first == 0x0A || end.isEmpty {
        rest = end.dropFirst(1)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }
}
