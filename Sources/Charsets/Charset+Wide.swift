extension Charset {
  /// Characters are units of two or four bytes.
  public var isWide: Bool {
    switch scheme {
    case .utf16, .utf32: true
    default: false
    }
  }

  /// The encoding of text in units of two or four bytes that has no byte order mark.
  ///
  /// Its blanks and newlines tell: read the wrong way round they would be U+0A00, U+0D00 and U+2000,
  /// which no text has, and text in single bytes has no NUL but by accident, among many letters.
  ///
  /// - Parameter bytes: the beginning, or all.
  /// - Returns: nothing for text in single bytes, and for most of what is no text.
  public static func unmarkedWide(_ bytes: [UInt8]) -> Charset? {
    let beginning = Array(bytes.prefix(4096))
    guard beginning.contains(0) else { return nil }
    let sequences = UTF8Sequences(beginning)
    if sequences.invalid == 0, sequences.validMultibyte > 0 { return nil }
    let wide = [utf32LittleEndian, utf32BigEndian, utf16LittleEndian, utf16BigEndian]
    let lowBytes = [0, 3, 0, 1]
    let blanks = wide.indices.map { index in
      let width = index < 2 ? 4 : 2
      let units = stride(from: 0, to: beginning.count - width + 1, by: width)
      let found = units.count { start in
        let unit = beginning[start..<(start + width)]
        return isBlank(unit[start + lowBytes[index]]) && unit.count { $0 == 0 } == width - 1
      }
      return found * 200 >= beginning.count / width ? found : 0
    }
    // Units of four bytes are units of two with NUL between them.
    if blanks[0] > 0, blanks[1] == 0, blanks[3] == 0 { return wide[0] }
    if blanks[1] > 0, blanks[0] == 0, blanks[2] == 0 { return wide[1] }
    let letters = stride(from: 0, to: beginning.count - 1, by: 2).count {
      isPrintable(beginning[$0]) && isPrintable(beginning[$0 + 1])
    }
    guard letters * 4 < beginning.count else { return nil }
    if blanks[2] > 0, blanks[3] == 0 { return wide[2] }
    if blanks[3] > 0, blanks[2] == 0 { return wide[3] }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D
  }

  private static func isPrintable(_ byte: UInt8) -> Bool {
    isBlank(byte) || (0x20...0x7E).contains(byte)
  }

  /// UTF-8 as units of two or four bytes, without a mark; as it is in any other encoding.
  public func wide(_ utf8: [UInt8]) -> [UInt8] {
    let text = String(decoding: utf8, as: UTF8.self)
    func bytes(_ unit: some FixedWidthInteger & UnsignedInteger, _ isLittleEndian: Bool) -> [UInt8]
    {
      withUnsafeBytes(of: isLittleEndian ? unit.littleEndian : unit.bigEndian) { Array($0) }
    }
    return switch scheme {
    case .utf16(let isLittleEndian): text.utf16.flatMap { bytes($0, isLittleEndian) }
    case .utf32(let isLittleEndian): text.unicodeScalars.flatMap { bytes($0.value, isLittleEndian) }
    default: utf8
    }
  }
}
