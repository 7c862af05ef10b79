/// Forms of words for comparing, never for showing.
public enum Folding {
  /// Lower case without marks: "Çavuşoğlu" gives "cavusoglu", "Ёлкин" gives "елкин".
  ///
  /// Apostrophes and modifier letters vanish, other punctuation becomes one space, so that equal
  /// folds mean equal words in equal order.
  public static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      guard isKept(scalar) else {
        if !isSilent(scalar) { pendingSpace = !result.isEmpty }
        continue
      }
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      append(scalar, to: &result)
    }
    return String(result)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar.value >= 0x30 && scalar.value <= 0x39
        || (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A
    }
    if isSilent(scalar) { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Marks that are part of a word's spelling and leave no gap: accents, apostrophes.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x60, 0x2018, 0x2019, 0x02B0...0x02FF, 0x00AD, 0x200B...0x200F, 0xFEFF: true
    default: scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    if scalar.value < 0x80 {
      let lower = scalar.value >= 0x41 && scalar.value <= 0x5A ? scalar.value | 0x20 : scalar.value
      if let folded = Unicode.Scalar(lower) { result.append(folded) }
      return
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let base = baseLetters[lower.value] {
        result.append(contentsOf: base.unicodeScalars)
      } else if !isSilent(lower) {
        result.append(lower)
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
