/// Forms of words for comparing, never for showing.
public enum Folding {
  /// Lower case without marks: "Çavuşoğlu" gives "cavusoglu", "Ёлкин" gives "елкин".
  ///
  /// Apostrophes and modifier letters vanish, other punctuation becomes one space, so that equal
  /// folds mean equal words in equal order.
  public static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var pendingSpace = false
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        guard byte < 0x80 else {
          let (scalar, length) = scalar(bytes, at: index)
          index += length
          guard isKept(scalar) else {
            if !isSilent(scalar) { pendingSpace = !result.isEmpty }
            continue
          }
          if pendingSpace { result.append(0x20) }
          pendingSpace = false
          append(scalar, to: &result)
          continue
        }
        index += 1
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x41...0x5A:
          if pendingSpace { result.append(0x20) }
          pendingSpace = false
          result.append(0x41...0x5A ~= byte ? byte | 0x20 : byte)
        case 0x27, 0x60: break
        default: pendingSpace = !result.isEmpty
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// The scalar of more than one byte that begins at a place of valid UTF-8.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, length: Int) {
    let length = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
    var value = UInt32(bytes[index]) & (0x7F >> UInt32(length))
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    // Dashes and quotation marks, which are looked at most.
    if 0x2010...0x205E ~= scalar.value || isSilent(scalar) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Marks that are part of a word's spelling and leave no gap: accents, apostrophes.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0x2018, 0x2019, 0x02B0...0x02FF, 0x00AD, 0x200B...0x200F, 0xFEFF: true
    case 0x2010...0x205E: false
    default: scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout [UInt8]) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = baseLetters[lower.value] {
        result.append(contentsOf: base.utf8)
      } else if !isSilent(lower) {
        result.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Letters with a mark and the letters without it, from the Unicode character names.
  private static let baseLetters: [UInt32: String] = {
    var table: [UInt32: String] = [:]
    for (base, marked) in pairs {
      for letter in marked.unicodeScalars { table[letter.value] = base }
    }
    return table
  }()

  private static let pairs: [(String, String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ"), ("ae", "æǣǽ"), ("b", "ƀḃḅḇ"), ("c", "çćĉċčḉ"),
    ("d", "ďđḋḍḏḑḓð"), ("e", "èéêëēĕėęěȅȇȩẹẻẽếềểễệǝə"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥħḣḥḧḩḫ"), ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľłŀḷḹḻḽ"),
    ("m", "ḿṁṃ"), ("n", "ñńņňŋǹṅṇṉṋ"), ("o", "òóôõöøōŏőơǒǫǭȍȏȫȭȯȱọỏốồổỗộớờởỡợ"), ("oe", "œ"),
    ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
    ("y", "ýÿŷẏỳỵỷỹẙ"),
    ("z", "źżžẑẓẕ"), ("е", "ёѐ"), ("и", "ѝ"), ("г", "ґѓ"), ("к", "ќ"), ("і", "ї"),
    ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"),
  ]
}
