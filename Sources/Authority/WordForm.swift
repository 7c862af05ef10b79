import Text

/// How words of names and of texts are compared.
package enum WordForm {
  /// What a word of a text must look like to match a word of a name.
  package enum Shape: UInt8, Sendable {
    /// The name's word starts with a small letter or is a number: any case.
    case any
    /// "Kremlin": the first letter must be a capital.
    case capital
    /// "NATO", "G7": no small letters.
    case capitals
  }

  /// A word without case, accents, apostrophes and the full stops of abbreviations.
  package static func folded(_ word: String) -> String {
    var isPlain = true
    for byte in word.utf8 {
      if byte >= 0x80 { return String(Folding.folded(word).map { $0 == " " ? "-" : $0 }) }
      if isUpper(byte) || byte == stop || byte == apostrophe { isPlain = false }
    }
    if isPlain { return word }
    let length = word.utf8.count
    return String(unsafeUninitializedCapacity: length) { buffer in
      var count = 0
      for byte in word.utf8 where byte != apostrophe && (byte != stop || length <= 2) {
        buffer[count] = isUpper(byte) ? byte | 0x20 : byte
        count += 1
      }
      return count
    }
  }

  /// What texts must look like to match a word of a table.
  package static func shape(of word: String) -> Shape {
    guard let first = word.unicodeScalars.first else { return .any }
    let startsUpper = isUpper(first)
    guard startsUpper || (0x30...0x39).contains(first.value) else { return .any }
    var hasUpper = false
    for scalar in word.unicodeScalars {
      if isLower(scalar) { return startsUpper ? .capital : .any }
      if isUpper(scalar) { hasUpper = true }
    }
    if hasUpper, word.utf8.count > 1 { return .capitals }
    return startsUpper ? .capital : .any
  }

  /// Whether a word of a text has a shape.
  static func fits(_ text: String, _ shape: Shape) -> Bool {
    switch shape {
    case .any: true
    case .capital: text.unicodeScalars.first.map(isUpper) ?? false
    case .capitals: !text.unicodeScalars.contains(where: isLower)
    }
  }

  static func isArticle(_ word: String) -> Bool {
    switch word {
    case "the", "The", "THE", "this", "This", "THIS": true
    default: false
    }
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
  }

  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value >= 0x61 && scalar.value <= 0x7A : scalar.properties.isLowercase
  }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  private static let stop = UInt8(ascii: ".")
  private static let apostrophe = UInt8(ascii: "'")
}
