internal import Text

/// A word of a printed name, with what surrounds it.
struct NameToken {
  let scalars: [Unicode.Scalar]
  let text: String
  /// See `Folding`.
  let folded: String
  /// Lower case; letters and the marks that change their sound composed.
  let lowered: [Unicode.Scalar]
  /// How many commas stand before it.
  var clause = 0
  var isQuoted = false
  var hasDot = false
  var isHyphenated = false

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    text = String(String.UnicodeScalarView(scalars))
    folded = Folding.folded(text)
    lowered = Self.lowered(scalars)
  }

  /// Other letters in the same surroundings.
  func with(_ scalars: [Unicode.Scalar]) -> NameToken {
    var other = NameToken(scalars)
    other.clause = clause
    other.isQuoted = isQuoted
    other.hasDot = hasDot
    other.isHyphenated = isHyphenated
    return other
  }

  /// Letters with case, all of them capitals, two at least.
  var isCapitals: Bool {
    var cased = 0
    for scalar in scalars where scalar.properties.isCased {
      guard scalar.properties.isUppercase else { return false }
      cased += 1
    }
    return cased > 1
  }

  var beginsWithCapital: Bool { scalars.first?.properties.isUppercase ?? false }

  var hasCase: Bool { scalars.contains(where: \.properties.isCased) }

  var script: Script { Script(of: lowered) }

  private static func lowered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar.isASCII {
        let value = scalar.value
        out.append(
          0x41...0x5A ~= value ? Unicode.Scalar(UInt8(truncatingIfNeeded: value | 0x20)) : scalar)
        continue
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        if let last = out.last, let whole = LatinMarks.composed(last.value, lower.value),
          let composed = Unicode.Scalar(whole)
        {
          out[out.count - 1] = composed
        } else if !NameTokens.isMark(lower) || Script(lower.value) != nil || lower.value == 0x200C {
          out.append(lower)
        }
      }
    }
    return out
  }
}

/// A printed name cut into words.
enum NameTokens {
  /// Longer texts are no names: bounds the work on any input.
  static let longestName = 400

  static func cut(_ printed: String) -> [NameToken] {
    var tokens: [NameToken] = []
    var scalars: [Unicode.Scalar] = []
    var (clause, isQuoted) = (0, false)
    func flush(hyphen: Bool = false, dot: Bool = false) {
      defer { scalars = [] }
      guard scalars.contains(where: isLetter) else { return }
      var token = NameToken(scalars)
      token.clause = clause
      token.isQuoted = isQuoted
      token.isHyphenated = hyphen
      token.hasDot = dot
      tokens.append(token)
    }
    for raw in printed.unicodeScalars.prefix(longestName) {
      let scalar = halfWidth(raw)
      switch scalar.value {
      case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02B0...0x02FF, 0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF,
        0x5F3, 0x5F4:
        continue
      case 0x2C, 0x60C, 0x3001, 0x3B:
        flush()
        clause += 1
      case 0x22, 0x201C...0x201F, 0xAB, 0xBB, 0x28, 0x29, 0x5B, 0x5D:
        flush()
        isQuoted =
          switch scalar.value {
          case 0x28, 0x5B, 0x201C, 0x201E, 0xAB: true
          case 0x22: !isQuoted
          default: false
          }
      case 0x2E: flush(dot: true)
      default:
        if isPartOfWord(scalar) {
          if isSeam(scalars, scalar) { flush() }
          scalars.append(scalar)
        } else {
          flush(hyphen: scalar.properties.generalCategory == .dashPunctuation)
        }
      }
    }
    flush()
    return tokens
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? 0x61...0x7A ~= scalar.value | 0x20 : scalar.properties.isAlphabetic
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetter(scalar) || 0x30...0x39 ~= scalar.value }
    return scalar.properties.isAlphabetic && scalar.value != 0x30FB || isMark(scalar)
      || scalar.value == 0x200C
  }

  /// "SergeiLavrov" is two words; "McDonald", "DeSantis" and "MacArthur" are one each.
  private static func isSeam(_ before: [Unicode.Scalar], _ next: Unicode.Scalar) -> Bool {
    guard before.count > 2, next.properties.isUppercase, let last = before.last,
      last.properties.isLowercase
    else { return false }
    if before.count > 3 { return true }
    let start = String(String.UnicodeScalarView(before)).lowercased()
    return !["mac", "van", "von", "del", "dal", "san"].contains(start)
  }

  /// Full-width Latin letters as ASCII.
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
